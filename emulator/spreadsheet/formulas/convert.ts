import { types } from 'node:util';
import type { Cell } from '../../cell.ts';
import { toDays, toMoment } from '../../dates/serial-days.ts';
import { displayValue } from '../display-value.ts';
import { readEntry } from '../entries/read-entry.ts';
import type { SpreadsheetSettings } from '../spreadsheet-settings.ts';
import { fail } from './values.ts';

const collator = new Intl.Collator('en', { sensitivity: 'accent' });

/** The number of days since Sheets' day zero that a moment is, in local time. */
export const toSerial = (date: Date, { timeZone }: SpreadsheetSettings): number => toDays(date.getTime(), timeZone);

/** The moment that a number of days since Sheets' day zero is. */
export function toDate(serial: number, { timeZone }: SpreadsheetSettings): Date {
  const date = new Date(toMoment(serial, timeZone));
  return Number.isNaN(date.getTime()) ? fail('#NUM!', `${serial} is not a day that a sheet knows.`) : date;
}

/** The number that a text looks like, as in "50%" or "1/2/2026"; undefined if it does not look like one. */
export function numberIn(text: string, settings: SpreadsheetSettings): number | undefined {
  const word = text.trim();
  if (word === '' || /^['=]/.test(word)) return undefined;
  const { value } = readEntry(word, settings);
  if (typeof value === 'number') return value;
  return types.isDate(value) ? toSerial(value, settings) : undefined;
}

/** The value of a cell as a number; `what` begins the message if it has none. */
export function toNumber(cell: Cell, settings: SpreadsheetSettings, what: string): number {
  if (typeof cell === 'number') return cell;
  if (cell === null) return 0;
  if (typeof cell === 'boolean') return Number(cell);
  if (typeof cell !== 'string') return toSerial(cell, settings);
  return (
    numberIn(cell, settings) ??
    fail('#VALUE!', `${what} expects number values. But '${cell}' is a text and cannot be coerced to a number.`)
  );
}

/** The value of a cell as a truth value. */
export function toBoolean(cell: Cell, what: string): boolean {
  if (typeof cell === 'boolean') return cell;
  if (typeof cell === 'number') return cell !== 0;
  if (cell === null) return false;
  if (typeof cell !== 'string') return true;
  if (/^(true|false)$/i.test(cell)) return /^true$/i.test(cell);
  return fail('#VALUE!', `${what} expects boolean values. But '${cell}' is a text and cannot be coerced to a boolean.`);
}

/** The value of a cell as text. */
export function toText(cell: Cell, settings: SpreadsheetSettings): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (typeof cell === 'number') return numberText(cell);
  return displayValue(cell, undefined, settings.timeZone, settings.locale);
}

/** A number with the 15 digits that count. */
function numberText(number: number): string {
  const rounded = Number(number.toPrecision(15));
  const size = Math.abs(rounded);
  if (size === 0 || (size >= 1e-6 && size < 1e21)) return String(rounded);
  return String(rounded)
    .replace(/e([+-])(\d)$/, 'e$10$2')
    .toUpperCase();
}

/**
 * The order of two cells: numbers, then texts, then truth values. A blank counts as the smallest value of the other's
 * type.
 */
export function compareCells(a: Cell, b: Cell, settings: SpreadsheetSettings): number {
  const left = a === null ? blankLike(b) : a;
  const right = b === null ? blankLike(a) : b;
  const rank = rankOf(left) - rankOf(right);
  if (rank !== 0) return rank;
  if (typeof left === 'string') return left === right ? 0 : collator.compare(left, right as string);
  const [x, y] = [toNumber(left, settings, ''), toNumber(right, settings, '')];
  // A computed 0.3 equals a written 0.3, whatever its last bit.
  return x === y || x.toPrecision(15) === y.toPrecision(15) ? 0 : x - y;
}

const rankOf = (cell: Cell): number => (typeof cell === 'boolean' ? 2 : typeof cell === 'string' ? 1 : 0);

function blankLike(other: Cell): Cell {
  return typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
}
