import { wholeSheet } from '../formulas/find-formulas.ts';
import { maySpill } from '../formulas/our-formulas.ts';
import { type Area, type Cell, cellsOf, isInside, type Snapshot } from '../sheet/grid.ts';

const FITS_ERROR = /^#.*!$/;
const OTHER_ERRORS = /^#(?:VALUE|DIV\/0|NUM|ERROR|NULL)!$/;

/** The cells that formulas can fill and that are empty now that the formulas are taken away. */
export function emptiedAreas(before: Snapshot, now: Snapshot, areas: readonly Area[], isOthers: IsOthers): Area[] {
  return areas.map((area) => emptiedArea(before, now, area, isOthers));
}

type IsOthers = (cell: Cell) => boolean;

/** A spilled table is a rectangle from its formula on, in which nothing else stands. */
function emptiedArea(before: Snapshot, now: Snapshot, area: Area, isOthers: IsOthers): Area {
  let { rows, columns } = area;
  let end = before.columns;
  for (let row = area.row; row <= before.rows; row++) {
    let filled = 0;
    for (let column = area.column; column <= end; column++) {
      const cell = { row, column };
      if (isInside(cell, area)) continue;
      if (before.formula(cell) !== '' || now.value(cell) !== '') end = column - 1;
      else if (before.value(cell) !== '' && !isOthers(cell)) filled = column - area.column + 1;
    }
    if (end < area.column + columns - 1) break;
    if (filled === 0) continue;
    rows = Math.max(rows, row - area.row + 1);
    columns = Math.max(columns, filled);
  }
  return { row: area.row, column: area.column, rows, columns };
}

/** Tells which cells can be filled by formulas that were not taken away, but read something that was. */
export function filledByOthers(before: Snapshot, taken: readonly Cell[]): IsOthers {
  const own = new Set(taken.map(({ row, column }) => `${row},${column}`));
  const reached = new Set<string>();
  for (const cell of spillingFormulas(before)) {
    if (own.has(`${cell.row},${cell.column}`)) continue;
    let end = before.columns;
    for (let row = cell.row; row <= before.rows && end >= cell.column; row++) {
      for (let column = cell.column; column <= end; column++) {
        if (row === cell.row && column === cell.column) continue;
        if (before.formula({ row, column }) !== '') end = column - 1;
        else if (before.value({ row, column }) !== '') reached.add(`${row},${column}`);
      }
    }
  }
  return ({ row, column }) => reached.has(`${row},${column}`);
}

/** Whether two formulas might fill the same cell. */
export function mayMeet(sheet: Snapshot, a: Cell, b: Cell): boolean {
  const corner = cornerOf(a, b);
  return isFree(sheet, a, corner) && isFree(sheet, b, corner);
}

/** A formula that finds no room for its table, and would expand into the cells of another one were they empty. */
export function waitingFormula(sheet: Snapshot, cell: Cell, waiting: readonly Cell[]): Cell | undefined {
  return waiting.find((other) => {
    const corner = cornerOf(cell, other);
    return !isSame(other, cell) && (isSame(corner, cell) || isFree(sheet, cell, corner));
  });
}

/** The formulas that find no room for their tables; Sheets says so by #REF!, in some languages by another word. */
export function waitingFormulas(sheet: Snapshot): Cell[] {
  return spillingFormulas(sheet).filter((cell) => {
    const shown = sheet.shown(cell);
    return FITS_ERROR.test(shown) && !OTHER_ERRORS.test(shown);
  });
}

function spillingFormulas(sheet: Snapshot): Cell[] {
  return cellsOf(wholeSheet(sheet)).filter((cell) => sheet.formula(cell) !== '' && maySpill(sheet.formula(cell)));
}

/** Whether a formula could reach a cell in its row or column. */
function isFree(sheet: Snapshot, { row, column }: Cell, corner: Cell): boolean {
  const rows = corner.row - row + 1;
  const columns = corner.column - column + 1;
  return cellsOf({ row, column, rows, columns })
    .slice(1)
    .every((cell) => sheet.formula(cell) === '');
}

const cornerOf = (a: Cell, b: Cell): Cell => ({ row: Math.max(a.row, b.row), column: Math.max(a.column, b.column) });

const isSame = (a: Cell, b: Cell): boolean => a.row === b.row && a.column === b.column;
