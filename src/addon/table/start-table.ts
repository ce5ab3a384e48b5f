import type { Sheet } from '../../services/spreadsheet.ts';
import { mergedCells, nothingToFill, protectedCells } from '../messages.ts';
import type { TableForm, TableJob, TablePositions, TableProgress } from '../protocol.ts';
import { progressOf } from './progress.ts';
import { readForm } from './read-form.ts';
import { hasPlaces, readRows } from './table-rows.ts';
import { trackPositions } from './track-positions.ts';

/** Prepares a table for filling: checks that it can be written. The rows themselves are filled by `fillTable`. */
export function startTable(form: TableForm): { job: TableJob; progress: TableProgress } {
  const { sheet, positions } = readForm(form);
  checkWritable(sheet, positions);
  const rows = readRows(sheet, positions);
  if (!rows.some(hasPlaces)) throw nothingToFill();
  const id = trackPositions(sheet, positions);
  const { mode, options, outputs } = form;
  const job = { id, sheetId: sheet.getSheetId(), mode, options, outputs, positions, failedPairs: [] };
  return { job, progress: { ...progressOf(rows, new Set()), calls: 0, stopped: null, failedPairs: [] } };
}

function checkWritable(sheet: Sheet, { firstRow, lastRow, outputColumns }: TablePositions): void {
  const range = sheet.getRange(firstRow, outputColumns[0] ?? 1, lastRow - firstRow + 1, outputColumns.length);
  if (!range.canEdit()) throw protectedCells(range.getA1Notation());
  if (range.isPartOfMerge()) throw mergedCells(range.getA1Notation());
}
