import { hashText } from '../../cache/hash-text.ts';
import { isBlank } from '../../cells/cell-value.ts';
import type { Sheet } from '../../services/spreadsheet.ts';
import type { TablePositions } from '../protocol.ts';
import { isReason } from './reason.ts';

/** A row of a table as it is in the sheet. */
export interface TableRow {
  /** Counted from 1 in the sheet. */
  row: number;
  origin: unknown;
  destination: unknown;
  /** What the cells of the results hold. */
  values: unknown[];
  formulas: string[];
}

/** Reads the rows of a table in one call, so that no row mixes values from before and after a change. */
export function readRows(sheet: Sheet, positions: TablePositions): TableRow[] {
  const { firstRow, lastRow, originColumn, destinationColumn, originRow, destinationRow, outputColumns } = positions;
  const fixed = (row: number | null, column: number) => (row === null ? null : sheet.getRange(row, column).getValue());
  const fixedOrigin = fixed(originRow, originColumn);
  const fixedDestination = fixed(destinationRow, destinationColumn);
  const columns = [
    ...outputColumns,
    ...(originRow === null ? [originColumn] : []),
    ...(destinationRow === null ? [destinationColumn] : []),
  ];
  const left = Math.min(...columns);
  const range = sheet.getRange(firstRow, left, lastRow - firstRow + 1, Math.max(...columns) - left + 1);
  const formulas = range.getFormulas();
  return (range.getValues() as unknown[][]).map((cells, index) => ({
    row: firstRow + index,
    origin: originRow === null ? cells[originColumn - left] : fixedOrigin,
    destination: destinationRow === null ? cells[destinationColumn - left] : fixedDestination,
    values: outputColumns.map((column) => cells[column - left]),
    formulas: outputColumns.map((column) => formulas[index]?.[column - left] ?? ''),
  }));
}

/** Whether a row is one of the table: it has both places. */
export function hasPlaces({ origin, destination }: TableRow): boolean {
  return !isBlank(origin) && !isBlank(destination);
}

/** Which of the results may be written, counted from 0: those that are empty, or say why an earlier try failed. */
export function freeResults(row: TableRow): number[] {
  return row.values.flatMap((value, index) =>
    row.formulas[index] === '' && (value === '' || isReason(value)) ? [index] : [],
  );
}

/** Whether a row says why it could not be filled. */
export function hasReason(row: TableRow): boolean {
  return freeResults(row).some((index) => row.values[index] !== '');
}

/** Whether a row is still to be filled. A row that failed in an earlier run is asked again. */
export function isPending(row: TableRow, failed: ReadonlySet<string>): boolean {
  return hasPlaces(row) && freeResults(row).length > 0 && !(hasReason(row) && failed.has(pairKey(row)));
}

/** A text that is equal for rows with the same two places. */
export function pairOf({ origin, destination }: TableRow): string {
  return JSON.stringify([origin, destination].map((place) => [typeof place, place]));
}

/** A short text with which the page remembers a pair of places. */
export function pairKey(row: TableRow): string {
  return hashText(pairOf(row)).toString(36);
}
