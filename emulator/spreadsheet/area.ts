/** A rectangle of cells; rows and columns count from 1. */
export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** The extent of a sheet, at which open ranges end. */
export interface Extent {
  maxRows: number;
  maxColumns: number;
}

const A1 = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Za-z]{1,3})?\$?(\d{1,7})?)?$/;

export const lastRow = ({ row, rows }: Area): number => row + rows - 1;
export const lastColumn = ({ column, columns }: Area): number => column + columns - 1;

/** The cell in a row and a column. */
export const cellAt = (row: number, column: number): Area => ({ row, column, rows: 1, columns: 1 });

/** Whether two areas of one sheet have a cell in common. */
export function intersects(a: Area, b: Area): boolean {
  return a.row <= lastRow(b) && b.row <= lastRow(a) && a.column <= lastColumn(b) && b.column <= lastColumn(a);
}

/** Whether the outer area contains every cell of the inner one. */
export function contains(outer: Area, inner: Area): boolean {
  return (
    outer.row <= inner.row &&
    outer.column <= inner.column &&
    lastRow(outer) >= lastRow(inner) &&
    lastColumn(outer) >= lastColumn(inner)
  );
}

/** The smallest area that contains two others. */
export function unionOf(a: Area, b: Area): Area {
  const [row, column] = [Math.min(a.row, b.row), Math.min(a.column, b.column)];
  return {
    row,
    column,
    rows: Math.max(lastRow(a), lastRow(b)) - row + 1,
    columns: Math.max(lastColumn(a), lastColumn(b)) - column + 1,
  };
}

/** The part of an area that is on its sheet; its last cell, if none is. */
export function clampArea(area: Area, { maxRows, maxColumns }: Extent): Area {
  const [row, column] = [Math.min(area.row, maxRows), Math.min(area.column, maxColumns)];
  return {
    row,
    column,
    rows: Math.min(lastRow(area), maxRows) - row + 1,
    columns: Math.min(lastColumn(area), maxColumns) - column + 1,
  };
}

/** Calls back for every cell of an area, row by row, with its place inside the area. */
export function mapArea<T>(
  area: Area,
  at: (row: number, column: number, rowIndex: number, columnIndex: number) => T,
): T[][] {
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (_, c) => at(area.row + r, area.column + c, r, c)),
  );
}

/** The letters of a column: 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The number of a column: A is 1, AA is 27. */
export function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

/** An area in A1 notation: "B3" or "B3:C9". */
export function toA1(area: Area): string {
  const first = `${columnLetters(area.column)}${area.row}`;
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${columnLetters(lastColumn(area))}${lastRow(area)}`;
}

/** Reads A1 notation without a sheet's name, open ranges such as "A2:A" included; undefined for anything else. */
export function fromA1(text: string, extent: Extent): Area | undefined {
  const [matched, column1, row1, column2, row2] = A1.exec(text.trim()) ?? [];
  if (matched === undefined || (column1 === undefined && row1 === undefined)) return undefined;
  const isPair = matched.includes(':');
  if (!isPair && (column1 === undefined || row1 === undefined)) return undefined;
  if (isPair && column2 === undefined && row2 === undefined) return undefined;
  const fromRow = row1 ? Number(row1) : 1;
  const fromColumn = column1 ? columnNumber(column1) : 1;
  const toRow = isPair ? (row2 ? Number(row2) : extent.maxRows) : fromRow;
  const toColumn = isPair ? (column2 ? columnNumber(column2) : extent.maxColumns) : fromColumn;
  return {
    row: Math.min(fromRow, toRow),
    column: Math.min(fromColumn, toColumn),
    rows: Math.abs(toRow - fromRow) + 1,
    columns: Math.abs(toColumn - fromColumn) + 1,
  };
}
