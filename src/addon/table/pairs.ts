import { hashText } from '../../cache/hash-text.ts';
import type { TableRow } from './table-rows.ts';

type Places = Pick<TableRow, 'origin' | 'destination'>;

/** A text that is equal for rows with the same two places. */
export function pairOf({ origin, destination }: Places): string {
  return JSON.stringify([origin, destination].map((place) => [typeof place, place]));
}

/** A short text by which the page remembers a pair of places. */
export function pairKey(row: Places): string {
  return hashText(pairOf(row)).toString(36);
}
