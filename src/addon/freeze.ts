import { activeSpreadsheet, flush, type Sheet } from '../services/spreadsheet.ts';
import { withDocumentLock } from '../services/with-document-lock.ts';
import { asEntered } from './as-entered.ts';
import { ourFormulas, selectedAreas } from './find-formulas.ts';
import { addFrozen, checksumOf } from './frozen-note.ts';
import { type Area, type Cell, cellsOf, isInside, joinColumns, rangeOf, readSheet, type Snapshot } from './grid.ts';
import { count, noFormulas, protectedCells } from './messages.ts';
import { maySpill, showsProblem } from './our-formulas.ts';
import { writeFormulas } from './write-formulas.ts';

/** Makes values of the formulas of ours in the selection; `unfreezeSelection` brings the formulas back. */
export function freezeSelection(): string {
  return withDocumentLock(() => {
    const sheet = readSheet(activeSpreadsheet().getActiveSheet());
    const areas = selectedAreas();
    const cells = ourFormulas(sheet).filter((cell) => areas.some((area) => isInside(cell, area)));
    if (cells.length === 0) throw noFormulas();
    checkEditable(sheet, cells);
    const good = cells.filter((cell) => !showsProblem(sheet.shown(cell)));
    const single = good.filter((cell) => !maySpill(sheet.formula(cell)));
    freezeSingle(sheet, single);
    const frozen = good.filter((cell) => !single.includes(cell)).map((cell) => freezeSpilled(sheet.sheet, cell));
    return summary(
      single.length + frozen.reduce((sum, cellCount) => sum + cellCount, 0),
      cells.length - good.length + frozen.filter((cellCount) => cellCount === 0).length,
    );
  });
}

function summary(frozen: number, left: number): string {
  return `Froze ${count(frozen, 'cell')}${left === 0 ? '' : `, left ${count(left, 'formula')} with errors`}.`;
}

function checkEditable(sheet: Snapshot, cells: readonly Cell[]): void {
  for (const area of joinColumns(cells)) {
    const range = rangeOf(sheet.sheet, area);
    if (!range.canEdit()) throw protectedCells(range.getA1Notation());
  }
}

/** The notes come first: whatever fails then, each formula is in its cell or in its note. */
function freezeSingle(sheet: Snapshot, cells: readonly Cell[]): void {
  const areas = joinColumns(cells);
  for (const area of areas) {
    const notes = area.cells.map((cell) => [
      addFrozen(sheet.note(cell), {
        ...cell,
        formula: sheet.formula(cell),
        rows: 1,
        columns: 1,
        checksum: checksumOf([[sheet.value(cell)]]),
      }),
    ]);
    rangeOf(sheet.sheet, area).setNotes(notes);
  }
  for (const area of areas) {
    const range = rangeOf(sheet.sheet, area);
    // Sheets' own "paste values only", which keeps dates, durations and texts such as "01234" exactly as they are.
    range.copyTo(range, { contentsOnly: true });
  }
  flush();
}

/**
 * Freezes a formula that may fill several cells, and says how many; none where one of them shows a problem. Which cells
 * it fills is seen by taking it away: they become empty. Whatever fails in between, the formula is put back.
 */
function freezeSpilled(sheet: Sheet, cell: Cell): number {
  const before = readSheet(sheet);
  const formula = before.formula(cell);
  const anchor = sheet.getRange(cell.row, cell.column);
  let filled: Area = { ...cell, rows: 1, columns: 1 };
  let frozen = 0;
  const keepFormula = (values: unknown[][]) =>
    anchor.setNote(addFrozen(before.note(cell), { ...filled, formula, checksum: checksumOf(values) }));
  keepFormula([['']]);
  try {
    anchor.clearContent();
    filled = emptiedArea(before, readSheet(sheet), cell);
    if (!cellsOf(filled).some((at) => showsProblem(before.shown(at)))) {
      const values = valuesIn(before, filled);
      rangeOf(sheet, filled).setValues(values.map((row) => row.map(asEntered)));
      flush();
      keepFormula(values);
      frozen = filled.rows * filled.columns;
    }
  } finally {
    if (frozen === 0) putBack(before, filled);
  }
  return frozen;
}

function putBack(before: Snapshot, filled: Area): void {
  try {
    rangeOf(before.sheet, filled).clearContent();
  } finally {
    writeFormulas(before.sheet, [{ ...filled, formula: before.formula(filled) }]);
    before.sheet.getRange(filled.row, filled.column).setNote(before.note(filled));
  }
}

/** The rectangle from a cell on whose values went with its formula. Where another formula stands, that one filled it. */
function emptiedArea(before: Snapshot, after: Snapshot, { row, column }: Cell): Area {
  const rest = { row, column, rows: before.rows - row + 1, columns: before.columns - column + 1 };
  let area: Area = { row, column, rows: 1, columns: 1 };
  for (const cell of cellsOf(rest)) {
    if (isInside(cell, area) || before.value(cell) === '' || after.value(cell) !== '') continue;
    const rows = Math.max(area.rows, cell.row - row + 1);
    const columns = Math.max(area.columns, cell.column - column + 1);
    const larger = { row, column, rows, columns };
    const others = cellsOf(larger).some((at) => before.formula(at) !== '' && (at.row !== row || at.column !== column));
    if (!others) area = larger;
  }
  return area;
}

function valuesIn(sheet: Snapshot, { row, column, rows, columns }: Area): unknown[][] {
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => sheet.value({ row: row + r, column: column + c })),
  );
}
