import { types } from 'node:util';
import { formatDate } from '../dates/format-date.ts';
import { offsetAt } from '../dates/time-zone.ts';
import { ServiceError } from '../errors.ts';
import { isProblem, type Shown } from './sheet.ts';

/** The format of a cell that was given none. */
export const AUTOMATIC_FORMAT = '0.###############';

// A number with a decimal point, as many digits as fit into a cell of Sheets' usual width.
const AUTOMATIC_DIGITS = 10;
const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAY_MS = 24 * 3600 * 1000;
const NUMBER_FORMAT = /^("[^"]*"|[^0#"]*)?(#,##0|0|#)(?:\.(0+))?(%)?("[^"]*")?$/;

/** The text that a cell shows. Knows the usual formats of numbers and dates, and says so of any other. */
export function displayValue(value: Shown, format: string | undefined, timeZone: string): string {
  if (value === null) return '';
  if (isProblem(value)) return value.error;
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (types.isDate(value)) return displayMoment(value.getTime(), format ?? 'yyyy-mm-dd hh:mm:ss', timeZone);
  if (format === undefined || format === AUTOMATIC_FORMAT || format === '@' || format === 'General') {
    return String(Number(value.toPrecision(AUTOMATIC_DIGITS))).replace('e', 'E');
  }
  if (isDateFormat(format)) return displayMoment(toMoment(value, timeZone), format, timeZone);
  return displayNumber(value, format);
}

function displayNumber(value: number, format: string): string {
  const [matched, before = '', whole, decimals = '', percent = '', after = ''] = NUMBER_FORMAT.exec(format) ?? [];
  if (matched === undefined) throw unknownFormat(format);
  const text = new Intl.NumberFormat('en-US', {
    useGrouping: whole === '#,##0',
    minimumFractionDigits: decimals.length,
    maximumFractionDigits: decimals.length,
  }).format(percent ? value * 100 : value);
  return `${before.replaceAll('"', '')}${text}${percent}${after.replaceAll('"', '')}`;
}

function displayMoment(time: number, format: string, timeZone: string): string {
  if (format.startsWith('[h]')) return displayHours(time, format, timeZone);
  const isHalfDay = /am\/pm/i.test(format);
  const pattern = format.replace(/am\/pm|[a-z]+/gi, (letters, at: number) => {
    if (/am/i.test(letters)) return 'a';
    if (/^h/i.test(letters)) return isHalfDay ? letters.toLowerCase() : letters.toUpperCase();
    if (/^m/i.test(letters)) return isMinutes(format, at, letters) ? letters.toLowerCase() : letters.toUpperCase();
    if (/^[yds]+$/i.test(letters)) return letters.toLowerCase();
    throw unknownFormat(format);
  });
  return formatDate(time, timeZone, pattern);
}

/** Between hours and seconds an "m" is minutes, elsewhere months. */
function isMinutes(format: string, at: number, letters: string): boolean {
  return /h+:$/i.test(format.slice(0, at)) || /^:s/i.test(format.slice(at + letters.length));
}

function displayHours(time: number, format: string, timeZone: string): string {
  const minutes = Math.round((time + offsetAt(time, timeZone) - DAY_ZERO) / 60_000);
  if (format !== '[h]:mm') throw unknownFormat(format);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Whether a format shows a number of days as a date or a time. */
export function isDateFormat(format: string): boolean {
  return /[ymdhs]/i.test(format.replace(/"[^"]*"/g, ''));
}

/** The moment that a number of days since Sheets' day zero means. */
export function toMoment(days: number, timeZone: string): number {
  const local = DAY_ZERO + Math.round(days * DAY_MS);
  return local - offsetAt(local, timeZone);
}

function unknownFormat(format: string): ServiceError {
  return new ServiceError(`The emulator does not know how cells look in the number format ${format}.`);
}
