import { sheetById } from '../../services/spreadsheet.ts';
import { cellText } from '../sheet/areas.ts';
import { isReason } from './reason.ts';
import type { FailedRow, TableEnd, TableJob } from './table-protocol.ts';
import { hasPlaces, readTable } from './table-rows.ts';
import { findPositions, untrackPositions } from './track-positions.ts';

// More than anyone reads; each cell says its own reason anyway.
const MOST_FAILURES = 200;

/** Ends a run: lists the rows that could not be filled, and removes the marks of the table. */
export function endTable(job: TableJob): TableEnd {
  const sheet = sheetById(job.sheetId);
  if (!sheet) return { failures: [] };
  try {
    const positions = findPositions(sheet, job);
    const failures = readTable(sheet, positions, job.fixed).rows.flatMap((row): FailedRow[] => {
      const index = hasPlaces(row) ? row.values.findIndex(isReason) : -1;
      if (index < 0) return [];
      return [
        { cell: cellText({ row: row.row, column: positions.outputs[index] ?? 1 }), reason: String(row.values[index]) },
      ];
    });
    return { failures: failures.slice(0, MOST_FAILURES) };
  } finally {
    untrackPositions(sheet, job.id);
  }
}
