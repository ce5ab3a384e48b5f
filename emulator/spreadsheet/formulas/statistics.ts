import { types } from 'node:util';
import { keyOf } from './arrays.ts';
import { ANY, type Call, cellsOf, type FormulaFunction, lifting, onRanges } from './call.ts';
import { numberIn } from './convert.ts';
import { likeFirst, numbersAmong, numbersOf, total } from './numbers.ts';
import { fail, type Scalar } from './values.ts';

/** Functions that turn many numbers into one. */
export const statisticsFunctions: Record<string, FormulaFunction> = {
  SUM: onRanges(1, ANY, (call) => likeFirst(call, total(numbersOf(call)))),
  AVERAGE: onRanges(1, ANY, (call) => likeFirst(call, mean(call, numbersOf(call)))),
  MIN: onRanges(1, ANY, (call) => likeFirst(call, least(numbersOf(call)))),
  MAX: onRanges(1, ANY, (call) => likeFirst(call, greatest(numbersOf(call)))),
  MEDIAN: onRanges(1, ANY, (call) => likeFirst(call, quantile(some(call), 0.5))),
  COUNT: counting((cell, inRange, { settings }) => {
    if (typeof cell === 'number' || types.isDate(cell)) return true;
    if (inRange) return false;
    return typeof cell === 'boolean' || (typeof cell === 'string' && numberIn(cell, settings) !== undefined);
  }),
  COUNTA: counting((cell, inRange) => cell !== null || !inRange),
  COUNTBLANK: counting(isBlank),
  COUNTUNIQUE: onRanges(1, ANY, (call) => {
    const cells = [...cellsOf(call)].map(({ cell }) => cell);
    return new Set(cells.filter((cell) => !isBlank(cell)).map(keyOf)).size;
  }),
  LARGE: lifting([1], 2, 2, (call) => nth(call, (a, b) => b - a)),
  SMALL: lifting([1], 2, 2, (call) => nth(call, (a, b) => a - b)),
  RANK: lifting([0], 2, 3, rank),
  PERCENTILE: onRanges(2, 2, (call) => {
    call.check(call.number(1) >= 0 && call.number(1) <= 1, 1, 'between 0 and 1 inclusive');
    return quantile(numbersIn(call, 0), call.number(1));
  }),
  QUARTILE: onRanges(2, 2, (call) => {
    call.check(call.integer(1) >= 0 && call.integer(1) <= 4, 1, 'between 0 and 4 inclusive');
    return quantile(numbersIn(call, 0), call.integer(1) / 4);
  }),
  STDEV: onRanges(1, ANY, (call) => Math.sqrt(variance(call, 1))),
  STDEVP: onRanges(1, ANY, (call) => Math.sqrt(variance(call, 0))),
  VAR: onRanges(1, ANY, (call) => variance(call, 1)),
  VARP: onRanges(1, ANY, (call) => variance(call, 0)),
  MODE: onRanges(1, ANY, (call) => {
    const counts = new Map<number, number>();
    for (const number of numbersOf(call)) counts.set(number, (counts.get(number) ?? 0) + 1);
    const [most, count] = [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 1]);
    return count > 1 ? most : fail('#N/A', 'No value occurs twice.');
  }),
  'AVERAGE.WEIGHTED': onRanges(2, 2, (call) => {
    const [values, weights] = [numbersIn(call, 0), numbersIn(call, 1)];
    if (values.length !== weights.length) fail('#VALUE!', 'Values and weights must be equally many.');
    const sum = total(weights) || fail('#DIV/0!', 'The weights of AVERAGE.WEIGHTED add up to zero.');
    return total(values.map((value, i) => value * (weights[i] as number))) / sum;
  }),
};

function counting(counts: (cell: Scalar, inRange: boolean, call: Call) => boolean): FormulaFunction {
  return onRanges(
    1,
    ANY,
    (call) => [...cellsOf(call)].filter(({ cell, inRange }) => counts(cell, inRange, call)).length,
  );
}

function isBlank(cell: Scalar): boolean {
  return cell === null || cell === '';
}

/** The arithmetic mean; an error if there are no numbers. */
export function mean({ name }: Call, numbers: readonly number[]): number {
  if (numbers.length === 0) fail('#DIV/0!', `Evaluation of function ${name} caused a divide by zero error.`);
  return total(numbers) / numbers.length;
}

/** The least of some numbers, 0 if there are none. */
export const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b), numbers[0] ?? 0);

/** The greatest of some numbers, 0 if there are none. */
export const greatest = (numbers: readonly number[]): number =>
  numbers.reduce((a, b) => Math.max(a, b), numbers[0] ?? 0);

function some(call: Call): number[] {
  const numbers = numbersOf(call);
  return numbers.length > 0 ? numbers : noNumbers(call);
}

function numbersIn(call: Call, index: number): number[] {
  const numbers = numbersAmong(call.table(index).flat(), call);
  return numbers.length > 0 ? numbers : noNumbers(call);
}

const noNumbers = ({ name }: Call): never => fail('#NUM!', `${name} has no valid input data.`);

function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)] as number;
  return low + ((sorted[Math.ceil(place)] as number) - low) * (place - Math.floor(place));
}

function nth(call: Call, order: (a: number, b: number) => number): number | Date {
  const sorted = numbersIn(call, 0).sort(order);
  const place = call.integer(1);
  const found = sorted[place - 1] ?? fail('#NUM!', `${call.parameter(1)} value ${place} is out of range.`);
  const hasDates = call.table(0).some((row) => row.some((cell) => types.isDate(cell)));
  return hasDates ? call.date(found) : found;
}

function rank(call: Call): number {
  const [wanted, numbers] = [call.number(0), numbersIn(call, 1)];
  if (!numbers.includes(wanted)) return fail('#N/A', `Did not find value '${wanted}' in ${call.name} evaluation.`);
  const isAscending = call.boolean(2, false);
  return 1 + numbers.filter((number) => (isAscending ? number < wanted : number > wanted)).length;
}

function variance(call: Call, lost: 0 | 1): number {
  const numbers = numbersOf(call);
  if (numbers.length <= lost) fail('#DIV/0!', `Evaluation of function ${call.name} caused a divide by zero error.`);
  const middle = total(numbers) / numbers.length;
  return total(numbers.map((number) => (number - middle) ** 2)) / (numbers.length - lost);
}
