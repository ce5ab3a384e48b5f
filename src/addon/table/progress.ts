import { hasMark } from '../formulas/our-formulas.ts';
import type { TableProgress } from '../protocol.ts';
import { isReason } from './reason.ts';
import { hasPlaces, hasReason, isPending, type TableRow } from './table-rows.ts';

/**
 * How far a table is, by what its rows hold.
 * @param failed the keys of the pairs that failed in this run
 */
export function progressOf(
  all: readonly TableRow[],
  failed: ReadonlySet<string>,
): Omit<TableProgress, 'calls' | 'stopped' | 'failedPairs'> {
  const rows = all.filter(hasPlaces);
  const left = rows.filter((row) => isPending(row, failed));
  const withReason = rows.filter((row) => hasReason(row) && !left.includes(row));
  return {
    total: rows.length,
    filled: rows.length - withReason.length - left.length,
    failed: withReason.length,
    left: left.length,
    kept: rows.filter(({ values }) => values.some((value) => hasMark(value) && !isReason(value))).length,
  };
}
