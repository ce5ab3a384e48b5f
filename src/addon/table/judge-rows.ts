import { asNumber } from '../sheet/as-number.ts';
import { fingerprint, type Origin, traceValues } from './fingerprints.ts';
import { pairKey } from './pairs.ts';
import { isReason } from './reason.ts';
import type { ResultColumn } from './result-columns.ts';
import { hasPlaces, type TableRow } from './table-rows.ts';

/** The content of a cell of the results: nothing, a reason, or a value with its source. */
type CellState = 'empty' | 'reason' | Origin;

/** A row with the state of its results. */
export interface JudgedRow extends TableRow {
  states: CellState[];
}

/** Earlier writes into a column: with its settings, and with others. */
export interface WrittenBefore {
  own: readonly string[];
  others: readonly string[];
}

/** Tells the state of the results of rows. */
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

/** If nothing is known about earlier writes, every value counts as the user's own. */
export const NOTHING_WRITTEN: WrittenBefore = { own: [], others: [] };

/** Which of the results may be written, counted from 0. */
export function freeCells(row: JudgedRow, refills: boolean): number[] {
  return row.states.flatMap((state, index) => (isFree(state, refills) ? [index] : []));
}

/** Whether a row says why it could not be filled. */
export function hasReason({ states }: JudgedRow): boolean {
  return states.includes('reason');
}

/** Whether a row must still be filled. A row that failed in an earlier run is asked for again. */
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
