import { isDeepStrictEqual } from 'node:util';
import type { RowState } from '../../emulator/index.ts';
import type { Snapshot } from './history.ts';

/** Whether two states differ only in what no user sees: when formulas were computed, the selection, and marks of scripts. */
export function hasSameContents(one: Snapshot, other: Snapshot): boolean {
  if (!isDeepStrictEqual(aroundRows(one), aroundRows(other))) return false;
  return one.sheets.every(({ rows }, index) => {
    const others = other.sheets[index]?.rows ?? [];
    const length = Math.max(rows.length, others.length);
    return Array.from({ length }, (_, row) => isSameRow(rows[row], others[row])).every(Boolean);
  });
}

function aroundRows({ sheets, activeSheetId, ...rest }: Snapshot): unknown {
  return { ...rest, sheets: sheets.map(({ rows, selection, metadata, ...sheet }) => sheet) };
}

function isSameRow(one: RowState | undefined, other: RowState | undefined): boolean {
  return one === other || isDeepStrictEqual(withoutResults(one), withoutResults(other));
}

function withoutResults(row: RowState | undefined): unknown {
  if (!row) return undefined;
  return { ...row, cells: row.cells.map((cell) => (cell ? { ...cell, result: undefined } : cell)) };
}
