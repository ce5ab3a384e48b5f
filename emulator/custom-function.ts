import { types } from 'node:util';
import type { Cell, CellOrTable } from './cell.ts';
import { ScriptError } from './errors.ts';

const MAX_TEXT_LENGTH = 50_000;

/**
 * Gives an argument the form in which Sheets passes it: a cell as its value, a range as rows of values, a blank cell as
 * "". A skipped argument, `undefined`, stays as it is.
 */
export function toArgument(value: unknown): unknown {
  if (value === undefined) return undefined;
  if (!Array.isArray(value)) return toArgumentCell(value);
  checkRectangle(value, () => new TypeError('A range must have rows of one length, and at least one cell.'));
  if (value.length === 1 && value[0].length === 1) return toArgumentCell(value[0][0]);
  return Array.from(value, (row: unknown[]) => Array.from(row, toArgumentCell));
}

function toArgumentCell(value: unknown): unknown {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (types.isDate(value) && !Number.isNaN(value.getTime())) return value;
  throw new TypeError(`A cell cannot hold ${String(value)}.`);
}

/** Reads the result of a custom function like Sheets, or throws the error that the cell would show. */
export function toResult(value: unknown): CellOrTable {
  if (!Array.isArray(value)) return toResultCell(value);
  if (value.length === 0 || value.some((row) => Array.isArray(row) && row.length === 0)) {
    throw new ScriptError('Reference does not exist.', { cellError: '#REF!' });
  }
  // Sheets' own words for rows of different lengths, and for rows that are not arrays, are not known.
  checkRectangle(value, () => new ScriptError('The array returned is not a rectangle of cells.'));
  return Array.from(value, (row: unknown[]) => Array.from(row, toResultCell));
}

function toResultCell(value: unknown): Cell {
  if (value === undefined || value === null) return null;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') {
    if (Number.isFinite(value)) return value;
    throw new ScriptError('Result was not a number.', { cellError: '#NUM!' });
  }
  if (typeof value === 'string') {
    if (value.length <= MAX_TEXT_LENGTH) return value;
    throw new ScriptError(
      `Your input contains more than the maximum of ${MAX_TEXT_LENGTH} characters in a single cell.`,
    );
  }
  if (types.isDate(value) && !Number.isNaN(value.getTime())) return new Date(value.getTime());
  // It is not known what Sheets does with such a value; a script must not return one.
  throw new ScriptError(`A cell cannot show a value of type ${typeof value}.`);
}

function checkRectangle(rows: unknown[], problem: () => Error): void {
  const width = Array.isArray(rows[0]) ? rows[0].length : 0;
  const isRectangle = width > 0 && rows.every((row) => Array.isArray(row) && row.length === width);
  if (!isRectangle) throw problem();
}
