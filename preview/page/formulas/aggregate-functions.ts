import { FormulaError, Pending } from '@gridsheet/react-core';
import { rowsOf } from './cell-reader.ts';
import { toNumber } from './cell-values.ts';
import { lazyFunction } from './lazy-function.ts';

/**
 * A function over the numbers of its arguments, by the rule of Sheets: text and blanks in a range are passed over,
 * an error anywhere is the result.
 */
function aggregate(name: string, does: string, compute: (numbers: number[]) => number) {
  const params = { value1: 'A number or a range.', value2: 'Optional. More numbers or ranges.' };
  const help = { description: `Returns the ${does}.`, example: `=${name}(C2:C51)`, params };
  return lazyFunction(help, (args, at) => {
    const cells = args.flatMap((argument) => {
      const value = argument();
      return rowsOf(value, at)?.flat() ?? [value];
    });
    const problem = cells.find((cell) => FormulaError.is(cell));
    if (problem !== undefined) throw problem;
    const pending = cells.find((cell) => Pending.is(cell));
    return pending ?? compute(cells.filter((cell) => typeof cell === 'number'));
  });
}

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);

function average(numbers: number[]): number {
  if (numbers.length > 0) return sum(numbers) / numbers.length;
  throw new FormulaError('#DIV/0!', 'AVERAGE found no number to divide by.');
}

/** The functions of the sheet that turn many cells into one number. */
export const aggregateFunctions = {
  sum: aggregate('SUM', 'sum of numbers', sum),
  average: aggregate('AVERAGE', 'average of numbers', average),
  count: aggregate('COUNT', 'count of numbers', (numbers) => numbers.length),
  max: aggregate('MAX', 'largest of numbers', (numbers) => numbers.reduce((a, b) => Math.max(a, b), numbers[0] ?? 0)),
  min: aggregate('MIN', 'smallest of numbers', (numbers) => numbers.reduce((a, b) => Math.min(a, b), numbers[0] ?? 0)),
  round: lazyFunction(
    {
      description: 'Rounds a number to some decimal places.',
      example: '=ROUND(DRIVING_DISTANCE(A2, B2, "km"), 1)',
      params: { value: 'The number.', places: 'Optional. How many decimal places; default 0.' },
    },
    ([value = () => 0, places = () => 0]) => round(value(), places()),
  ),
};

function round(value: unknown, places: unknown): unknown {
  if (Pending.is(value)) return value;
  if (FormulaError.is(value)) throw value;
  const factor = 10 ** toNumber(places);
  return Math.round(toNumber(value) * factor) / factor;
}
