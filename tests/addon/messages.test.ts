import { expect, it } from 'vitest';
import { notWrittenBack } from '../../src/addon/messages.ts';

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
