import { asNumber } from '../../sheet/as-number.ts';
import type { TableCounts } from '../table-protocol.ts';
import { fingerprint, type Origin, traceValues } from './fingerprints.ts';
import { openRowMemory, type RowMemory } from './row-memory.ts';
import { hasPlaces, isReason, pairKey, type Table, type TableRow } from './table-rows.ts';

/** The content of a cell of the results: nothing, a reason, or a value with its source. */
type CellState = 'empty' | 'reason' | Origin;

/** A row with the state of its results. */
export interface JudgedRow extends TableRow {
  states: CellState[];
}

/** If nothing is known about earlier writes, every value counts as the user's own. */
export const NOTHING_WRITTEN: Pick<RowMemory, 'writtenBefore'> = {
  writtenBefore: () => () => ({ own: [], others: [] }),
};

/** Tells the state of the results of rows, by what was written before. */
export function judgeRows(
  { columns, sheetId }: Table,
  rows: readonly TableRow[],
  memory: Pick<RowMemory, 'writtenBefore'> = openRowMemory(sheetId),
): JudgedRow[] {
  const writtenBefore = memory.writtenBefore(columns);
  const judged = rows.map((row): JudgedRow => ({ ...row, states: [] }));
  for (const [index, column] of columns.entries()) {
    const { own, others } = writtenBefore(column);
    const marks = rows.map((row) =>
      isValue(row, index) ? fingerprint(column, row, asNumber(row.values[index])) : undefined,
    );
    for (const [at, origin] of traceValues(marks, own, others).entries()) {
      const row = judged[at] as JudgedRow;
      row.states[index] = origin ?? stateWithoutValue(row, index);
    }
  }
  return judged;
}

/** Which of the results may be written, counted from 0. */
export function freeCells(row: JudgedRow, refills: boolean): number[] {
  return row.states.flatMap((state, index) => (isFree(state, refills) ? [index] : []));
}

/** Whether a row says why it could not be filled. */
export function hasReason({ states }: JudgedRow): boolean {
  return states.includes('reason');
}

/**
 * Whether a row must still be filled. A row that failed in an earlier run is asked for again.
 * @param failed the keys of the pairs that failed in this run
 */
export function isPending(row: JudgedRow, refills: boolean, failed?: ReadonlySet<string>): boolean {
  if (freeCells(row, refills).length === 0 || !hasPlaces(row)) return false;
  return !(hasReason(row) && failed?.has(pairKey(row)));
}

/** The progress of a table, by the contents of its rows. */
export function countRows(all: readonly JudgedRow[], refills: boolean, failed?: ReadonlySet<string>): TableCounts {
  const counts: TableCounts = { total: 0, filled: 0, failed: 0, left: 0, stale: 0, kept: 0, missing: 0 };
  for (const row of all) {
    if (!hasPlaces(row)) {
      counts.missing += row.isEmpty ? 0 : 1;
      continue;
    }
    counts.total += 1;
    if (isPending(row, refills, failed)) counts.left += 1;
    else if (hasReason(row)) counts.failed += 1;
    else if (freeCells(row, true).length > 0) counts.stale += 1;
    else if (row.states.includes('foreign')) counts.kept += 1;
    else counts.filled += 1;
  }
  return counts;
}

function isFree(state: CellState, refills: boolean): boolean {
  return state === 'empty' || state === 'reason' || (refills && (state === 'stale' || state === 'resettled'));
}

const isValue = ({ values, formulas }: TableRow, index: number): boolean =>
  formulas[index] === '' && values[index] !== '' && !isReason(values[index]);

function stateWithoutValue({ values, formulas }: TableRow, index: number): CellState {
  if (formulas[index] !== '') return 'foreign';
  return values[index] === '' ? 'empty' : 'reason';
}
