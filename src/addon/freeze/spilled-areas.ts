import { maySpill, reach } from '../formulas/our-formulas.ts';
import { type Area, type Cell, cellsOf, cellText, isInside, isSameCell, without } from '../sheet/areas.ts';
import { type Snapshot, wholeSheet } from '../sheet/snapshot.ts';

const FITS_ERROR = /^#.*!$/;
const OTHER_ERRORS = /^#(?:VALUE|DIV\/0|NUM|ERROR|NULL)!$/;

type IsOthers = (cell: Cell) => boolean;

/**
 * The cells that a formula can fill, and that are empty after its removal. A spilled table is a rectangle that
 * begins at its formula and contains nothing else.
 */
export function emptiedArea(before: Snapshot, now: Snapshot, area: Area, isOthers: IsOthers): Area {
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

/** Tells which cells can be filled by formulas that were not removed, but depend on one that was. */
export function filledByOthers(before: Snapshot, taken: readonly Cell[]): IsOthers {
  const filled = new Set<string>();
  for (const cell of without(spillingFormulas(before), taken)) {
    const [, ...others] = reach(before, cell);
    for (const other of others) if (before.value(other) !== '') filled.add(cellText(other));
  }
  return (cell) => filled.has(cellText(cell));
}

/** Whether two formulas might fill the same cell. */
export function mayMeet(sheet: Snapshot, a: Cell, b: Cell): boolean {
  const corner = cornerOf(a, b);
  return isFree(sheet, a, corner) && isFree(sheet, b, corner);
}

/** A formula without room for its table, which would expand into the cells of another formula if they were empty. */
export function waitingFormula(sheet: Snapshot, cell: Cell, waiting: readonly Cell[]): Cell | undefined {
  return waiting.find((other) => {
    const corner = cornerOf(cell, other);
    return !isSameCell(other, cell) && (isSameCell(corner, cell) || isFree(sheet, cell, corner));
  });
}

/** The formulas without room for their tables. Sheets shows #REF! for them, or another word in some languages. */
export function waitingFormulas(sheet: Snapshot): Cell[] {
  return spillingFormulas(sheet).filter((cell) => showsNoRoom(sheet.shown(cell)));
}

/** Whether a formula's cell shows that its table has no room; also true for a reference to deleted cells. */
export const showsNoRoom = (shown: string): boolean => FITS_ERROR.test(shown) && !OTHER_ERRORS.test(shown);

function spillingFormulas(sheet: Snapshot): Cell[] {
  return cellsOf(wholeSheet(sheet)).filter((cell) => sheet.formula(cell) !== '' && maySpill(sheet.formula(cell)));
}

/** Whether no other formula is between a formula and a corner, so that the formula could fill all these cells. */
function isFree(sheet: Snapshot, { row, column }: Cell, corner: Cell): boolean {
  const rows = corner.row - row + 1;
  const columns = corner.column - column + 1;
  return cellsOf({ row, column, rows, columns })
    .slice(1)
    .every((cell) => sheet.formula(cell) === '');
}

const cornerOf = (a: Cell, b: Cell): Cell => ({ row: Math.max(a.row, b.row), column: Math.max(a.column, b.column) });
