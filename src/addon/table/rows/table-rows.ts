import { hashText } from '../../../cache/hash-text.ts';
import { PROBLEM_MARK } from '../../../cells/cell-texts.ts';
import { isBlank, isEmpty } from '../../../cells/cell-value.ts';
import type { FormulaError } from '../../../errors.ts';
import { type Sheet, sheetById } from '../../../services/spreadsheet.ts';
import { maySpill } from '../../formulas/our-formulas.ts';
import { sheetGone } from '../../messages.ts';
import type { Cell } from '../../sheet/areas.ts';
import type { RowSpan, TablePlan, TablePositions } from '../table-protocol.ts';
import { type ResultColumn, resultColumns } from './result-columns.ts';

/** A table with its sheet and the columns of its results. */
export interface Table extends TablePlan {
  sheet: Sheet;
  columns: ResultColumn[];
}

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

/**
 * Opens a table.
 * @throws ActionError if its sheet was deleted
 */
export function openTable(plan: TablePlan): Table {
  const columns = resultColumns(plan.settings);
  const sheet = sheetById(plan.sheetId);
  if (!sheet) throw sheetGone();
  return { ...plan, sheet, columns };
}

/**
 * Reads rows of a table in one rectangle, so that no row mixes values from before and after a change.
 * @param span by default all rows, with the headings
 * @returns also the headings of the columns of places and results; none if there are none, or for a span. And the
 * formulas in columns of results that may need more cells of them, except for a span
 */
export function readTable(
  { sheet, positions, fixed }: Pick<Table, 'sheet' | 'positions' | 'fixed'>,
  span?: RowSpan,
): { rows: TableRow[]; headings: string[]; tables: Cell[] } {
  const { firstRow, lastRow, headingRow } = positions;
  const columns = columnsOf(positions);
  const left = Math.min(...columns);
  const from = firstRow + (span?.from ?? 0);
  const to = span ? Math.min(lastRow, firstRow + span.to) : lastRow;
  const top = span || headingRow === 0 ? from : headingRow;
  if (to < from) return { rows: [], headings: [], tables: [] };
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
  const isTable = (formula = ''): boolean => formula !== '' && maySpill(formula);
  const tables = positions.outputs.flatMap((column) =>
    formulas.flatMap((line, r) => (!span && isTable(at(line, column)) ? [{ row: top + r, column }] : [])),
  );
  return { rows, headings: top < from ? columns.map((column) => String(at(values[0], column) ?? '')) : [], tables };
}

/** Reads the headings of the columns of places and results; empty if there are none. */
export function readHeadings({ sheet, positions }: Pick<Table, 'sheet' | 'positions'>): string[] {
  if (positions.headingRow === 0) return [];
  const columns = columnsOf(positions);
  const left = Math.min(...columns);
  const range = sheet.getRange(positions.headingRow, left, 1, Math.max(...columns) - left + 1);
  const [values = []]: unknown[][] = range.getValues();
  return columns.map((column) => String(values[column - left] ?? ''));
}

/** The columns of places and results, in the order of the headings. */
export function columnsOf({ origin, destination, outputs }: TablePositions): number[] {
  return [...origin, ...destination, ...outputs];
}

/** Whether a row belongs to the table, since it has its places. */
export function hasPlaces({ origin, destination }: TableRow): boolean {
  const isMissing = (place: unknown): boolean => (Array.isArray(place) ? place.some(isEmpty) : isBlank(place));
  return !isMissing(origin) && (destination === null || !isMissing(destination));
}

/** A text that is equal for rows with the same two places. */
export function pairOf({ origin, destination }: Pick<TableRow, 'origin' | 'destination'>): string {
  return JSON.stringify([origin, destination].map((place) => [typeof place, place]));
}

/** A short text by which the page remembers a pair of places. */
export function pairKey(row: TableRow): string {
  return hashText(pairOf(row)).toString(36);
}

// Distinguishes our texts from the user's own texts with ⚠, which must not be overwritten.
const SIGNATURE = ' (Maps in Sheets)';

/** What a row shows if it could not be filled: only the facts, since advice for formulas does not help here. */
export function reasonOf({ facts }: FormulaError): string {
  return `${PROBLEM_MARK}${facts}${SIGNATURE}`;
}

/** Whether a cell shows why its row could not be filled. */
export function isReason(value: unknown): boolean {
  return typeof value === 'string' && value.startsWith(PROBLEM_MARK.trim()) && value.endsWith(SIGNATURE);
}
