import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Area,
  cellsOf,
  cellText,
  isInside,
  joinAreas,
  joinColumns,
  overlap,
} from '../../../src/addon/sheet/areas.ts';

const small = fc.integer({ min: 1, max: 4 });
const area: fc.Arbitrary<Area> = fc.record({ row: small, column: small, rows: small, columns: small });
const texts = (cells: Area): string[] => cellsOf(cells).map(cellText);

describe('areas', () => {
  it('have each of their cells once, and no others', () => {
    expect(texts({ row: 2, column: 26, rows: 2, columns: 2 })).toEqual(['Z2', 'AA2', 'Z3', 'AA3']);
    const sheet = cellsOf({ row: 1, column: 1, rows: 9, columns: 9 });
    fc.assert(
      fc.property(area, (some) => {
        expect(sheet.filter((cell) => isInside(cell, some)).map(cellText)).toEqual(texts(some));
      }),
    );
  });

  it('overlap if they have a cell in common, but not if they are neighbours', () => {
    fc.assert(
      fc.property(area, area, (a, b) => {
        expect(overlap(a, b)).toBe(texts(a).some((cell) => texts(b).includes(cell)));
      }),
    );
  });

  it('of the same columns that are below one another are joined, with all their parts in order', () => {
    const at = (row: number, column: number, columns = 1): Area => ({ row, column, rows: 2, columns });
    const joined = joinAreas([at(3, 2), at(1, 1, 2), at(1, 2), at(6, 2), at(5, 1, 2)]);
    expect(joined).toEqual([
      { ...at(1, 1, 2), parts: [at(1, 1, 2)] },
      { ...at(5, 1, 2), parts: [at(5, 1, 2)] },
      { ...at(1, 2), rows: 4, parts: [at(1, 2), at(3, 2)] },
      { ...at(6, 2), parts: [at(6, 2)] },
    ]);
  });

  it('of cells are columns without gaps', () => {
    const cells = ['1,1', '3,1', '2,1', '1,2', '5,1'].map((text) => {
      const [row = 0, column = 0] = text.split(',').map(Number);
      return { row, column };
    });
    expect(joinColumns(cells).map(({ cells: own, ...rest }) => [rest, own.map(cellText)])).toEqual([
      [{ row: 1, column: 1, rows: 3, columns: 1 }, ['A1', 'A2', 'A3']],
      [{ row: 5, column: 1, rows: 1, columns: 1 }, ['A5']],
      [{ row: 1, column: 2, rows: 1, columns: 1 }, ['B1']],
    ]);
  });
});
