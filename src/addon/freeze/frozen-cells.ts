import { wholeSheet } from '../formulas/find-formulas.ts';
import { type Area, type Cell, cellsOf, type Snapshot, valuesIn } from '../sheet/grid.ts';
import { checksumOf, type Frozen, readFrozen } from './frozen-note.ts';

/** A cell with a frozen formula in its note. */
export interface FrozenCell extends Cell {
  frozen: Frozen;
  /** The cells that were frozen with it. */
  area: Area;
}

/** The cells of a sheet with a frozen formula in their note. */
export function frozenCells(sheet: Snapshot): FrozenCell[] {
  return cellsOf(wholeSheet(sheet)).flatMap((cell) => {
    const frozen = readFrozen(sheet.note(cell));
    return frozen ? [{ ...cell, frozen, area: { ...cell, rows: frozen.rows, columns: frozen.columns } }] : [];
  });
}

/**
 * Whether the run that froze a formula was cut off before it wrote the values, or someone deleted all of them: the cells
 * are empty then, and were not when it was frozen.
 */
export function isEmptied(sheet: Snapshot, { area, frozen }: FrozenCell): boolean {
  const cells = valuesIn(sheet, withinSheet(sheet, area)).flat();
  return cells.every((value) => value === '') && hasNoFormula(sheet, area) && !isKept(sheet, { area, frozen });
}

/** Whether the run that froze a formula was cut off, and left cells of it empty. */
export function isCutOff(sheet: Snapshot, cell: FrozenCell): boolean {
  return isEmptied(sheet, cell) || (cell.frozen.isUnfinished === true && isKept(sheet, cell));
}

/** Whether the cells hold the values that were frozen. */
export function isKept(sheet: Snapshot, { area, frozen }: Pick<FrozenCell, 'area' | 'frozen'>): boolean {
  const { rows, columns } = withinSheet(sheet, area);
  if (rows !== area.rows || columns !== area.columns || !hasNoFormula(sheet, area)) return false;
  return checksumOf(valuesIn(sheet, area)) === frozen.checksum;
}

function hasNoFormula(sheet: Snapshot, area: Area): boolean {
  return cellsOf(withinSheet(sheet, area)).every((cell) => sheet.formula(cell) === '');
}

/** Whatever a note says, no area is larger than what was read of the sheet. */
function withinSheet(sheet: Snapshot, { row, column, rows, columns }: Area): Area {
  return {
    row,
    column,
    rows: Math.min(rows, Math.max(0, sheet.rows - row + 1)),
    columns: Math.min(columns, Math.max(0, sheet.columns - column + 1)),
  };
}
