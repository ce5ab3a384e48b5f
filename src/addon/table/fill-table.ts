import { startDeadline } from '../../retry/deadline.ts';
import { withDocumentLock } from '../../services/document-lock.ts';
import { googleCalls } from '../../services/google-calls.ts';
import { type Sheet, sheetById } from '../../services/spreadsheet.ts';
import { sheetGone } from '../messages.ts';
import { countRows } from './count-rows.ts';
import { findAnswers } from './find-answers.ts';
import { freeCells, isPending, type JudgedRow, judgeRows } from './judge-rows.ts';
import { pairKey, pairOf } from './pairs.ts';
import { fingerprintsOf, planWrites, rowAfter } from './plan-writes.ts';
import { reasonInPanel } from './reason-in-panel.ts';
import { type Found, type ResultColumn, resultColumns } from './result-columns.ts';
import { openRowMemory } from './row-memory.ts';
import type { RowSpan, TableJob, TablePositions, TableStep } from './table-protocol.ts';
import { type ReadTable, readTable, type TableRow } from './table-rows.ts';
import { findPositions } from './track-positions.ts';
import { takeBackMisplaced, type WrittenRow, writeRows } from './write-rows.ts';

// Short enough that the progress moves and Stop answers; an execution may take 6 minutes.
const SECONDS_PER_STEP = 10;
const ROWS_PER_STEP = 50;

/**
 * Fills the next rows of a table. An answer is written into the rows that have its places at that time, so rows may be
 * inserted, deleted and changed meanwhile.
 */
export function fillTable(job: TableJob): TableStep {
  const deadline = startDeadline(SECONDS_PER_STEP * 1000);
  const columns = resultColumns(job.settings);
  const sheet = sheetById(job.sheetId);
  if (!sheet) throw sheetGone();
  const failed = new Set(job.failedPairs);
  const positions = findPositions(sheet, job);
  const early = job.span ? readTable(sheet, positions, job.fixed, job.span).rows : [];
  const next = judged(job, columns, early)
    .filter((row) => isPending(row, failed, job.refills))
    .slice(0, ROWS_PER_STEP);
  const questions = next.map((row) => ({ row, free: freeCells(row, job.refills) }));
  const { found, stop } = findAnswers(job.settings, columns, questions, deadline);
  return withDocumentLock(() => {
    const { rows, newlyFailed } = writeFound(sheet, job, columns, found, { early, positions });
    const all = new Set([...failed, ...newlyFailed]);
    const counts = countRows(rows, all, job.refills);
    return {
      job: { ...job, failedPairs: [...all], span: nextSpan(rows, all, job.refills) },
      progress: { ...counts, calls: googleCalls(), stopped: stop ? reasonInPanel(stop) : null },
    };
  });
}

/** Among which rows the next to be filled are. */
export function nextSpan(rows: readonly JudgedRow[], failed: ReadonlySet<string>, refills: boolean): RowSpan | null {
  const [first] = rows;
  const next = rows.filter((row) => isPending(row, failed, refills)).slice(0, ROWS_PER_STEP);
  const [from, to] = [next[0], next[next.length - 1]];
  return first && from && to ? { from: from.row - first.row, to: to.row - first.row } : null;
}

/** What was known before the lock was had. */
interface Early {
  early: readonly TableRow[];
  positions: TablePositions;
}

/** Writes what was found into the rows that have its places now, and gives all rows as they are then. */
function writeFound(
  sheet: Sheet,
  job: TableJob,
  columns: readonly ResultColumn[],
  found: ReadonlyMap<string, Found>,
  known: Early,
): { rows: JudgedRow[]; newlyFailed: string[] } {
  const failed = new Set(job.failedPairs);
  const { positions, rows: before } = readUnmoved(sheet, job, known);
  const memory = openRowMemory(job.sheetId);
  const judgedBefore = judgeRows(before, columns, memory.writtenBefore(columns));
  const pending = judgedBefore.filter((row) => isPending(row, failed, job.refills));
  const planned = planWrites(pending, columns, found, job.refills);
  // First remembered, then written: a value that nobody remembers would count as the user's own.
  memory.remember(fingerprintsOf(planned, columns));
  const isSame = writeAndCheck(sheet, job, positions, planned, before);
  const newlyFailed = planned.flatMap(({ row, problem }) => (problem ? [pairKey(row)] : []));
  const isOver = pending.every((row) => found.has(pairOf(row)));
  if (!isSame || isOver) return { rows: judged(job, columns, readSteadily(sheet, job)), newlyFailed };
  const after = new Map(planned.map((row) => [row.row.row, rowAfter(row)]));
  return { rows: judgedBefore.map((row) => after.get(row.row) ?? row), newlyFailed };
}

/** Writes rows, and takes back what others moved meanwhile. Says whether all is where it should be. */
export function writeAndCheck(
  sheet: Sheet,
  job: Pick<TableJob, 'fixed'>,
  positions: TablePositions,
  written: readonly WrittenRow[],
  before: readonly TableRow[],
): boolean {
  if (written.length === 0) return true;
  writeRows(sheet, positions.outputs, written);
  const numbers = written.map(({ row }) => row.row - positions.firstRow);
  const span = { from: Math.min(...numbers), to: Math.max(...numbers) };
  const pairs = new Map(written.map(({ row }) => [row.row, pairOf(row)]));
  const isSame = readTable(sheet, positions, job.fixed, span).rows.every(
    (row) => !pairs.has(row.row) || pairs.get(row.row) === pairOf(row),
  );
  if (!isSame) {
    const { rows } = readTable(sheet, positions, job.fixed);
    takeBackMisplaced(sheet, positions.outputs, written, before, rows);
  }
  return isSame;
}

/** Reads the whole table where it is now: where it was, unless its headings or its rows show that something was moved. */
function readUnmoved(
  sheet: Sheet,
  job: TableJob,
  { early, positions }: Early,
): ReadTable & { positions: TablePositions } {
  const table = readTable(sheet, positions, job.fixed);
  const hasHeadings = job.headings.length > 0 && String(table.headings) === String(job.headings);
  const rows = new Map(table.rows.map((row) => [row.row, pairOf(row)]));
  if (hasHeadings && early.every((row) => rows.get(row.row) === pairOf(row))) return { ...table, positions };
  const found = findPositions(sheet, job);
  const isMoved = JSON.stringify(found) !== JSON.stringify(positions);
  return { ...(isMoved ? readTable(sheet, found, job.fixed) : table), positions: found };
}

/** Reads the rows twice if they were moved meanwhile: a run must not end because some were out of sight. */
function readSteadily(sheet: Sheet, job: TableJob): TableRow[] {
  const positions = findPositions(sheet, job);
  const { rows } = readTable(sheet, positions, job.fixed);
  const now = findPositions(sheet, job);
  return JSON.stringify(now) === JSON.stringify(positions) ? rows : readTable(sheet, now, job.fixed).rows;
}

/** Rows with what their results are, by what is remembered. */
function judged(job: TableJob, columns: readonly ResultColumn[], rows: readonly TableRow[]): JudgedRow[] {
  return judgeRows(rows, columns, openRowMemory(job.sheetId).writtenBefore(columns));
}
