import { PROBLEM_MARK } from '../../cells/marks.ts';
import { FormulaError } from '../../errors.ts';
import { startDeadline } from '../../retry/deadline.ts';
import { directionsAsked } from '../../services/direction-finder.ts';
import { flush, type Sheet, sheetById } from '../../services/spreadsheet.ts';
import { withDocumentLock } from '../../services/with-document-lock.ts';
import { asEntered } from '../as-entered.ts';
import { type Cell, joinColumns, rangeOf } from '../grid.ts';
import { sheetGone } from '../messages.ts';
import type { TableJob, TablePositions, TableProgress } from '../protocol.ts';
import { answerRows, type RowAnswer } from './answer-rows.ts';
import { progressOf } from './progress.ts';
import { isPending, pairOf, readRows, type TableRow } from './table-rows.ts';
import { findPositions, untrackPositions } from './track-positions.ts';

// Short enough that the progress moves and Stop answers; an execution may take 6 minutes.
const SECONDS_PER_CALL = 10;
const ROWS_PER_CALL = 50;

/**
 * Fills the next rows of a table. The table itself is all that is remembered: what is empty is still to do. What was
 * found is written by the places that stand in a row at that time, so that rows may come, go and change meanwhile.
 */
export function fillTable(job: TableJob): TableProgress {
  const deadline = startDeadline(SECONDS_PER_CALL * 1000);
  const sheet = sheetById(job.sheetId);
  if (!sheet) throw sheetGone();
  const next = readRows(sheet, findPositions(sheet, job)).filter(isPending).slice(0, ROWS_PER_CALL);
  const { answers, stop } = answerRows(job, next, deadline);
  return withDocumentLock(() => {
    const positions = findPositions(sheet, job);
    writeAnswers(sheet, positions, readRows(sheet, positions), answers);
    return progressOf(readRows(sheet, positions), directionsAsked(), stop?.message ?? null);
  });
}

/** Forgets where a table lies, at the end of a run. */
export function endTable(job: TableJob): void {
  const sheet = sheetById(job.sheetId);
  if (sheet) untrackPositions(sheet, job.id);
}

/** Writes into empty cells only. */
function writeAnswers(
  sheet: Sheet,
  { outputColumns }: TablePositions,
  rows: readonly TableRow[],
  answers: ReadonlyMap<string, RowAnswer>,
): void {
  const cells = rows.filter(isPending).flatMap((row) => {
    const answer = answers.get(pairOf(row));
    return answer === undefined ? [] : cellsOfRow(row, answer, outputColumns);
  });
  for (const area of joinColumns(cells)) {
    rangeOf(sheet, area).setValues(area.cells.map(({ value }) => [asEntered(value)]));
  }
  flush();
}

function cellsOfRow({ row, open }: TableRow, answer: RowAnswer, columns: number[]): (Cell & { value: unknown })[] {
  if (answer instanceof FormulaError) {
    return [{ row, column: columns[open[0] ?? 0] ?? 1, value: PROBLEM_MARK + answer.message }];
  }
  return open.map((index) => ({ row, column: columns[index] ?? 1, value: answer[index] }));
}
