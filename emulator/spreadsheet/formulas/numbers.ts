import { types } from 'node:util';
import type { SpreadsheetSettings } from '../spreadsheet-settings.ts';
import { type Call, cellsOf } from './call.ts';
import { toNumber, toSerial } from './convert.ts';
import { type Scalar, sound } from './values.ts';

/** The number of a cell, or of a date in it; undefined if there is none. Errors are passed on. */
export function numberAt(cell: Scalar, settings: SpreadsheetSettings): number | undefined {
  const value = sound(cell);
  if (typeof value === 'number') return value;
  return types.isDate(value) ? toSerial(value, settings) : undefined;
}

/** The numbers of cells. */
export const numbersAmong = (cells: readonly Scalar[], { settings }: Call): number[] =>
  cells.flatMap((cell) => numberAt(cell, settings) ?? []);

/**
 * The numbers among arguments: in ranges only numbers, elsewhere also values that can be read as numbers. Errors are
 * passed on.
 */
export function numbersOf(call: Call, from = 0): number[] {
  const numbers: number[] = [];
  for (const { cell, inRange, index } of cellsOf(call, from)) {
    const number = inRange
      ? numberAt(cell, call.settings)
      : toNumber(sound(cell), call.settings, call.parameter(index));
    if (number !== undefined) numbers.push(number);
  }
  return numbers;
}

/** A result as a date, if the first value was a date. */
export function likeFirst(call: Call, number: number, from = 0): number | Date {
  for (const { cell } of cellsOf(call, from)) {
    if (types.isDate(cell)) return call.date(number);
    if (typeof cell === 'number') break;
  }
  return number;
}

/** The sum, without the error of adding many small numbers to a large one. */
export function total(numbers: readonly number[]): number {
  let sum = 0;
  let lost = 0;
  for (const number of numbers) {
    const next = sum + number;
    lost += Math.abs(sum) >= Math.abs(number) ? sum - next + number : number - next + sum;
    sum = next;
  }
  return sum + lost;
}
