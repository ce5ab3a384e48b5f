import { types } from 'node:util';
import { format as formatBy, getFormatInfo, getLocale, isValidFormat, isDateFormat as showsDate } from 'numfmt';
import { DAY_MS, toDays } from '../dates/serial-days.ts';
import { isProblem, type Shown } from './sheet.ts';

/** The format of a cell without one. */
export const AUTOMATIC_FORMAT = '0.###############';

// Digits of a number with a decimal point; whole numbers are written out up to this size.
const AUTOMATIC_DIGITS = 10;
const LARGEST_WRITTEN_OUT = 1e15;

/** The text that a cell shows. An invalid format is ignored. */
export function displayValue(value: Shown, format: string | undefined, timeZone: string, locale = 'en_US'): string {
  if (value === null) return '';
  if (isProblem(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const pattern = format !== undefined && isFormat(format) ? format : undefined;
  if (typeof value === 'string') return isTextPattern(pattern) ? formatBy(pattern, value) : value;
  const isMoment = types.isDate(value);
  const number = isMoment ? toDays(value.getTime(), timeZone) : value;
  if (pattern === undefined || pattern === '@') {
    return isMoment ? displayNumber(number, usualDateFormat(number, locale), locale) : displayGeneral(number, locale);
  }
  return isAutomatic(pattern) ? displayGeneral(number, locale) : displayNumber(number, pattern, locale);
}

/** Whether a format shows a number of days as a date or a time. */
export function isDateFormat(format: string): boolean {
  return isFormat(format) && showsDate(format);
}

/** Whether a text is a format of numbers. */
export function isFormat(text: string): boolean {
  // The library keeps formats in a plain object, in which it would find "toString".
  return !(text in Object.prototype) && isValidFormat(text);
}

/** Whether a format shows numbers like a cell without a format. */
export function isAutomatic(format: string): boolean {
  return format === AUTOMATIC_FORMAT || getFormatInfo(format).type === 'general';
}

function displayNumber(number: number, pattern: string, locale: string): string {
  // The library counts a negative duration from the wrong hour.
  if (number < 0 && /\[[hms]+\]/i.test(pattern)) return `-${displayNumber(-number, pattern, locale)}`;
  return formatBy(pattern, number, {
    locale: languageTag(locale),
    leap1900: false,
    dateSpanLarge: true,
    nbsp: false,
    throws: false,
  });
}

function displayGeneral(number: number, locale: string): string {
  const size = Math.abs(number);
  if (size >= LARGEST_WRITTEN_OUT) return displayNumber(number, '0.#####E+0', locale).replace('.E', 'E');
  const digits = Math.max(AUTOMATIC_DIGITS, String(Math.trunc(size)).length);
  const text = String(Number(number.toPrecision(digits))).replace('e', 'E');
  return text.replace('.', getLocale(languageTag(locale))?.decimal ?? '.');
}

/** The format for a formula's date in a cell without a format. */
function usualDateFormat(days: number, locale: string): string {
  const isTime = days > 0 && days < 1;
  const hasTime = Math.round(days * DAY_MS) % DAY_MS !== 0;
  return [!isTime && dateFormat(locale), hasTime && 'h:mm:ss'].filter(Boolean).join(' ');
}

function dateFormat(locale: string): string {
  const parts = new Intl.DateTimeFormat(languageTag(locale)).formatToParts(0);
  const fields: Record<string, string> = { year: 'yyyy', month: 'mm', day: 'dd' };
  if (locale === 'en_US') return 'm/d/yyyy';
  return parts.map(({ type, value }) => fields[type] ?? value).join('');
}

const languageTag = (locale: string): string => locale.replace('_', '-');

const isTextPattern = (pattern: string | undefined): pattern is string =>
  pattern?.replace(/"[^"]*"|\\./g, '').includes('@') ?? false;
