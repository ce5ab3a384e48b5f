import { isBlank } from '../../cells/cell-value.ts';
import type { Sheet } from '../../services/spreadsheet.ts';
import { hasMark } from '../our-formulas.ts';
import type { TablePositions } from '../protocol.ts';

/** A row of a table as it stands in the sheet. */
export interface TableRow {
  /** Counted from 1 in the sheet. */
  row: number;
  origin: unknown;
  destination: unknown;
  /** Which of the results are empty, counted from 0. */
  open: number[];
  /** Which of the results are the message of a try that failed. */
  marked: number[];
}

/** Reads the rows of a table that have both places. */
export function readRows(sheet: Sheet, positions: TablePositions): TableRow[] {
  const { firstRow, lastRow, originColumn, destinationColumn, originRow, destinationRow } = positions;
  const count = lastRow - firstRow + 1;
  const column = (number: number) => sheet.getRange(firstRow, number, count, 1);
  const places = (number: number, fixedRow: number | null): unknown[] =>
    fixedRow === null ? column(number).getValues().flat() : [sheet.getRange(fixedRow, number).getValue()];
  const origins = places(originColumn, originRow);
  const destinations = places(destinationColumn, destinationRow);
  const results = positions.outputColumns.map((number) => ({
    values: column(number).getValues().flat() as unknown[],
    formulas: column(number).getFormulas().flat(),
  }));
  return Array.from({ length: count }, (_, index): TableRow => {
    const among = (isSought: (value: unknown) => boolean): number[] =>
      results.flatMap(({ values, formulas }, position) =>
        formulas[index] === '' && isSought(values[index]) ? [position] : [],
      );
    return {
      row: firstRow + index,
      origin: originRow === null ? origins[index] : origins[0],
      destination: destinationRow === null ? destinations[index] : destinations[0],
      open: among((value) => value === ''),
      marked: among(hasMark),
    };
  }).filter(({ origin, destination }) => !isBlank(origin) && !isBlank(destination));
}

/** Whether a row is to be filled: a result is missing, and none is the message of a failure. */
export function isPending({ open, marked }: TableRow): boolean {
  return open.length > 0 && marked.length === 0;
}

/** A text that is equal for rows with the same two places. */
export function pairOf({ origin, destination }: TableRow): string {
  return JSON.stringify([origin, destination].map((place) => [typeof place, place]));
}
