import { type Area, cellsOf } from '../sheet/areas.ts';
import { type Snapshot, valuesIn, wholeSheet } from '../sheet/snapshot.ts';
import { checksumOf, type Frozen, readFrozen } from './frozen-note.ts';

/** A frozen formula, and the cells that were frozen with it; its note is in the first of them. */
export interface FrozenArea extends Area {
  frozen: Frozen;
}

/** The frozen formulas of a sheet. */
export function frozenAreas(sheet: Snapshot): FrozenArea[] {
  return cellsOf(wholeSheet(sheet)).flatMap((cell) => {
    const frozen = readFrozen(sheet.note(cell));
    return frozen ? [{ ...cell, rows: frozen.rows, columns: frozen.columns, frozen }] : [];
  });
}

/**
 * Whether the run that froze a formula was cut off before it wrote the values, or someone deleted all of them: the
 * cells are empty now, and were not when it was frozen.
 */
export function isEmptied(sheet: Snapshot, area: FrozenArea): boolean {
  const cells = valuesIn(sheet, withinSheet(sheet, area)).flat();
  return cells.every((value) => value === '') && hasNoFormula(sheet, area) && !isKept(sheet, area);
}

/** Whether the run that froze a formula was cut off, and left some of its cells empty. */
export function isCutOff(sheet: Snapshot, area: FrozenArea): boolean {
  return isEmptied(sheet, area) || (area.frozen.isUnfinished === true && isKept(sheet, area));
}

/** Whether the cells hold the values that were frozen. */
export function isKept(sheet: Snapshot, area: FrozenArea): boolean {
  const { rows, columns } = withinSheet(sheet, area);
  if (rows !== area.rows || columns !== area.columns || !hasNoFormula(sheet, area)) return false;
  return checksumOf(valuesIn(sheet, area)) === area.frozen.checksum;
}

function hasNoFormula(sheet: Snapshot, area: Area): boolean {
  return cellsOf(withinSheet(sheet, area)).every((cell) => sheet.formula(cell) === '');
}

/** A user can edit a note. Whatever it says, the area ends where the sheet that was read ends. */
function withinSheet(sheet: Snapshot, { row, column, rows, columns }: Area): Area {
  return {
    row,
    column,
    rows: Math.min(rows, Math.max(0, sheet.rows - row + 1)),
    columns: Math.min(columns, Math.max(0, sheet.columns - column + 1)),
  };
}
