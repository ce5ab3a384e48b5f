import { offsetAt, toInstant } from './time-zone.ts';

/** The day that Sheets counts days from. A time without a day has this day. */
export const DAY_ZERO = Date.UTC(1899, 11, 30);
export const DAY_MS = 24 * 3600 * 1000;

/** The moment that a number of days since Sheets' day zero means. */
export function toMoment(days: number, timeZone: string): number {
  return toInstant(localOf(days).getTime(), timeZone);
}

/** The number of days since Sheets' day zero at a moment. */
export function toDays(time: number, timeZone: string): number {
  return (time + offsetAt(time, timeZone) - DAY_ZERO) / DAY_MS;
}

/** The local date and time of a number of days, as the UTC fields of a Date. */
export const localOf = (days: number): Date => new Date(DAY_ZERO + Math.round(days * DAY_MS));

/** The number of days of a local date. */
export const daysOf = (year: number, month: number, day: number): number =>
  (new Date(0).setUTCFullYear(year, month - 1, day) - DAY_ZERO) / DAY_MS;

/** The same day some months later, or the last day of a month that has no such day. */
export function addMonths(day: number, months: number): number {
  const local = localOf(day);
  const first = daysOf(local.getUTCFullYear(), local.getUTCMonth() + 1 + months, 1);
  return Math.min(first + local.getUTCDate() - 1, lastOfMonth(first));
}

/** The last day of the month of a day. */
export function lastOfMonth(day: number): number {
  const local = localOf(day);
  return daysOf(local.getUTCFullYear(), local.getUTCMonth() + 2, 0);
}
