import { thrownText } from '../../errors.ts';
import { flush } from '../../services/spreadsheet.ts';
import { type Area, areaOfCell, type Cell, isInside } from './areas.ts';
import { columnNumber } from './notation.ts';

/** Something that Google refused to write, and its exception. */
export interface Refused<T> {
  item: T;
  failure: unknown;
}

/** In place of an exception, if Google silently wrote nothing: it was reported for rows that a filter hides. */
export const LEFT_OUT = 'the row may be hidden by a filter';

/** If Google refuses this many and has taken none, the rest count as refused, without being tried one by one. */
export const MOST_REFUSED = 25;

/** Items to write at once; the last try of an item is alone. */
interface Part<T> {
  items: readonly T[];
  isLast: boolean;
}

/**
 * Writes all items at once. Where Google refuses, it writes alone the item whose cell the exception names, and those
 * before and after it; if it names none, each half, down to single items, which are tried twice. A rule of one cell can
 * make Google refuse or drop a whole call, and its exception may come later, so each write is flushed.
 * @returns the items that were refused, although such an item may be written if Google failed after that
 */
export function writeInParts<T extends Cell & Partial<Area>>(
  items: readonly T[],
  write: (items: readonly T[]) => void,
): Refused<T>[] {
  const refused: Refused<T>[] = [];
  let isAnyTaken = false;
  const todo: Part<T>[] = [{ items, isLast: false }];
  for (let part = todo.pop(); part; part = todo.pop()) {
    if (part.items.length === 0) continue;
    try {
      write(part.items);
      flush();
      isAnyTaken = true;
    } catch (failure) {
      const isHopeless = !isAnyTaken && refused.length >= MOST_REFUSED;
      if (part.isLast || isHopeless) refused.push(...part.items.map((item) => ({ item, failure })));
      else todo.push(...smallerParts(part.items, failure).reverse());
    }
  }
  return refused;
}

function smallerParts<T extends Cell & Partial<Area>>(items: readonly T[], failure: unknown): Part<T>[] {
  if (items.length === 1) return [{ items, isLast: true }];
  const named = Array.from(thrownText(failure).matchAll(/\b([A-Z]{1,3})(\d{1,8})\b/g), ([, letters = '', row]) => ({
    row: Number(row),
    column: columnNumber(letters),
  }));
  const at = items.findIndex((item) => named.some((cell) => isInside(cell, { ...areaOfCell(item), ...item })));
  const middle = Math.ceil(items.length / 2);
  const [from, to] = at < 0 ? [middle, middle] : [at, at + 1];
  return [
    { items: items.slice(0, from), isLast: false },
    { items: items.slice(from, to), isLast: true },
    { items: items.slice(to), isLast: false },
  ];
}
