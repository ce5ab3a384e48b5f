import { namedRange, sheetNamed } from '../../services/spreadsheet.ts';
import type { Reference } from '../formulas/references.ts';
import { toValues, type Values, valuesIn } from '../sheet/snapshot.ts';
import { checksumOf } from './frozen-note.ts';

/** By how many rows and columns something has moved. */
export interface Move {
  rows: number;
  columns: number;
}

/** The values of references. */
export type Inputs = ReturnType<typeof readInputs>;

const NO_CELLS = '-';
/** What has not moved. */
export const NOWHERE: Move = { rows: 0, columns: 0 };

/** Reads what formulas of a sheet refer to; other sheets and named ranges once each, and only when asked for. */
export function readInputs(own: Values) {
  const tables = new Map<string, Values | undefined>();
  const checks = new Map<string, string>();

  function valuesOf({ sheetName, name }: Reference): Values | undefined {
    if (name === undefined && sheetName === undefined) return own;
    const key = `${name === undefined ? 'sheet' : 'range'} ${name ?? sheetName}`;
    if (!tables.has(key)) {
      const range = name === undefined ? sheetNamed(sheetName ?? '')?.getDataRange() : namedRange(name);
      tables.set(key, range && toValues(range.getValues()));
    }
    return tables.get(key);
  }

  function check(reference: Reference, move: Move, rowCount?: number): string {
    const values = valuesOf(reference);
    if (values === undefined) return NO_CELLS;
    const { from, to, sheetName = '', name = '' } = reference;
    const [firstRow, lastRow] = span(from.row, to.row, move.rows, values.rows);
    const [firstColumn, lastColumn] = span(from.column, to.column, move.columns, values.columns);
    if (firstRow < 1 || firstColumn < 1) return '';
    const key = [sheetName, name, firstRow, lastRow, firstColumn, lastColumn, rowCount].join('\n');
    const known = checks.get(key);
    if (known !== undefined) return known;
    const rows = Math.max(0, Math.min(lastRow, values.rows) - firstRow + 1);
    const columns = Math.max(0, Math.min(lastColumn, values.columns) - firstColumn + 1);
    const cells = trimmed(valuesIn(values, { row: firstRow, column: firstColumn, rows, columns }));
    const isOpen = name === '' && to.row === undefined;
    const counted = isOpen ? cells.slice(0, rowCount ?? cells.length) : cells;
    const text = `${isOpen ? `${rowCount ?? cells.length}.` : ''}${checksumOf(trimmed(counted))}`;
    checks.set(key, text);
    return text;
  }

  return {
    /** A short text that is equal for equal values of a reference, in its place or after a move. */
    check: (reference: Reference, move: Move = NOWHERE): string => check(reference, move),
    /** Whether a moved reference still has the values the text was made from; an open range may have more rows by now. */
    matches: (expected: string, reference: Reference, move: Move): boolean => {
      const [, rowCount] = /^(\d+)\./.exec(expected) ?? [];
      return check(reference, move, rowCount === undefined ? undefined : Number(rowCount)) === expected;
    },
  };
}

/** The first and the last row or column. An open end is the end of the values. */
function span(from: number | undefined, to: number | undefined, moved: number, end: number): [number, number] {
  const [first, last] = [from === undefined ? 1 : from + moved, to === undefined ? end : to + moved];
  return from === undefined || to === undefined || first <= last ? [first, last] : [last, first];
}

/** Removes empty rows and columns at the end, since their number depends on the used range of the sheet. */
function trimmed(cells: unknown[][]): unknown[][] {
  const widths = cells.map((row) => lastFilled(row, (value) => value !== ''));
  const width = Math.max(0, ...widths);
  return cells
    .slice(
      0,
      lastFilled(widths, (filled) => filled > 0),
    )
    .map((row) => row.slice(0, width));
}

function lastFilled<T>(list: readonly T[], isFilled: (item: T) => boolean): number {
  let length = list.length;
  while (length > 0 && !isFilled(list[length - 1] as T)) length--;
  return length;
}
