import { sheetById } from '../../../services/spreadsheet.ts';
import { cellText } from '../../sheet/areas.ts';
import { hasPlaces, isReason, readTable } from '../rows/table-rows.ts';
import { findPositions, untrackPositions } from '../rows/track-positions.ts';
import type { FailedRow, TableJob } from '../table-protocol.ts';

// More than anyone reads; each cell says its own reason anyway.
const MOST_FAILURES = 200;

/** Ends a run: lists the rows that could not be filled, and removes the marks of the table. */
export function endTable(job: TableJob): FailedRow[] {
  const sheet = sheetById(job.sheetId);
  if (!sheet) return [];
  try {
    const positions = findPositions(sheet, job);
    const failures = readTable({ ...job, sheet, positions }).rows.flatMap((row): FailedRow[] => {
      const index = hasPlaces(row) ? row.values.findIndex(isReason) : -1;
      if (index < 0) return [];
      return [
        { cell: cellText({ row: row.row, column: positions.outputs[index] ?? 1 }), reason: String(row.values[index]) },
      ];
    });
    return failures.slice(0, MOST_FAILURES);
  } finally {
    untrackPositions(sheet, job.id);
  }
}
