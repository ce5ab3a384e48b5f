import { isPairOfCoordinates, wordsOf } from '../sheet/heading-words.ts';
import type { SheetColumn } from './table-protocol.ts';

/** The columns of latitudes with a column of longitudes right beside them, by their headings. */
export function pairsOfCoordinates(columns: readonly SheetColumn[]): [string, string][] {
  return columns.flatMap(({ letters, heading }, index): [string, string][] => {
    const next = columns[index + 1];
    const isPair = next !== undefined && isPairOfCoordinates(wordsOf(heading), wordsOf(next.heading));
    return isPair ? [[letters, next.letters]] : [];
  });
}
