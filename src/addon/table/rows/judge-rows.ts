import { hashText } from '../../../cache/hash-text.ts';
import { countEach } from '../../../count-each.ts';
import { asNumber } from '../../sheet/as-number.ts';
import type { TableCounts } from '../table-protocol.ts';
import { isAboutOrigin, type ResultColumn } from './result-columns.ts';
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

/** The keys of the pairs with which this run is done, although their rows are not filled. */
export interface Tried {
  /** Of those without an answer, whose rows show the reason. */
  failed: ReadonlySet<string>;
  /** Of those for which Google Sheets refused the result or the reason, so that their rows show neither. */
  refused: Pick<ReadonlySet<string>, 'has'>;
}

/** Whether a row must still be filled. A row that failed in an earlier run is asked for again. */
export function isPending(row: JudgedRow, refills: boolean, tried?: Tried): boolean {
  if (freeCells(row, refills).length === 0 || !hasPlaces(row)) return false;
  return !(tried?.refused.has(pairKey(row)) || (hasReason(row) && tried?.failed.has(pairKey(row))));
}

/** The progress of a table, by the contents of its rows. */
export function countRows(all: readonly JudgedRow[], refills: boolean, tried?: Tried): TableCounts {
  const counts: TableCounts = { total: 0, filled: 0, failed: 0, left: 0, stale: 0, kept: 0, missing: 0 };
  for (const row of all) {
    if (!hasPlaces(row)) {
      counts.missing += row.isEmpty ? 0 : 1;
      continue;
    }
    counts.total += 1;
    if (isPending(row, refills, tried)) counts.left += 1;
    else if (hasReason(row) || freeCells(row, refills).length > 0) counts.failed += 1;
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

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';
const PART_LENGTH = 4;

/**
 * Eight characters for a result that was written: four for its places and four for its value. They tell whether a row,
 * wherever it is now, still has its places and its value. Neither can be read from them.
 */
export function fingerprint(column: ResultColumn, row: TableRow, value: unknown): string {
  return placeMark(column, row) + short(String(value));
}

/** The state of a value in a column of results, by earlier writes into such columns. */
export type Origin = 'current' | 'stale' | 'resettled' | 'foreign';

/**
 * Tells where values come from. A value is current if it was written for these places; stale if it was written for
 * other places, so that its row has changed; resettled if it was written with other settings. Each fingerprint stands
 * for only one row, so that a typed number is not taken for ours because another row has the same one.
 * @param marks the present fingerprints of the values; undefined if there is no value
 */
export function traceValues(
  marks: readonly (string | undefined)[],
  own: readonly string[],
  others: readonly string[],
): (Origin | undefined)[] {
  const [ownLeft, othersLeft] = [countEach(own), countEach(others)];
  const origins = marks.map((mark): Origin | undefined => {
    if (mark === undefined) return undefined;
    if (take(ownLeft, mark, true)) return 'current';
    return take(othersLeft, mark) ? 'resettled' : 'foreign';
  });
  const [ownValues, otherValues] = [byValue(ownLeft), byValue(othersLeft)];
  return origins.map((origin, index) => {
    if (origin !== 'foreign') return origin;
    const value = valuePart(marks[index] ?? '');
    if (take(ownValues, value)) return 'stale';
    return take(otherValues, value) ? 'resettled' : 'foreign';
  });
}

function placeMark(column: ResultColumn, { origin, destination }: TableRow): string {
  const places = isAboutOrigin(column) ? [origin] : [origin, destination];
  return short(JSON.stringify(places.map((place) => [typeof place, place])));
}

function short(text: string): string {
  let rest = hashText(text);
  let digits = '';
  for (let count = 0; count < PART_LENGTH; count++) {
    digits += DIGITS[rest % 64];
    rest = Math.floor(rest / 64);
  }
  return digits;
}

const valuePart = (mark: string): string => mark.slice(PART_LENGTH);

function byValue(marks: ReadonlyMap<string, number>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [mark, count] of marks) counts.set(valuePart(mark), (counts.get(valuePart(mark)) ?? 0) + count);
  return counts;
}

/** Takes one, if there is one left. A copied row has the fingerprint of another. */
function take(counts: Map<string, number>, key: string, mayBeUsed = false): boolean {
  const count = counts.get(key);
  if (count === undefined) return false;
  if (count > 0) counts.set(key, count - 1);
  return count > 0 || mayBeUsed;
}
