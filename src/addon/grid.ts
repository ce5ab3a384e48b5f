import { flush, type Range, type Sheet } from '../services/spreadsheet.ts';

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

/** All that a sheet holds, read at one time. */
export interface Snapshot {
  sheet: Sheet;
  rows: number;
  columns: number;
  formula(cell: Cell): string;
  value(cell: Cell): unknown;
  /** What the user sees. */
  shown(cell: Cell): string;
  note(cell: Cell): string;
}

/** Reads a sheet as far as it is used. */
export function readSheet(sheet: Sheet): Snapshot {
  flush();
  const used = sheet.getDataRange();
  const [formulas, values, shown, notes] = [
    used.getFormulas(),
    used.getValues() as unknown[][],
    used.getDisplayValues(),
    used.getNotes(),
  ];
  const at = <T>(table: T[][], { row, column }: Cell): T | '' => table[row - 1]?.[column - 1] ?? '';
  return {
    sheet,
    rows: used.getNumRows(),
    columns: used.getNumColumns(),
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

/** The cells of a sheet. */
export function rangeOf(sheet: Sheet, { row, column, rows, columns }: Area): Range {
  return sheet.getRange(row, column, rows, columns);
}

/** Whether a cell lies in an area. */
export function isInside({ row, column }: Cell, area: Area): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

/** Joins cells that lie below one another into areas, so that few calls write many cells. */
export function joinColumns<T extends Cell>(cells: readonly T[]): (Area & { cells: T[] })[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const areas: (Area & { cells: T[] })[] = [];
  for (const cell of sorted) {
    const last = areas[areas.length - 1];
    if (last && last.column === cell.column && last.row + last.rows === cell.row) {
      last.rows++;
      last.cells.push(cell);
    } else areas.push({ row: cell.row, column: cell.column, rows: 1, columns: 1, cells: [cell] });
  }
  return areas;
}
