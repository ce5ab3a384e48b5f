import { ensureBoolean, FormulaError, Pending, Spilling } from '@gridsheet/react-core';
import { rowsOf } from './cell-reader.ts';
import { type Lazy, lazyFunction } from './lazy-function.ts';

/**
 * IF, cell by cell where the condition is a range. As in Sheets, the branch that is not taken is not evaluated,
 * so the formulas in it cost no call.
 */
const ifFunction = lazyFunction(
  {
    description: 'Returns one value if a condition is true and another one if it is false.',
    example: '=IF(A2="", "", DRIVING_DISTANCE(A2, B2))',
    params: {
      logical_expression: 'What is either true or false.',
      value_if_true: 'The value to return if it is true.',
      value_if_false: 'The value to return if it is false.',
    },
  },
  ([condition = blank, whenTrue = blank, whenFalse = () => false], at) => {
    const tested = condition();
    const rows = rowsOf(tested, at);
    if (rows === undefined) return choose(tested, whenTrue, whenFalse);
    const cellOf = (branch: Lazy, y: number, x: number): Lazy => {
      return () => cellAt(branch(), y, x, at);
    };
    return rows.map((row, y) =>
      row.map((cell, x) => orError(() => choose(cell, cellOf(whenTrue, y, x), cellOf(whenFalse, y, x)))),
    );
  },
);

/** IFERROR, cell by cell where the value is a range. */
const ifErrorFunction = lazyFunction(
  {
    description: 'Returns the first value if it is not an error, otherwise the second one, or a blank.',
    example: '=IFERROR(DRIVING_DISTANCE(A2, B2), "no route")',
    params: { value: 'The value to return if it is no error.', value_if_error: 'The value to return if it is one.' },
  },
  ([value = blank, whenError = blank], at) => {
    const tested = orError(value);
    const replace = (cell: unknown): unknown => (FormulaError.is(cell) ? whenError() : cell);
    const rows = rowsOf(tested, at);
    if (rows === undefined) return replace(tested);
    const replaced = rows.map((row) => row.map(replace));
    return Spilling.is(tested) ? new Spilling(replaced) : replaced;
  },
);

/** ARRAYFORMULA: spills whatever has rows. */
const arrayFormulaFunction = lazyFunction(
  {
    description: 'Shows all the values of a formula that gives a range.',
    example: '=ARRAYFORMULA(A2:A10 & ", Montevideo")',
    params: { array_formula: 'A range, or a formula that gives one.' },
  },
  ([formula = blank], at) => {
    const value = formula();
    const rows = rowsOf(value, at);
    return rows === undefined ? value : new Spilling(rows);
  },
);

/** The functions of the sheet that decide what is evaluated. */
export const logicalFunctions = { if: ifFunction, iferror: ifErrorFunction, arrayformula: arrayFormulaFunction };

function blank(): string {
  return '';
}

function choose(condition: unknown, whenTrue: Lazy, whenFalse: Lazy): unknown {
  if (Pending.is(condition)) return condition;
  if (FormulaError.is(condition)) throw condition;
  return ensureBoolean(condition) ? whenTrue() : whenFalse();
}

function orError(evaluate: Lazy): unknown {
  try {
    return evaluate();
  } catch (error) {
    return FormulaError.is(error) ? error : new FormulaError('#ERROR!', String(error));
  }
}

/** The cell of a branch that belongs to a cell of the condition; a single value, row or column serves all of them. */
function cellAt(value: unknown, y: number, x: number, at: string): unknown {
  const rows = rowsOf(value, at);
  if (rows === undefined) return value;
  const row = rows.length === 1 ? rows[0] : rows[y];
  return row?.length === 1 ? row[0] : row?.[x];
}
