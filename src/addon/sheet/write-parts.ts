import { flush } from '../../services/spreadsheet.ts';

/** Something that Google refused to write, and its exception. */
export interface Refused<T> {
  item: T;
  failure: unknown;
}

/** In place of an exception, if Google silently wrote nothing: it was reported for rows that a filter hides. */
export const LEFT_OUT = 'the row may be hidden by a filter';

/** If Google refuses this many and has taken none, the rest count as refused, without being tried one by one. */
export const MOST_REFUSED = 25;

/**
 * Writes all items at once or, where Google refuses, each half of them alone, down to single items, which are tried
 * twice. A rule of one cell can make Google refuse or drop a whole call, and its exception may come later, so each write
 * is flushed.
 * @returns the items that were refused, although such an item may be written if Google failed after that
 */
export function writeInParts<T>(items: readonly T[], write: (items: readonly T[]) => void): Refused<T>[] {
  const refused: Refused<T>[] = [];
  let isAnyTaken = false;
  const writePart = (part: readonly T[], isLast: boolean): void => {
    if (part.length === 0) return;
    try {
      write(part);
      flush();
      isAnyTaken = true;
    } catch (failure) {
      const isHopeless = !isAnyTaken && refused.length >= MOST_REFUSED;
      if (isLast || isHopeless) refused.push(...part.map((item) => ({ item, failure })));
      else if (part.length === 1) writePart(part, true);
      else {
        const middle = Math.ceil(part.length / 2);
        writePart(part.slice(0, middle), false);
        writePart(part.slice(middle), false);
      }
    }
  };
  writePart(items, false);
  return refused;
}
