import type { TableProgress } from '../protocol.ts';
import type { TableRow } from './table-rows.ts';

/** How far a table is, by what stands in its rows. */
export function progressOf(rows: readonly TableRow[], calls: number, stopped: string | null): TableProgress {
  const failed = rows.filter(({ marked }) => marked.length > 0).length;
  const filled = rows.filter(({ open, marked }) => open.length === 0 && marked.length === 0).length;
  return { total: rows.length, filled, failed, left: rows.length - filled - failed, calls, stopped };
}
