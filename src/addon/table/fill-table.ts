import { startDeadline } from '../../retry/deadline.ts';
import { now } from '../../services/clock.ts';
import { googleCalls, googleKeyedRequests } from '../../services/google-calls.ts';
import { withDocumentLock } from '../../services/lock.ts';
import { type Sheet, sheetById } from '../../services/spreadsheet.ts';
import { sheetGone } from '../messages.ts';
import { countRows } from './count-rows.ts';
import { findAnswers } from './find-answers.ts';
import { freeCells, isPending, type JudgedRow, judgeRows, NOTHING_WRITTEN } from './judge-rows.ts';
import { pairKey, pairOf } from './pairs.ts';
import { fingerprintsOf, planWrites, rowAfter } from './plan-writes.ts';
import { reasonInPanel } from './quota-return.ts';
import { type Found, type ResultColumn, resultColumns } from './result-columns.ts';
import { openRowMemory } from './row-memory.ts';
import type { RowSpan, TableJob, TableLayout, TablePositions, TableStep } from './table-protocol.ts';
import { readHeadings, readTable, type TableRow } from './table-rows.ts';
import { findPositions } from './track-positions.ts';
import { takeBackMisplaced, type WrittenRow, writeRows } from './write-rows.ts';

// Short enough that the progress moves and Stop works; an execution may take 6 minutes.
const SECONDS_PER_STEP = 10;
// With a key, Google takes 3,000 routes a minute, one every 20 ms. After that, it refuses all until the minute is over.
const MILLISECONDS_PER_KEYED_REQUEST = 22;

/**
 * Fills the next rows of a table. An answer is written into the rows that have its places by then, so rows may be
 * inserted, deleted and changed meanwhile.
 */
export function fillTable(job: TableJob): TableStep {
  const begin = now();
  const deadline = startDeadline(SECONDS_PER_STEP * 1000);
  const columns = resultColumns(job.settings);
  const sheet = sheetById(job.sheetId);
  if (!sheet) throw sheetGone();
  const failed = new Set(job.failedPairs);
  const layout = findLayout(sheet, job);
  const early = job.span ? readTable(sheet, layout.positions, job.fixed, job.span).rows : [];
  const next = (job.refills ? judged(job, columns, early) : judgeRows(early, columns, () => NOTHING_WRITTEN))
    .filter((row) => isPending(row, failed, job.refills))
    .slice(0, job.rowsPerStep);
  const questions = next.map((row) => ({ row, free: freeCells(row, job.refills) }));
  const { found, stop } = findAnswers(job, columns, questions, deadline);
  return withDocumentLock(() => {
    const { rows, layout: newLayout, newlyFailed } = writeFound(sheet, { ...job, layout }, columns, found, early);
    const all = new Set([...failed, ...newlyFailed]);
    const counts = countRows(rows, all, job.refills);
    return {
      job: { ...job, layout: newLayout, failedPairs: [...all], span: nextSpan(rows, all, job) },
      progress: {
        ...counts,
        calls: googleCalls(),
        stopped: stop ? reasonInPanel(stop) : null,
        pauseMs: Math.max(0, googleKeyedRequests() * MILLISECONDS_PER_KEYED_REQUEST - (now() - begin)),
      },
    };
  });
}

/** The rows in which to look for the next ones to fill. */
export function nextSpan(
  rows: readonly JudgedRow[],
  failed: ReadonlySet<string>,
  { refills, rowsPerStep }: Pick<TableJob, 'refills' | 'rowsPerStep'>,
): RowSpan | null {
  const [first] = rows;
  const next = rows.filter((row) => isPending(row, failed, refills)).slice(0, rowsPerStep);
  const [from, to] = [next[0], next[next.length - 1]];
  return first && from && to ? { from: from.row - first.row, to: to.row - first.row } : null;
}

/** Writes answers into the rows that have their places now, and returns all rows as they are then. */
function writeFound(
  sheet: Sheet,
  job: TableJob,
  columns: readonly ResultColumn[],
  found: ReadonlyMap<string, Found>,
  early: readonly TableRow[],
): { rows: JudgedRow[]; layout: TableLayout; newlyFailed: string[] } {
  const failed = new Set(job.failedPairs);
  const { layout, rows: before } = readUnmoved(sheet, job, early);
  const { positions } = layout;
  const memory = openRowMemory(job.sheetId);
  const judgedBefore = judgeRows(before, columns, memory.writtenBefore(columns));
  const pending = judgedBefore.filter((row) => isPending(row, failed, job.refills));
  const planned = planWrites(pending, columns, found, job.refills);
  // First remembered, then written: an unremembered value would count as the user's own.
  memory.remember(fingerprintsOf(planned, columns));
  const isSame = writeAndCheck(sheet, job, positions, planned, before);
  const newlyFailed = planned.flatMap(({ row, problem }) => (problem ? [pairKey(row)] : []));
  const isOver = pending.every((row) => found.has(pairOf(row)));
  if (!isSame || isOver) {
    const steady = readSteadily(sheet, job);
    return { rows: judged(job, columns, steady.rows), layout: steady.layout, newlyFailed };
  }
  const after = new Map(planned.map((row) => [row.row.row, rowAfter(row)]));
  return { rows: judgedBefore.map((row) => after.get(row.row) ?? row), layout, newlyFailed };
}

/**
 * Writes rows. If rows moved meanwhile, undoes what went into wrong ones. Returns whether everything is in its place.
 */
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

/** The present place of the table: the last one, if the sheet looks the same. */
function findLayout(sheet: Sheet, job: TableJob): TableLayout {
  const { positions, headings, maxRows } = job.layout;
  const isSame =
    headings.length > 0 &&
    sheet.getMaxRows() === maxRows &&
    String(readHeadings(sheet, positions)) === String(headings);
  return isSame ? job.layout : { ...job.layout, positions: findPositions(sheet, job), maxRows: sheet.getMaxRows() };
}

/** Reads the whole table, and finds it again if its headings or its rows show that something was moved meanwhile. */
function readUnmoved(
  sheet: Sheet,
  job: TableJob,
  early: readonly TableRow[],
): { layout: TableLayout; rows: TableRow[] } {
  const { layout } = job;
  const table = readTable(sheet, layout.positions, job.fixed);
  const rows = new Map(table.rows.map((row) => [row.row, row]));
  const isSame =
    layout.headings.length > 0 &&
    sheet.getMaxRows() === layout.maxRows &&
    String(table.headings) === String(layout.headings) &&
    early.every((row) => isSamePair(rows.get(row.row), row));
  return isSame ? { layout, rows: table.rows } : readWhereItIs(sheet, job);
}

const isSamePair = (now: TableRow | undefined, before: TableRow): boolean =>
  now !== undefined && pairOf(now) === pairOf(before);

/** Reads the rows twice if they were moved meanwhile: a run must not end because it missed some of them. */
function readSteadily(sheet: Sheet, job: TableJob): { layout: TableLayout; rows: TableRow[] } {
  const first = readWhereItIs(sheet, job);
  const positions = findPositions(sheet, job);
  return JSON.stringify(positions) === JSON.stringify(first.layout.positions) ? first : readWhereItIs(sheet, job);
}

function readWhereItIs(sheet: Sheet, job: TableJob): { layout: TableLayout; rows: TableRow[] } {
  const positions = findPositions(sheet, job);
  const maxRows = sheet.getMaxRows();
  return { layout: { ...job.layout, positions, maxRows }, rows: readTable(sheet, positions, job.fixed).rows };
}

/** Rows with the state of their results, by the remembered fingerprints. */
function judged(job: TableJob, columns: readonly ResultColumn[], rows: readonly TableRow[]): JudgedRow[] {
  return judgeRows(rows, columns, openRowMemory(job.sheetId).writtenBefore(columns));
}
