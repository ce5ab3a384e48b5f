import { sizesDiffer } from '../errors.ts';

/** Arguments combined by the array rule of Sheets. */
export interface AlignedRanges {
  rows: number;
  columns: number;
  /** The arguments' values for one cell of the result. */
  valuesAt(row: number, column: number): unknown[];
}

interface Grid {
  cells: unknown[][];
  rows: number;
  columns: number;
}

/**
 * Combines arguments: row counts must match (or be 1, which is repeated), and so must column counts. A column and a row
 * make a matrix. A single value counts as 1 × 1.
 * @throws FormulaError naming the sizes of the ranges
 */
export function alignRanges(args: readonly unknown[]): AlignedRanges {
  const grids = args.map(toGrid);
  const rows = commonSize(grids.map((grid) => grid.rows));
  const columns = commonSize(grids.map((grid) => grid.columns));
  if (rows === undefined || columns === undefined) throw sizesDiffer(grids.filter(isLarge).map(sizeText));
  return {
    rows,
    columns,
    valuesAt: (row, column) =>
      grids.map((grid) => grid.cells[grid.rows === 1 ? 0 : row]?.[grid.columns === 1 ? 0 : column]),
  };
}

function toGrid(arg: unknown): Grid {
  if (!Array.isArray(arg)) return { cells: [[arg]], rows: 1, columns: 1 };
  const cells = arg.map((row) => (Array.isArray(row) ? row : [row]));
  // Sheets passes no empty ranges; any other counts as a blank cell.
  const columns = Math.max(1, ...new Set(cells.map((row) => row.length)));
  return { cells, rows: Math.max(1, cells.length), columns };
}

function commonSize(sizes: number[]): number | undefined {
  const largest = Math.max(...sizes);
  return sizes.every((size) => size === 1 || size === largest) ? largest : undefined;
}

const isLarge = (grid: Grid): boolean => grid.rows > 1 || grid.columns > 1;

const sizeText = (grid: Grid): string => `${grid.rows} × ${grid.columns}`;
