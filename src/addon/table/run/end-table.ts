import { sheetById } from '../../../services/spreadsheet.ts';
import { joinFilled } from '../../../words.ts';
import { RESULT_REFUSED } from '../../messages.ts';
import { cellText } from '../../sheet/areas.ts';
import { hasPlaces, isReason, pairKey, readTable } from '../rows/table-rows.ts';
import { findPositions, untrackPositions } from '../rows/track-positions.ts';
import type { FailedRow, TableJob } from '../table-protocol.ts';

// More than anyone reads; each cell says its own reason anyway.
const MOST_FAILURES = 200;

/** Ends a run: lists the rows that could not be filled, and removes the marks of the table. */
export function endTable(job: TableJob): FailedRow[] {
  const sheet = sheetById(job.sheetId);
  if (!sheet) return [];
  const refused = new Map(job.refusedPairs);
  try {
    const positions = findPositions(sheet, job);
    const failures = readTable({ ...job, sheet, positions }).rows.flatMap((row): FailedRow[] => {
      if (!hasPlaces(row)) return [];
      const index = row.values.findIndex(isReason);
      const at = (output: number) => cellText({ row: row.row, column: positions.outputs[output] ?? 1 });
      if (index >= 0) return [{ cell: at(index), reason: String(row.values[index]) }];
      const reason = refused.get(pairKey(row));
      const empty = reason === undefined ? -1 : row.values.indexOf('');
      return empty >= 0 ? [{ cell: at(empty), reason: joinFilled([reason, RESULT_REFUSED], ' ') }] : [];
    });
    return failures.slice(0, MOST_FAILURES);
  } finally {
    untrackPositions(sheet, job.id);
  }
}
