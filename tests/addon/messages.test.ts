import { expect, it } from 'vitest';
import { freeUse, notWrittenBack, otherSettings } from '../../src/addon/messages.ts';

it('formulas that Sheets does not take back are all named, one or several', () => {
  expect(notWrittenBack([['B1', '=A1']]).message).toBe(
    'Google Sheets refused to put this back. Undo, or type it again: B1: =A1',
  );
  const two = notWrittenBack([
    ['B1', '=A1'],
    ['B2', '=A2'],
  ]);
  expect(two.message).toBe('Google Sheets refused to put these back. Undo, or type them again: B1: =A1; B2: =A2');
});

it.each([
  [0, '', false, 'None of 1,000 routes (10,000 on Workspace) today.'],
  [1200, '', false, 'At least 1,200 of 1,000 routes (10,000 on Workspace).'],
  [7, '08:00', false, 'At least 7 of 1,000 routes (10,000 on Workspace) since about 08:00.'],
  [7, '08:00', true, "Today's routes are used up: 1,000 routes (10,000 on Workspace) since about 08:00."],
])('%i calls since "%s" are told as what is left of the quota', (calls, since, isUsedUp, sentence) => {
  expect(freeUse({ calls, since, isUsedUp }, 'routes', 1000)).toBe(sentence);
});

it('rows with other settings are counted', () => {
  expect(otherSettings(1).message).toMatch(/^1 row of this column was filled with other settings/);
  expect(otherSettings(2).message).toMatch(/^2 rows of this column were filled with other settings/);
});
