import { selectedRanges } from '../services/spreadsheet.ts';
import { type Area, areaOf, type Cell, cellsOf, isInside, type Snapshot } from './grid.ts';
import { isOurs, maySpill, showsProblem } from './our-formulas.ts';

/** The cells with formulas of ours in a sheet. */
export function ourFormulas(sheet: Snapshot): Cell[] {
  return cellsOf(wholeSheet(sheet)).filter((cell) => isOurs(sheet.formula(cell)));
}

/** The selected areas. */
export function selectedAreas(): Area[] {
  return selectedRanges().map(areaOf);
}

/** The area that a sheet uses. */
export function wholeSheet({ rows, columns }: Snapshot): Area {
  return { row: 1, column: 1, rows, columns };
}

/** Whether a formula shows a problem in one of the areas: in its own cell, or in one that it may fill. */
export function hasProblem(sheet: Snapshot, cell: Cell, areas: readonly Area[]): boolean {
  const reached = maySpill(sheet.formula(cell)) ? reach(sheet, cell) : { ...cell, rows: 1, columns: 1 };
  return cellsOf(reached).some(
    (at) =>
      (isSame(at, cell) || sheet.formula(at) === '') &&
      showsProblem(sheet.shown(at)) &&
      areas.some((area) => isInside(at, area)),
  );
}

/**
 * The cells that a formula can fill at most: right and down to the next formula. Sheets does not tell which it does
 * fill. To ask a formula again that has no problem of its own costs nothing, as its answers are in the cache.
 */
function reach(sheet: Snapshot, { row, column }: Cell): Area {
  let rows = 1;
  let columns = 1;
  while (row + rows <= sheet.rows && sheet.formula({ row: row + rows, column }) === '') rows++;
  while (column + columns <= sheet.columns && sheet.formula({ row, column: column + columns }) === '') columns++;
  return { row, column, rows, columns };
}

const isSame = (a: Cell, b: Cell): boolean => a.row === b.row && a.column === b.column;
