import type { Range, Sheet } from '../../services/spreadsheet.ts';
import { columnLetters } from './notation.ts';

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

/** The range of an area. */
export function rangeOf(sheet: Sheet, { row, column, rows, columns }: Area): Range {
  return sheet.getRange(row, column, rows, columns);
}

/** Whether a cell is in an area. */
export function isInside({ row, column }: Cell, area: Area): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

/** Whether a cell is in one of several areas. */
export function isInAny(cell: Cell, areas: readonly Area[]): boolean {
  return areas.some((area) => isInside(cell, area));
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

/** A cell as an area. */
export function areaOfCell({ row, column }: Cell): Area {
  return { row, column, rows: 1, columns: 1 };
}

/** Whether two cells are the same one. */
export function isSameCell(a: Cell, b: Cell): boolean {
  return a.row === b.row && a.column === b.column;
}

/** "C2" */
export function cellText({ row, column }: Cell): string {
  return `${columnLetters(column)}${row}`;
}

/** Joins areas of the same columns that are directly below one another, so that few calls write many areas. */
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

/** Joins cells that are directly below one another into areas, so that few calls write many cells. */
export function joinColumns<T extends Cell>(cells: readonly T[]): (Area & { cells: T[] })[] {
  const areas = joinAreas(cells.map((cell) => ({ ...areaOfCell(cell), cell })));
  return areas.map(({ parts, ...area }) => ({ ...area, cells: parts.map(({ cell }) => cell) }));
}

/** The cells that are not among others. */
export function without<T extends Cell>(cells: readonly T[], others: readonly Cell[]): T[] {
  const names = new Set(others.map(cellText));
  return cells.filter((cell) => !names.has(cellText(cell)));
}

/** The smallest area with all of some cells; at least one. */
export function areaAround(cells: readonly Cell[]): Area {
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  const row = Math.min(...rows);
  const column = Math.min(...columns);
  return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
}

/** Reads the area around some cells with one call, and tells what is in each of them. */
export function readAround<T>(
  sheet: Sheet,
  cells: readonly Cell[],
  read: (range: Range) => T[][],
): (cell: Cell) => T | undefined {
  if (cells.length === 0) return () => undefined;
  const area = areaAround(cells);
  const table = read(rangeOf(sheet, area));
  return ({ row, column }) => table[row - area.row]?.[column - area.column];
}
