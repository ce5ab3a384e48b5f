import { expect, it } from 'vitest';
import { hasProblem, reach } from '../../../src/addon/formulas/our-formulas.ts';
import { type Area, type Cell, cellText } from '../../../src/addon/sheet/areas.ts';
import type { Snapshot } from '../../../src/addon/sheet/snapshot.ts';

/** A sheet with these formulas; the cells named last show a problem. */
function sheetWith(formulas: Record<string, string>, ...problems: string[]): Snapshot {
  return {
    rows: 3,
    columns: 3,
    formula: (cell: Cell) => formulas[cellText(cell)] ?? '',
    shown: (cell: Cell) => (problems.includes(cellText(cell)) ? '⚠ No route found' : '5'),
  } as Snapshot;
}

const A1: Cell = { row: 1, column: 1 };
const ALL: Area = { ...A1, rows: 3, columns: 3 };

it.each([
  ['=DRIVING_DISTANCE(A1:A2,B1)', true],
  ['=SUM(DRIVING_DISTANCE(A1:A2,B1))', false],
  ['=MAX(1,(2))+DRIVING_DISTANCE(A1:A2,B1)', true],
  ['=MAX(1,(2))+SUM(DRIVING_DISTANCE(A1:A2,B1))', false],
  ['=SUM(MIN(1),DRIVING_DISTANCE(A1:A2,B1))+1', false],
])('%s shows a problem in another cell only if it may fill that cell', (formula, mayFill) => {
  expect(hasProblem(sheetWith({ A1: formula }, 'A2'), A1, [ALL])).toBe(mayFill);
  expect(hasProblem(sheetWith({ A1: formula }, 'A1'), A1, [ALL])).toBe(true);
  expect(hasProblem(sheetWith({ A1: formula }), A1, [ALL])).toBe(false);
});

it('a problem counts if it or its formula is in one of the areas', () => {
  const sheet = sheetWith({ A1: '=DRIVING_DISTANCE(A1:A2,B1)' }, 'A2');
  const only = (row: number): Area[] => [{ row, column: 1, rows: 1, columns: 1 }];
  expect([1, 2, 3].map((row) => hasProblem(sheet, A1, only(row)))).toEqual([true, true, false]);
});

it('a formula may fill the cells up to the next formula', () => {
  expect(reach(sheetWith({ A1: '=1', C1: '=2', B3: '=3' }), A1).map(cellText)).toEqual(['A1', 'B1', 'A2', 'B2', 'A3']);
});
