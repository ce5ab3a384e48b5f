import { asNumber } from '../sheet/as-number.ts';
import { fingerprint, type Origin, traceValues } from './fingerprints.ts';
import { pairKey } from './pairs.ts';
import { isReason } from './reason.ts';
import type { ResultColumn } from './result-columns.ts';
import { hasPlaces, type TableRow } from './table-rows.ts';

/** What stands in a cell of the results: nothing, why there is nothing, or a value that comes from somewhere. */
type CellState = 'empty' | 'reason' | Origin;

/** A row with what its results are. */
export interface JudgedRow extends TableRow {
  states: CellState[];
}

/** What was written into a column before: with its settings, and with others. */
export interface WrittenBefore {
  own: readonly string[];
  others: readonly string[];
}

/** Tells what the results of rows are. */
export function judgeRows(
  rows: readonly TableRow[],
  columns: readonly ResultColumn[],
  writtenBefore: (column: ResultColumn) => WrittenBefore,
): JudgedRow[] {
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

/** Where nothing is known of what was written before, every value counts as someone's. */
export const NOTHING_WRITTEN: WrittenBefore = { own: [], others: [] };

/** Which of the results may be written, counted from 0. */
export function freeCells(row: JudgedRow, refills: boolean): number[] {
  return row.states.flatMap((state, index) => (isFree(state, refills) ? [index] : []));
}

/** Whether a row says why it could not be filled. */
export function hasReason({ states }: JudgedRow): boolean {
  return states.includes('reason');
}

/** Whether a row is still to be filled. A row that failed in an earlier run is asked again. */
export function isPending(row: JudgedRow, failed: ReadonlySet<string>, refills: boolean): boolean {
  if (!row.states.some((state) => isFree(state, refills)) || !hasPlaces(row)) return false;
  return !(hasReason(row) && failed.has(pairKey(row)));
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
