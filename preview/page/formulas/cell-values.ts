import { FormulaError, Time } from '@gridsheet/react-core';

// Sheets counts days from here.
const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;
const NUMBER = /^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*(%?)\s*$/i;

/**
 * A value as the number that Sheets calculates with: a blank is 0, a date its days, a text only what is a number as a whole.
 * @throws FormulaError for any other text
 */
export function toNumber(value: unknown): number {
  if (value === undefined || value === null || value === '') return 0;
  if (typeof value === 'number' || typeof value === 'boolean') return Number(value);
  if (value instanceof Date) return toDays(value);
  if (Time.is(value)) return Time.ensure(value).days;
  const [, number, percent] = NUMBER.exec(String(value)) ?? [];
  if (number !== undefined) return Number(number) / (percent === '' ? 1 : 100);
  throw new FormulaError('#VALUE!', `'${value}' is a text and cannot be coerced to a number.`);
}

/** A value as the text that & joins. */
export function toText(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof Date) return dateText(value);
  return String(value);
}

/** A date as people here type it, with the time where there is one. */
export function dateText(date: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  const time = [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':');
  return time === '00:00:00' ? day : `${day} ${time}`;
}

/** The local days of a date since Sheets' day zero. */
function toDays(date: Date): number {
  return (date.getTime() - date.getTimezoneOffset() * 60_000 - DAY_ZERO) / DAY_MS;
}

/** The date of a number of local days. */
export function fromDays(days: number): Date {
  const asUtc = new Date(DAY_ZERO + Math.round(days * DAY_MS));
  return new Date(
    asUtc.getUTCFullYear(),
    asUtc.getUTCMonth(),
    asUtc.getUTCDate(),
    asUtc.getUTCHours(),
    asUtc.getUTCMinutes(),
    asUtc.getUTCSeconds(),
  );
}
