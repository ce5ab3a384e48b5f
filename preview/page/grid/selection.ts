import { type Area, columnLetters, lastColumn, lastRow, toA1 } from '../../../emulator/browser.ts';

export interface Point {
  row: number;
  column: number;
}

/** The cells that are selected: from the active one to the other corner. */
export interface Selection {
  active: Point;
  /** The corner opposite to the start of the selection. */
  head: Point;
  /** The start of the selection; usually the active cell. */
  anchor: Point;
  /** Whether the active cell stays in sight, instead of the head. */
  showsActive?: boolean;
}

export interface Bounds {
  rows: number;
  columns: number;
}

export const FIRST_CELL: Point = { row: 1, column: 1 };

/** One cell. */
export const at = (active: Point): Selection => ({ active, anchor: active, head: active });

/** The rectangle between two corners. */
export function between(a: Point, b: Point): Area {
  const [row, column] = [Math.min(a.row, b.row), Math.min(a.column, b.column)];
  return { row, column, rows: Math.abs(a.row - b.row) + 1, columns: Math.abs(a.column - b.column) + 1 };
}

export const areaOf = ({ anchor, head }: Selection): Area => between(anchor, head);

/** Selects an area, its first cell active. */
export function selectArea(area: Area): Selection {
  const active = { row: area.row, column: area.column };
  return { active, anchor: active, head: { row: lastRow(area), column: lastColumn(area) } };
}

/** Keeps a point on the sheet. */
export function clamp({ row, column }: Point, { rows, columns }: Bounds): Point {
  return { row: Math.max(1, Math.min(row, rows)), column: Math.max(1, Math.min(column, columns)) };
}

/** Whether an area contains a point. */
export function holds(area: Area, { row, column }: Point): boolean {
  return row >= area.row && row <= lastRow(area) && column >= area.column && column <= lastColumn(area);
}

/** The address of an area: whole rows and columns by their numbers and letters. */
export function nameOf(area: Area, { rows, columns }: Bounds): string {
  if (area.row === 1 && area.rows === rows && rows > 1) {
    return `${columnLetters(area.column)}:${columnLetters(lastColumn(area))}`;
  }
  if (area.column === 1 && area.columns === columns && columns > 1) return `${area.row}:${lastRow(area)}`;
  return toA1(area);
}
