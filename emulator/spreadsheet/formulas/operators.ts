import { types } from 'node:util';
import type { Cell } from '../../cell.ts';
import type { SpreadsheetSettings } from '../spreadsheet-settings.ts';
import { broadcast, type FormulaContext, single } from './call.ts';
import { compareCells, toDate, toNumber, toText } from './convert.ts';
import { finite } from './math.ts';
import { caught, fail, isMany, type Scalar, sound, toTable, type Value } from './values.ts';

type Operate = (a: Cell, b: Cell, settings: SpreadsheetSettings) => Cell;

const OPERATORS: Record<string, Operate> = {
  '&': (a, b, settings) => toText(a, settings) + toText(b, settings),
  '=': (a, b, settings) => compareCells(a, b, settings) === 0,
  '<>': (a, b, settings) => compareCells(a, b, settings) !== 0,
  '<': (a, b, settings) => compareCells(a, b, settings) < 0,
  '>': (a, b, settings) => compareCells(a, b, settings) > 0,
  '<=': (a, b, settings) => compareCells(a, b, settings) <= 0,
  '>=': (a, b, settings) => compareCells(a, b, settings) >= 0,
  '+': (a, b, settings) => {
    const sum = finite(numberAt(a, 1, 'ADD', settings) + numberAt(b, 2, 'ADD', settings));
    return types.isDate(a) !== types.isDate(b) ? toDate(sum, settings) : sum;
  },
  '-': (a, b, settings) => {
    const rest = finite(numberAt(a, 1, 'MINUS', settings) - numberAt(b, 2, 'MINUS', settings));
    return types.isDate(a) && !types.isDate(b) ? toDate(rest, settings) : rest;
  },
  '*': (a, b, settings) => finite(numberAt(a, 1, 'MULTIPLY', settings) * numberAt(b, 2, 'MULTIPLY', settings)),
  '/': (a, b, settings) => {
    const divisor = numberAt(b, 2, 'DIVIDE', settings);
    if (divisor === 0) fail('#DIV/0!', 'Function DIVIDE parameter 2 cannot be zero.');
    return finite(numberAt(a, 1, 'DIVIDE', settings) / divisor);
  },
  '^': (a, b, settings) => finite(numberAt(a, 1, 'POW', settings) ** numberAt(b, 2, 'POW', settings)),
};

/** Combines two values; in array mode cell by cell. */
export function operate(operator: string, left: Value, right: Value, context: FormulaContext): Value {
  const run = OPERATORS[operator] as Operate;
  return onCells([left, right], context, ([a = null, b = null]) => run(a, b, context.settings));
}

/** The value with another sign. */
export function negate(value: Value, context: FormulaContext): Value {
  return onCells([value], context, ([cell = null]) => -numberAt(cell, 1, 'UMINUS', context.settings) + 0);
}

/** The value as a percentage. */
export function percent(value: Value, context: FormulaContext): Value {
  return onCells([value], context, ([cell = null]) => numberAt(cell, 1, 'UNARY_PERCENT', context.settings) / 100);
}

function onCells(values: readonly Value[], context: FormulaContext, run: (cells: readonly Cell[]) => Cell): Value {
  const runSound = (cells: readonly Scalar[]) => caught(() => run(cells.map((cell) => sound(cell))));
  if (context.inArrays && values.some(isMany)) return broadcast(values.map(toTable), runSound);
  return runSound(values.map((value) => single(value, context)));
}

function numberAt(cell: Cell, parameter: number, name: string, settings: SpreadsheetSettings): number {
  return toNumber(cell, settings, `Function ${name} parameter ${parameter}`);
}
