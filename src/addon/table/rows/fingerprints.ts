import { hashText } from '../../../cache/hash-text.ts';
import { isAboutOrigin, type ResultColumn } from '../results/result-columns.ts';
import type { TableRow } from './table-rows.ts';

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
  const [ownLeft, othersLeft] = [counted(own), counted(others)];
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

function counted(marks: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const mark of marks) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  return counts;
}

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
