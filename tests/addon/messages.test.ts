import { expect, it } from 'vitest';
import { count } from '../../src/addon/amounts.ts';
import { notWrittenBack } from '../../src/addon/messages.ts';

it.each([
  [0, '0 rows'],
  [1, '1 row'],
  [2, '2 rows'],
  [1234, '1,234 rows'],
])('%i is counted as "%s"', (amount, words) => {
  expect(count(amount, 'row')).toBe(words);
});

it('formulas that Sheets does not take back are all named, one or several', () => {
  expect(notWrittenBack([['B1', '=A1']]).message).toBe(
    'Google Sheets refused to put this formula back. Undo, or type it again: B1: =A1',
  );
  const two = notWrittenBack([
    ['B1', '=A1'],
    ['B2', '=A2'],
  ]);
  expect(two.message).toBe(
    'Google Sheets refused to put these formulas back. Undo, or type them again: B1: =A1; B2: =A2',
  );
});
