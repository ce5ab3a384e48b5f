import { expect, it } from 'vitest';
import { leftText, showsProblemAt } from '../../../src/addon/freeze/freeze-report.ts';
import { snapshotOf } from '../support/snapshot-of.ts';

const left = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ row: index + 1, column: 3, why: ' is x' }));

it.each([
  [0, ''],
  [1, ' Left 1 formula: C1 is x.'],
  [2, ' Left 2 formulas: C1 is x; C2 is x.'],
  [5, ' Left 5 formulas: C1 is x; C2 is x; C3 is x; C4 is x; C5 is x.'],
  [6, ' Left 6 formulas: C1 is x; C2 is x; C3 is x; C4 is x; C5 is x; and 1 more.'],
])('%i formulas that are left are named as far as there is room', (count, text) => {
  expect(leftText(left(count), 'formula')).toBe(text);
});

it('a problem is said of the formula, or of another of its cells', () => {
  const sheet = snapshotOf({ values: [['#N/A', '⚠ x']] });
  const at = { row: 1, column: 1 };
  expect(showsProblemAt(sheet, at, at)).toEqual({ ...at, why: ' shows "#N/A"' });
  expect(showsProblemAt(sheet, at, { row: 1, column: 2 })).toEqual({ ...at, why: ', because B1 shows "⚠ x"' });
});
