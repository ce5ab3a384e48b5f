import { BaseFunction, FormulaError, Time } from '@gridsheet/react-core';
import { firstOfOne } from './cell-reader.ts';
import { fromDays, toNumber, toText } from './cell-values.ts';

type Operate = (left: unknown, right: unknown) => unknown;

/**
 * The operators by the rules of Sheets. The grid's own ones take the 12 of "12 mins" for a number in some places, and
 * compare numbers with texts letter by letter.
 */
export const operators = {
  add: operator('ADD', 'Adds two numbers, as + does.', (a, b) => {
    const sum = toNumber(a) + toNumber(b);
    return a instanceof Date === b instanceof Date ? timeOr(sum, a, b) : fromDays(sum);
  }),
  minus: operator('MINUS', 'Subtracts a number from another, as - does.', (a, b) => {
    const difference = toNumber(a) - toNumber(b);
    return a instanceof Date && !(b instanceof Date) ? fromDays(difference) : timeOr(difference, a, b);
  }),
  multiply: operator('MULTIPLY', 'Multiplies two numbers, as * does.', (a, b) => toNumber(a) * toNumber(b)),
  divide: operator('DIVIDE', 'Divides a number by another, as / does.', (a, b) => divide(toNumber(a), toNumber(b))),
  pow: operator('POW', 'Raises a number to a power, as ^ does.', (a, b) => toNumber(a) ** toNumber(b)),
  power: operator('POWER', 'Raises a number to a power, as ^ does.', (a, b) => toNumber(a) ** toNumber(b)),
  concat: operator('CONCAT', 'Joins two texts, as & does.', (a, b) => toText(a) + toText(b)),
  eq: operator('EQ', 'Whether two values are equal, as = does.', (a, b) => compare(a, b) === 0),
  ne: operator('NE', 'Whether two values differ, as <> does.', (a, b) => compare(a, b) !== 0),
  lt: operator('LT', 'Whether one value is less than another, as < does.', (a, b) => compare(a, b) < 0),
  lte: operator('LTE', 'Whether one value is at most another, as <= does.', (a, b) => compare(a, b) <= 0),
  gt: operator('GT', 'Whether one value is greater than another, as > does.', (a, b) => compare(a, b) > 0),
  gte: operator('GTE', 'Whether one value is at least another, as >= does.', (a, b) => compare(a, b) >= 0),
};

function operator(name: string, description: string, operate: Operate): typeof BaseFunction {
  return class extends BaseFunction {
    override description = description;
    override example = `${name}(A2, B2)`;
    override defs = ['value1', 'value2'].map((param) => ({
      name: param,
      description: 'A value, or a cell with one.',
      acceptedTypes: ['any' as const],
    }));

    // The grid would make a number of the text "50%" before the operator sees it.
    protected override validate(args: unknown[]): unknown[] {
      const values = args.map((argument) => firstOfOne(argument, this.at));
      const problem = values.find((value) => FormulaError.is(value));
      if (problem !== undefined) throw problem;
      return values;
    }

    protected main(left: unknown, right: unknown): unknown {
      return operate(left, right);
    }
  } as typeof BaseFunction;
}

function divide(a: number, b: number): number {
  if (b === 0) throw new FormulaError('#DIV/0!', 'Function DIVIDE parameter 2 cannot be zero.');
  return a / b;
}

/** A number of days, shown as a time where it was made of times. */
function timeOr(days: number, a: unknown, b: unknown): number | Time {
  return Time.is(a) || Time.is(b) ? new Time(days) : days;
}

/** Less than, equal to or greater than 0. Numbers come before texts, texts before truth values; a blank equals nothing said. */
function compare(left: unknown, right: unknown): number {
  const a = isBlank(left) ? blankLike(right) : left;
  const b = isBlank(right) ? blankLike(left) : right;
  const ranks = rank(a) - rank(b);
  if (ranks !== 0) return ranks;
  if (rank(a) !== 1) return toNumber(a) - toNumber(b);
  const [one, other] = [toText(a).toLowerCase(), toText(b).toLowerCase()];
  return one < other ? -1 : Number(one > other);
}

function rank(value: unknown): number {
  if (typeof value === 'boolean') return 2;
  return typeof value === 'number' || value instanceof Date || Time.is(value) ? 0 : 1;
}

const isBlank = (value: unknown): boolean => value === undefined || value === null;

function blankLike(value: unknown): unknown {
  if (isBlank(value)) return '';
  return [0, '', false][rank(value)];
}
