import { types } from 'node:util';
import type { Cell } from '../../cell.ts';
import { MONTHS, WEEKDAYS } from '../../dates/date-pattern.ts';
import { addMonths, localOf, toDays, toMoment } from '../../dates/serial-days.ts';

/** The next values of a series, from 0 on; a negative index gives earlier values. */
export type Series = (step: number) => Cell;

// A text that ends in a number, which counts on.
const COUNTED = /^(.*?)(\d{1,15})$/s;
const NAMES = [MONTHS, MONTHS.map(short), WEEKDAYS, WEEKDAYS.map(short)];

/**
 * Reads values as the beginning of a series, as the fill handle does: numbers and dates in equal steps, dates on the
 * same day of the month, texts that count, names of months and weekdays. Undefined if the values are not a series and
 * must be repeated.
 */
export function readSeries(values: readonly Cell[], timeZone: string): Series | undefined {
  if (values.length > 1 && values.every((value) => typeof value === 'number')) return steps(values);
  if (values.every((value): value is Date => types.isDate(value))) return dates(values, timeZone);
  if (!values.every((value): value is string => typeof value === 'string')) return undefined;
  return names(values) ?? counted(values);
}

/** Numbers in equal steps, the one after the last of them first. */
function steps(numbers: readonly number[], single?: number): ((step: number) => number) | undefined {
  const [first = 0, second] = numbers;
  const difference = second === undefined ? single : second - first;
  if (difference === undefined) return undefined;
  const isEven = numbers.every((number, index) => close(number, first + index * difference));
  return isEven ? (step) => clean(first + (numbers.length + step) * difference) : undefined;
}

function dates(values: readonly Date[], timeZone: string): Series | undefined {
  const days = values.map((value) => toDays(value.getTime(), timeZone));
  const next = months(days) ?? steps(days, 1);
  return next && ((step) => new Date(toMoment(next(step), timeZone)));
}

/** Dates on the same day of the month, some months apart. */
function months(days: readonly number[]): ((step: number) => number) | undefined {
  const moments = days.map(localOf);
  const isOneDay = moments.every((moment) => moment.getUTCDate() === moments[0]?.getUTCDate());
  if (days.length < 2 || !isOneDay) return undefined;
  const numbers = moments.map((moment) => moment.getUTCFullYear() * 12 + moment.getUTCMonth());
  const next = steps(numbers);
  const [day, month] = [days[0] as number, numbers[0] as number];
  return next && ((step) => addMonths(Math.floor(day), next(step) - month) + (day % 1));
}

function names(values: readonly string[]): Series | undefined {
  const lower = values.map((value) => value.toLowerCase());
  const list = NAMES.find((words) => lower.every((value) => words.some((word) => word.toLowerCase() === value)));
  if (!list) return undefined;
  const positions = lower.map((value) => list.findIndex((word) => word.toLowerCase() === value));
  const next = steps(unwrapped(positions, list.length), 1);
  return next && ((step) => list[((next(step) % list.length) + list.length) % list.length] as string);
}

/** Positions in a circle, as increasing numbers. */
function unwrapped(positions: readonly number[], length: number): number[] {
  let turns = 0;
  return positions.map((position, index) => {
    if (index > 0 && position < (positions[index - 1] as number)) turns += length;
    return position + turns;
  });
}

function counted(values: readonly string[]): Series | undefined {
  const parts = values.map((value) => COUNTED.exec(value));
  const [, start, digits = ''] = parts[0] ?? [];
  if (start === undefined || start === '' || parts.some((part) => part?.[1] !== start)) return undefined;
  const next = steps(
    parts.map((part) => Number(part?.[2])),
    1,
  );
  // Below zero a text counts up again, since houses and streets have no negative numbers.
  return (
    next &&
    ((step) => `${start}${String(Math.abs(next(step))).padStart(digits.startsWith('0') ? digits.length : 0, '0')}`)
  );
}

function short(name: string): string {
  return name.slice(0, 3);
}

const close = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

/** Without the last digits, in which sums of fractions have errors. */
const clean = (number: number): number => Number(number.toPrecision(15));
