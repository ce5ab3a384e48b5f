import { activeSpreadsheet, flush, type Sheet } from '../services/spreadsheet.ts';
import { withDocumentLock } from '../services/with-document-lock.ts';
import { asEntered } from './as-entered.ts';
import { selectedAreas, wholeSheet } from './find-formulas.ts';
import { checksumOf, type Frozen, readFrozen, removeFrozen } from './frozen-note.ts';
import { type Area, type Cell, cellsOf, rangeOf, readSheet, type Snapshot } from './grid.ts';
import { count, protectedCells } from './messages.ts';
import { moveFormula } from './move-formula.ts';

interface FrozenCell extends Cell {
  frozen: Frozen;
  /** The cells that were frozen with it. */
  area: Area;
}

/** Brings back the frozen formulas whose cells touch the selection; a value that was changed since stays. */
export function unfreezeSelection(): string {
  return withDocumentLock(() => {
    const sheet = readSheet(activeSpreadsheet().getActiveSheet());
    const areas = selectedAreas();
    const cells = frozenCells(sheet).filter(({ area }) => areas.some((selected) => overlap(selected, area)));
    if (cells.length === 0) return 'Nothing in the selection is frozen.';
    for (const { area } of cells) {
      const range = rangeOf(sheet.sheet, area);
      if (!range.canEdit()) throw protectedCells(range.getA1Notation());
    }
    const brought = cells.filter((cell) => unfreeze(sheet, cell)).length;
    flush();
    const left = cells.length - brought;
    return `Brought back ${count(brought, 'formula')}${left === 0 ? '' : `, left ${count(left, 'value')} that ${left === 1 ? 'was' : 'were'} changed since`}.`;
  });
}

function frozenCells(sheet: Snapshot): FrozenCell[] {
  return cellsOf(wholeSheet(sheet)).flatMap((cell) => {
    const frozen = readFrozen(sheet.note(cell));
    return frozen ? [{ ...cell, frozen, area: { ...cell, rows: frozen.rows, columns: frozen.columns } }] : [];
  });
}

/** Whether the formula came back. Its note goes last, so that a failure loses nothing. */
function unfreeze(sheet: Snapshot, { frozen, area, row, column }: FrozenCell): boolean {
  const anchor = sheet.sheet.getRange(row, column);
  if (sheet.formula({ row, column }) === '') {
    if (!isUnchanged(sheet, area, frozen)) return false;
    const formula = moveFormula(frozen.formula, row - frozen.row, column - frozen.column);
    if (area.rows * area.columns === 1) anchor.setFormula(formula);
    else replaceArea(sheet.sheet, area, formula);
  }
  anchor.setNote(removeFrozen(sheet.note({ row, column })));
  return true;
}

function isUnchanged(sheet: Snapshot, area: Area, { checksum }: Frozen): boolean {
  const cells = cellsOf(area);
  const values = Array.from({ length: area.rows }, (_, row) =>
    cells.slice(row * area.columns, (row + 1) * area.columns).map((cell) => sheet.value(cell)),
  );
  return cells.every((cell) => sheet.formula(cell) === '') && checksumOf(values) === checksum;
}

function replaceArea(sheet: Sheet, area: Area, formula: string): void {
  const range = rangeOf(sheet, area);
  const values = range.getValues();
  try {
    range.clearContent();
    sheet.getRange(area.row, area.column).setFormula(formula);
  } catch (failure) {
    range.setValues(values.map((row) => row.map(asEntered)));
    throw failure;
  }
}

function overlap(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}
