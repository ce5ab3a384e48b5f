import { flush, type Range, type Sheet } from '../../services/spreadsheet.ts';
import { columnLetters } from './columns.ts';

/** A cell of a sheet, counted from 1. */
export interface Cell {
  row: number;
  column: number;
}

/** A rectangle of cells. */
export interface Area extends Cell {
  rows: number;
  columns: number;
}

/** The values of a sheet as far as they were read; what lies beyond is empty. */
export interface Values {
  rows: number;
  columns: number;
  value(cell: Cell): unknown;
}

/** All that a sheet holds, read at one time. */
export interface Snapshot extends Values {
  sheet: Sheet;
  formula(cell: Cell): string;
  /** What the user sees. */
  shown(cell: Cell): string;
  note(cell: Cell): string;
}

/**
 * Reads a sheet as far as it is used, and at least so far: a cell with nothing but a note does not count as used.
 */
export function readSheet(sheet: Sheet, least: { rows: number; columns: number } = { rows: 1, columns: 1 }): Snapshot {
  flush();
  const data = sheet.getDataRange();
  const [rows, columns] = [Math.max(data.getNumRows(), least.rows), Math.max(data.getNumColumns(), least.columns)];
  const used = sheet.getRange(1, 1, rows, columns);
  const [formulas, values, shown, notes] = [
    used.getFormulas(),
    used.getValues() as unknown[][],
    used.getDisplayValues(),
    used.getNotes(),
  ];
  const at = <T>(table: T[][], { row, column }: Cell): T | '' => table[row - 1]?.[column - 1] ?? '';
  return {
    sheet,
    rows,
    columns,
    formula: (cell) => at(formulas, cell),
    value: (cell) => at(values, cell),
    shown: (cell) => at(shown, cell),
    note: (cell) => at(notes, cell),
  };
}

/** The cells of an area. */
export function cellsOf({ row, column, rows, columns }: Area): Cell[] {
  return Array.from({ length: rows * columns }, (_, index) => ({
    row: row + Math.floor(index / columns),
    column: column + (index % columns),
  }));
}

/** The area that a range covers. */
export function areaOf(range: Range): Area {
  return {
    row: range.getRow(),
    column: range.getColumn(),
    rows: range.getNumRows(),
    columns: range.getNumColumns(),
  };
}

/** How far a sheet must be read to see all of some areas. */
export function reachOf(areas: readonly Area[]): { rows: number; columns: number } {
  return {
    rows: Math.max(...areas.map(({ row, rows }) => row + rows - 1)),
    columns: Math.max(...areas.map(({ column, columns }) => column + columns - 1)),
  };
}

/** The cells of a sheet. */
export function rangeOf(sheet: Sheet, { row, column, rows, columns }: Area): Range {
  return sheet.getRange(row, column, rows, columns);
}

/** Whether a cell lies in an area. */
export function isInside({ row, column }: Cell, area: Area): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

/** Whether two areas have a cell in common. */
export function overlap(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

/** The values of an area, row by row. */
export function valuesIn(sheet: Values, { row, column, rows, columns }: Area): unknown[][] {
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => sheet.value({ row: row + r, column: column + c })),
  );
}

/** A cell as an area. */
export function areaOfCell({ row, column }: Cell): Area {
  return { row, column, rows: 1, columns: 1 };
}

/** "C2" */
export function cellText({ row, column }: Cell): string {
  return `${columnLetters(column)}${row}`;
}

/** Joins areas of the same columns that lie below one another, so that few calls write many of them. */
export function joinAreas<T extends Area>(areas: readonly T[]): (Area & { parts: T[] })[] {
  const sorted = [...areas].sort((a, b) => a.column - b.column || a.columns - b.columns || a.row - b.row);
  const joined: (Area & { parts: T[] })[] = [];
  for (const area of sorted) {
    const { row, column, rows, columns } = area;
    const last = joined[joined.length - 1];
    if (last && last.column === column && last.columns === columns && last.row + last.rows === row) {
      last.rows += rows;
      last.parts.push(area);
    } else joined.push({ row, column, rows, columns, parts: [area] });
  }
  return joined;
}

/** Joins cells that lie below one another into areas, so that few calls write many cells. */
export function joinColumns<T extends Cell>(cells: readonly T[]): (Area & { cells: T[] })[] {
  const areas = joinAreas(cells.map((cell) => ({ row: cell.row, column: cell.column, rows: 1, columns: 1, cell })));
  return areas.map(({ parts, ...area }) => ({ ...area, cells: parts.map(({ cell }) => cell) }));
}
