import { isBlank, isEmpty } from '../../cells/cell-value.ts';
import type { Sheet } from '../../services/spreadsheet.ts';
import type { RowSpan, TableJob, TablePositions } from './table-protocol.ts';

/** A row of a table in the sheet. */
export interface TableRow {
  /** Counted from 1 in the sheet. */
  row: number;
  /** Latitude and longitude, if they are in two cells. */
  origin: unknown;
  /** Null if only the origins matter. */
  destination: unknown;
  /** The contents of the results. */
  values: unknown[];
  formulas: string[];
  /** Whether its cells of places and results are empty, as in rows after the last one. */
  isEmpty: boolean;
}

/** Rows of a table, and the headings of its columns. */
export interface ReadTable {
  rows: TableRow[];
  /** The headings of the columns of places and results; empty if there are none, or if they were not read. */
  headings: string[];
}

/**
 * Reads rows of a table in one rectangle, so that no row mixes values from before and after a change.
 * @param span by default all rows, with the headings
 */
export function readTable(
  sheet: Sheet,
  positions: TablePositions,
  fixed: TableJob['fixed'],
  span?: RowSpan,
): ReadTable {
  const { firstRow, lastRow, headingRow } = positions;
  const columns = columnsOf(positions);
  const left = Math.min(...columns);
  const from = firstRow + (span?.from ?? 0);
  const to = span ? Math.min(lastRow, firstRow + span.to) : lastRow;
  const top = span || headingRow === 0 ? from : headingRow;
  if (to < from) return { rows: [], headings: [] };
  const range = sheet.getRange(top, left, to - top + 1, Math.max(...columns) - left + 1);
  const formulas = range.getFormulas();
  const values: unknown[][] = range.getValues();
  const at = <T>(line: readonly T[] | undefined, column: number) => line?.[column - left];
  const place = (line: readonly unknown[], [first, second]: number[], one: string | null): unknown => {
    if (first === undefined) return one;
    return second === undefined ? at(line, first) : [at(line, first), at(line, second)];
  };
  const rows = values.slice(from - top).map((line, index) => ({
    row: from + index,
    origin: place(line, positions.origin, fixed.origin),
    destination: place(line, positions.destination, fixed.destination),
    values: positions.outputs.map((column) => at(line, column)),
    formulas: positions.outputs.map((column) => at(formulas[from - top + index], column) ?? ''),
    isEmpty: columns.every((column) => at(line, column) === ''),
  }));
  return { rows, headings: top < from ? columns.map((column) => String(at(values[0], column) ?? '')) : [] };
}

/** Reads the headings of the columns of places and results; empty if there are none. */
export function readHeadings(sheet: Sheet, positions: TablePositions): string[] {
  if (positions.headingRow === 0) return [];
  const columns = columnsOf(positions);
  const left = Math.min(...columns);
  const range = sheet.getRange(positions.headingRow, left, 1, Math.max(...columns) - left + 1);
  const [values = []]: unknown[][] = range.getValues();
  return columns.map((column) => String(values[column - left] ?? ''));
}

/** Whether a row belongs to the table, since it has its places. */
export function hasPlaces({ origin, destination }: TableRow): boolean {
  return !isMissing(origin) && (destination === null || !isMissing(destination));
}

/** The columns of places and results, in the order of `headings`. */
export function columnsOf({ origin, destination, outputs }: TablePositions): number[] {
  return [...origin, ...destination, ...outputs];
}

const isMissing = (place: unknown): boolean => (Array.isArray(place) ? place.some(isEmpty) : isBlank(place));
