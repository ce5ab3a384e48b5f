import { readTravelMode } from '../../cells/travel-mode.ts';
import { FormulaError } from '../../errors.ts';
import { startDeadline } from '../../retry/deadline.ts';
import { directionsAsked } from '../../services/direction-finder.ts';
import { type Sheet, sheetById } from '../../services/spreadsheet.ts';
import { withDocumentLock } from '../../services/with-document-lock.ts';
import { sheetGone } from '../messages.ts';
import type { TableJob, TableProgress } from '../protocol.ts';
import { answerRows, type RowAnswer } from './answer-rows.ts';
import { progressOf } from './progress.ts';
import { isPending, pairKey, pairOf, readRows, type TableRow } from './table-rows.ts';
import { findPositions, untrackPositions } from './track-positions.ts';
import { takeBackMisplaced, writeAnswers } from './write-answers.ts';

// Short enough that the progress moves and Stop answers; an execution may take 6 minutes.
const SECONDS_PER_CALL = 10;
const ROWS_PER_CALL = 50;

/**
 * Fills the next rows of a table. Nothing is remembered but the table itself: empty rows are still to do. An answer is
 * written into the rows that have its places at that time, so rows may be inserted, deleted and changed meanwhile.
 */
export function fillTable(job: TableJob): TableProgress {
  const deadline = startDeadline(SECONDS_PER_CALL * 1000);
  readTravelMode(job.mode);
  const sheet = sheetById(job.sheetId);
  if (!sheet) throw sheetGone();
  const failed = new Set(job.failedPairs);
  const rows = readRows(sheet, findPositions(sheet, job));
  const next = rows.filter((row) => isPending(row, failed)).slice(0, ROWS_PER_CALL);
  const { answers, stop } = answerRows(job, next, deadline);
  const failedPairs = next.filter((row) => answers.get(pairOf(row)) instanceof FormulaError).map(pairKey);
  return withDocumentLock(() => {
    const now = writeAndRead(sheet, job, answers, failed);
    const progress = progressOf(now, new Set([...failed, ...failedPairs]));
    return { ...progress, calls: directionsAsked(), stopped: stop?.message ?? null, failedPairs };
  });
}

/** Forgets where a table lies, at the end of a run. */
export function endTable(job: TableJob): void {
  const sheet = sheetById(job.sheetId);
  if (sheet) untrackPositions(sheet, job.id);
}

function writeAndRead(
  sheet: Sheet,
  job: TableJob,
  answers: ReadonlyMap<string, RowAnswer>,
  failed: ReadonlySet<string>,
): TableRow[] {
  const positions = findPositions(sheet, job);
  const before = readRows(sheet, positions);
  const pending = before.filter((row) => isPending(row, failed));
  const written = writeAnswers(sheet, positions.outputColumns, pending, answers);
  const after = readRows(sheet, positions);
  const isSame = after.every((row, index) => pairOf(row) === pairOf(before[index] ?? row));
  if (!isSame) takeBackMisplaced(sheet, positions.outputColumns, written, before, after);
  const isOver = pending.every((row) => answers.has(pairOf(row)));
  return isSame && !isOver ? after : readSteadily(sheet, job);
}

/** Reads the rows twice if they were moved meanwhile: a run must not end because some were out of sight. */
function readSteadily(sheet: Sheet, job: TableJob): TableRow[] {
  const positions = findPositions(sheet, job);
  const rows = readRows(sheet, positions);
  const isSteady = JSON.stringify(findPositions(sheet, job)) === JSON.stringify(positions);
  return isSteady ? rows : readRows(sheet, findPositions(sheet, job));
}
