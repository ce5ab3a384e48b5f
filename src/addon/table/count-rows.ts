import { freeCells, hasReason, isPending, type JudgedRow } from './judge-rows.ts';
import type { TableCounts } from './table-protocol.ts';
import { hasPlaces } from './table-rows.ts';

/**
 * The progress of a table, by the contents of its rows.
 * @param failed the keys of the pairs that failed in this run
 */
export function countRows(all: readonly JudgedRow[], failed: ReadonlySet<string>, refills: boolean): TableCounts {
  const counts: TableCounts = { total: 0, filled: 0, failed: 0, left: 0, stale: 0, kept: 0, missing: 0 };
  for (const row of all) {
    if (!hasPlaces(row)) {
      counts.missing += row.isEmpty ? 0 : 1;
      continue;
    }
    counts.total += 1;
    if (isPending(row, failed, refills)) counts.left += 1;
    else if (hasReason(row)) counts.failed += 1;
    else if (freeCells(row, true).length > 0) counts.stale += 1;
    else if (row.states.includes('foreign')) counts.kept += 1;
    else counts.filled += 1;
  }
  return counts;
}
