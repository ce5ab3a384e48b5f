import { flush, type Sheet } from '../../services/spreadsheet.ts';
import { withDocumentLock } from '../../services/with-document-lock.ts';
import { joinColumns, rangeOf } from '../grid.ts';
import { mergedCells, nothingToFill, protectedCells } from '../messages.ts';
import type { TableForm, TableJob, TablePositions, TableProgress } from '../protocol.ts';
import { progressOf } from './progress.ts';
import { readForm } from './read-form.ts';
import { readRows, type TableRow } from './table-rows.ts';
import { trackPositions } from './track-positions.ts';

/**
 * Prepares a table for filling: checks that it can be written, and removes the messages of earlier tries, so that
 * their rows are asked again. The rows themselves are filled by `fillTable`.
 */
export function startTable(form: TableForm): { job: TableJob; progress: TableProgress } {
  const { sheet, positions } = readForm(form);
  checkWritable(sheet, positions);
  return withDocumentLock(() => {
    const rows = readRows(sheet, positions);
    if (rows.length === 0) throw nothingToFill();
    const id = trackPositions(sheet, positions);
    removeMessages(sheet, positions, rows);
    const { mode, options, outputs } = form;
    const job = { id, sheetId: sheet.getSheetId(), mode, options, outputs, positions };
    return { job, progress: progressOf(readRows(sheet, positions), 0, null) };
  });
}

function checkWritable(sheet: Sheet, { firstRow, lastRow, outputColumns }: TablePositions): void {
  const range = sheet.getRange(firstRow, outputColumns[0] ?? 1, lastRow - firstRow + 1, outputColumns.length);
  if (!range.canEdit()) throw protectedCells(range.getA1Notation());
  if (range.isPartOfMerge()) throw mergedCells(range.getA1Notation());
}

function removeMessages(sheet: Sheet, { outputColumns }: TablePositions, rows: readonly TableRow[]): void {
  const cells = rows.flatMap(({ row, marked }) => marked.map((index) => ({ row, column: outputColumns[index] ?? 1 })));
  for (const area of joinColumns(cells)) rangeOf(sheet, area).clearContent();
  flush();
}
