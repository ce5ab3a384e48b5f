import { FormulaError, Pending, Sheet, Spilling, Time } from '@gridsheet/react-core';
import type { Cell, CellOrTable } from '../../protocol.ts';
import { Hyperlink } from './hyperlink.ts';

/** An evaluated argument of a formula as a custom function receives it, or Pending while a part of it is under way. */
export function readArgument(value: unknown, at: string): CellOrTable | Pending {
  const rows = rowsOf(value, at);
  if (rows === undefined) return Pending.is(value) ? value : readCell(value);
  const pending = rows.flat().find((cell) => Pending.is(cell));
  if (pending !== undefined) return pending as Pending;
  const table = rows.map((row) => row.map(readCell));
  return table.length === 1 && table[0]?.length === 1 ? (table[0][0] ?? null) : table;
}

/** The rows of a range, of a spilled result or of an array; undefined for a single value. */
export function rowsOf(value: unknown, at: string): unknown[][] | undefined {
  if (value instanceof Sheet) return value.solve({ at });
  if (Spilling.is(value)) return value.matrix;
  return Array.isArray(value) && Array.isArray(value[0]) ? value : undefined;
}

/** The only value of a range of one cell; anything else stays what it is. */
export function firstOfOne(value: unknown, at: string): unknown {
  const rows = rowsOf(value, at);
  return rows?.length === 1 && rows[0]?.length === 1 ? rows[0][0] : value;
}

/** A value of the grid as a cell of Sheets holds it. */
export function readCell(value: unknown): Cell {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
  if (value instanceof Date) return value;
  if (value instanceof Hyperlink) return value.label;
  if (Time.is(value)) return timeOfDay(Time.ensure(value));
  // An error arrives in a custom function as the text that its cell shows.
  return FormulaError.is(value) ? value.code : '#ERROR!';
}

/** Sheets hands a time over as a date on the day from which it counts. */
function timeOfDay(time: Time): Date {
  return new Date(1899, 11, 30, 0, 0, Math.round(time.days * 86_400));
}
