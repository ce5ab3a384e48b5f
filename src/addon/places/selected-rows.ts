import { isEmpty } from '../../cells/cell-value.ts';
import { type Range, type Sheet, selectedRanges } from '../../services/spreadsheet.ts';
import { isUsualHeading, looksLikeHeadings } from '../sheet/headings.ts';

/** The selected cells as rows of a table. */
export interface SelectedRows {
  /** The columns of the sheet, counted from 1. */
  columns: number[];
  /** Of each column; empty if there is none. */
  headings: string[];
  /** The row of the headings if it was selected, too, and is not frozen. It may still be a place. */
  headingRow: number | undefined;
  /** Without headings, and without rows in which nothing is selected. */
  rows: SelectedRow[];
}

/** A row of the sheet, with its cells in the selected columns. */
export interface SelectedRow {
  row: number;
  cells: unknown[];
}

/** Reads the selected cells. For a single cell, reads its whole row, if headings describe it. */
export function readSelectedRows(): SelectedRows {
  const ranges = selectedRanges();
  const sheet = (ranges[0] as Range).getSheet();
  const rows = numbersIn(
    ranges.map((range) => [range.getRow(), range.getLastRow()]),
    sheet.getLastRow(),
  );
  const columns = numbersIn(
    ranges.map((range) => [range.getColumn(), range.getLastColumn()]),
    sheet.getLastColumn(),
  );
  if (rows.length === 1 && columns.length === 1) {
    const all = readRows(sheet, rows, numbersIn([[1, sheet.getLastColumn()]], sheet.getLastColumn()));
    if (all.headings.some(isUsualHeading)) return all;
  }
  return readRows(sheet, rows, columns);
}

function readRows(sheet: Sheet, numbers: readonly number[], columns: number[]): SelectedRows {
  const [first, last] = [numbers[0], numbers[numbers.length - 1]];
  if (first === undefined || last === undefined || columns.length === 0) {
    return { columns, headings: [], headingRow: undefined, rows: [] };
  }
  const left = columns[0] as number;
  const read = (row: number, count: number): unknown[][] => {
    const width = (columns[columns.length - 1] as number) - left + 1;
    const values = sheet.getRange(row, left, count, width).getValues() as unknown[][];
    return values.map((cells) => columns.map((column) => cells[column - left]));
  };
  const values = read(first, last - first + 1);
  const frozen = sheet.getFrozenRows();
  const [top = [], ...below] = first === (frozen || 1) ? values : [...read(frozen || 1, 1), ...values];
  const startsWithHeadings = frozen === 0 && looksLikeHeadings(values);
  const headings = startsWithHeadings ? values[0] : frozen > 0 || looksLikeHeadings([top, ...below]) ? top : [];
  const firstRow = startsWithHeadings ? first + 1 : frozen + 1;
  return {
    columns,
    headings: columns.map((_, index) => textOf(headings?.[index])),
    headingRow: startsWithHeadings ? first : undefined,
    rows: numbers
      .filter((row) => row >= firstRow)
      .map((row) => ({ row, cells: values[row - first] ?? [] }))
      .filter(({ cells }) => !cells.every(isEmpty)),
  };
}

/** The numbers in some spans, each once and in order, within the used range of the sheet. */
function numbersIn(spans: readonly (readonly [first: number, last: number])[], limit: number): number[] {
  const numbers = new Set<number>();
  for (const [first, last] of spans) {
    for (let number = first; number <= Math.min(last, limit); number++) numbers.add(number);
  }
  return [...numbers].sort((a, b) => a - b);
}

const textOf = (cell: unknown): string => (typeof cell === 'string' ? cell.trim() : '');
