import { startDeadline } from '../../../retry/deadline.ts';
import { now } from '../../../services/clock.ts';
import { googleCalls, googleKeyedRequests } from '../../../services/google-calls.ts';
import { withDocumentLock } from '../../../services/lock.ts';
import { tableGone } from '../../messages.ts';
import { type Cell, cellText } from '../../sheet/areas.ts';
import { findAnswers } from '../results/find-answers.ts';
import { emptyRefused, fingerprintsOf, planWrites, rowAfter, writeBesideTables } from '../results/write-results.ts';
import {
  countRows,
  freeCells,
  hasReason,
  isPending,
  type JudgedRow,
  judgeRows,
  NOTHING_WRITTEN,
  type Tried,
} from '../rows/judge-rows.ts';
import type { Found } from '../rows/result-columns.ts';
import { openRowMemory } from '../rows/row-memory.ts';
import { openTable, pairKey, pairOf, readHeadings, readTable, type Table, type TableRow } from '../rows/table-rows.ts';
import { findPositions } from '../rows/track-positions.ts';
import type { RowSpan, TableJob, TableProgress, TableStep } from '../table-protocol.ts';
import { reasonInPanel } from './quota-return.ts';

// Short enough that the progress moves and Stop works; an execution may take 6 minutes.
const SECONDS_PER_STEP = 10;
// With a key, Google takes 3,000 routes a minute, one every 20 ms. After that, it refuses all until the minute is over.
const MILLISECONDS_PER_KEYED_REQUEST = 22;

/** A table that is being filled, where it is now. */
type RunningTable = Table & TableJob;

/**
 * Fills the next rows of a table. An answer is written into the rows that have its places by then, so rows may be
 * inserted, deleted and changed meanwhile.
 */
export function fillTable(job: TableJob): TableStep {
  const begin = now();
  const deadline = startDeadline(SECONDS_PER_STEP * 1000);
  const { refills } = job;
  const opened = { ...job, ...openTable(job) };
  const table = looksTheSame(opened, () => readHeadings(opened)) ? opened : find(opened);
  const tried = triedIn(job);
  const early = job.span ? readTable(table, job.span).rows : [];
  const next = judgeRows(table, early, refills ? undefined : NOTHING_WRITTEN)
    .filter((row) => isPending(row, refills, tried))
    .slice(0, job.rowsPerStep);
  const questions = next.map((row) => ({ row, free: freeCells(row, refills) }));
  const { found, stop } = findAnswers(table, questions, deadline);
  return withDocumentLock(() => {
    const { rows, positions, look, newlyFailed, newlyRefused } = writeFound(table, found, early);
    const failedPairs = [...new Set([...job.failedPairs, ...newlyFailed])];
    const refusedPairs = [...new Map([...job.refusedPairs, ...newlyRefused])];
    const reached = { ...job, positions, look, failedPairs, refusedPairs };
    return {
      job: { ...reached, span: nextSpan(rows, reached) },
      progress: {
        ...countRows(rows, refills, triedIn(reached)),
        calls: googleCalls(),
        refused: refusedIn(rows, reached),
        stopped: stop ? reasonInPanel(stop) : null,
        pauseMs: Math.max(0, googleKeyedRequests() * MILLISECONDS_PER_KEYED_REQUEST - (now() - begin)),
      },
    };
  });
}

/** The rows in which to look for the next ones to fill. */
export function nextSpan(
  rows: readonly JudgedRow[],
  job: Pick<TableJob, 'refills' | 'rowsPerStep' | 'failedPairs' | 'refusedPairs'>,
): RowSpan | null {
  const [first] = rows;
  const tried = triedIn(job);
  const next = rows.filter((row) => isPending(row, job.refills, tried)).slice(0, job.rowsPerStep);
  const [from, to] = [next[0], next[next.length - 1]];
  return first && from && to ? { from: from.row - first.row, to: to.row - first.row } : null;
}

const triedIn = ({ failedPairs, refusedPairs }: Pick<TableJob, 'failedPairs' | 'refusedPairs'>): Tried => ({
  failed: new Set(failedPairs),
  refused: new Map(refusedPairs),
});

/** The rows that refused a result, and the first such cell. */
function refusedIn(
  rows: readonly JudgedRow[],
  { refills, refusedPairs, positions }: TableJob,
): TableProgress['refused'] {
  const pairs = new Map(refusedPairs);
  const refused = rows.filter(
    (row) => pairs.has(pairKey(row)) && freeCells(row, refills).length > 0 && !hasReason(row),
  );
  const [first] = refused;
  if (!first) return null;
  const column = positions.outputs[freeCells(first, refills)[0] ?? 0] ?? 1;
  return { rows: refused.length, cell: cellText({ row: first.row, column }) };
}

/** Writes answers into the rows that have their places now, and returns all rows as they are then. */
function writeFound(running: RunningTable, found: ReadonlyMap<string, Found>, early: readonly TableRow[]) {
  const tried = triedIn(running);
  // Opened first: the less time passes between reading and writing, the less a user can type meanwhile.
  const memory = openRowMemory(running.sheetId);
  const { table, rows, tables } = readUnmoved(running, early);
  const judged = judgeRows(table, rows, memory);
  const pending = judged.filter((row) => isPending(row, table.refills, tried));
  const planned = planWrites(table, pending, found);
  // First remembered, then written: an unremembered value would count as the user's own.
  memory.remember(fingerprintsOf(table, planned));
  const { isSame, refused } = writeBesideTables(table, planned, { rows, tables });
  const written = emptyRefused(table, planned, refused);
  const newlyFailed = planned.flatMap(({ row, problem }) => (problem ? [pairKey(row)] : []));
  const newlyRefused = planned.flatMap(({ row, problem }): TableJob['refusedPairs'] =>
    refused.some((cell) => cell.row === row.row) ? [[pairKey(row), problem?.facts ?? '']] : [],
  );
  const isOver = pending.every((row) => found.has(pairOf(row)));
  if (!isSame || isOver) {
    const steady = readSteadily(table);
    const { positions, look } = steady.table;
    return { rows: judgeRows(table, steady.rows), positions, look, newlyFailed, newlyRefused };
  }
  const after = new Map(written.map((row) => [row.row.row, rowAfter(row)]));
  const { positions, look } = table;
  return { rows: judged.map((row) => after.get(row.row) ?? row), positions, look, newlyFailed, newlyRefused };
}

/** Whether a sheet looks as when the table was last found, so that nothing has moved. */
function looksTheSame({ sheet, look }: RunningTable, readNow: () => readonly string[]): boolean {
  const isKnown = look.headings.length > 0 && sheet.getMaxRows() === look.maxRows;
  return isKnown && String(readNow()) === String(look.headings);
}

/**
 * The table where its marks are now.
 * @throws ActionError if some were deleted, or there are none and its columns look different
 */
function find(table: RunningTable): RunningTable {
  const { sheet, look } = table;
  if (table.id === '' && String(readHeadings(table)) !== String(look.headings)) throw tableGone();
  return { ...table, positions: findPositions(sheet, table), look: { ...look, maxRows: sheet.getMaxRows() } };
}

/** A table with all its rows. */
interface WithRows {
  table: RunningTable;
  rows: TableRow[];
  tables: Cell[];
}

/** Reads the whole table, and finds it again if its headings or its rows show that something was moved meanwhile. */
function readUnmoved(table: RunningTable, early: readonly TableRow[]): WithRows {
  const { rows, headings, tables } = readTable(table);
  const now = new Map(rows.map((row) => [row.row, pairOf(row)]));
  const isSame = looksTheSame(table, () => headings) && early.every((row) => now.get(row.row) === pairOf(row));
  return isSame ? { table, rows, tables } : readWhereItIs(table);
}

/** Reads the rows twice if they were moved meanwhile: a run must not end because it missed some of them. */
function readSteadily(table: RunningTable): WithRows {
  const first = readWhereItIs(table);
  const { positions } = find(table);
  return JSON.stringify(positions) === JSON.stringify(first.table.positions) ? first : readWhereItIs(table);
}

function readWhereItIs(table: RunningTable): WithRows {
  const found = find(table);
  return { table: found, ...readTable(found) };
}
