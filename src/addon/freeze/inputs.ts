import { namedRange, sheetNamed } from '../../services/spreadsheet.ts';
import type { Reference } from '../formulas/references.ts';
import { type Cell, type Values, valuesIn } from '../sheet/grid.ts';
import { checksumOf } from './frozen-note.ts';

/** By how many rows and columns something has moved. */
export interface Move {
  rows: number;
  columns: number;
}

/** What the cells of references hold. */
export interface Inputs {
  /** A short text that is equal for equal values of a reference that has moved. */
  check(reference: Reference, move?: Move): string;
  /** Whether a reference that has moved means what the text was made of; rows may have been added to an open range. */
  matches(check: string, reference: Reference, move: Move): boolean;
}

const NO_CELLS = '-';
const NOWHERE: Move = { rows: 0, columns: 0 };

/** Reads what formulas of a sheet refer to; other sheets and named ranges once each, and only when asked for. */
export function readInputs(own: Values): Inputs {
  const tables = new Map<string, Values | undefined>();
  const checks = new Map<string, string>();

  function valuesOf({ sheetName, name }: Reference): Values | undefined {
    if (name === undefined && sheetName === undefined) return own;
    const key = `${name === undefined ? 'sheet' : 'range'} ${name ?? sheetName}`;
    if (!tables.has(key)) tables.set(key, name === undefined ? sheetValues(sheetName ?? '') : rangeValues(name));
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
    check: (reference, move = NOWHERE) => check(reference, move),
    matches: (expected, reference, move) => {
      const [, rowCount] = /^(\d+)\./.exec(expected) ?? [];
      return check(reference, move, rowCount === undefined ? undefined : Number(rowCount)) === expected;
    },
  };
}

function sheetValues(name: string): Values | undefined {
  return toValues(sheetNamed(name)?.getDataRange().getValues());
}

function rangeValues(name: string): Values | undefined {
  return toValues(namedRange(name)?.getValues());
}

function toValues(table: unknown[][] | undefined): Values | undefined {
  return (
    table && {
      rows: table.length,
      columns: table[0]?.length ?? 0,
      value: ({ row, column }: Cell) => table[row - 1]?.[column - 1] ?? '',
    }
  );
}

/** The first and the last of the rows or columns; an end that is open is that of the values. */
function span(from: number | undefined, to: number | undefined, moved: number, end: number): [number, number] {
  const [first, last] = [from === undefined ? 1 : from + moved, to === undefined ? end : to + moved];
  return from === undefined || to === undefined || first <= last ? [first, last] : [last, first];
}

/** Without the empty rows and columns at the end, which differ with how far a sheet is used. */
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
