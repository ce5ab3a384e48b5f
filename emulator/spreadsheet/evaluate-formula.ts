import { types } from 'node:util';
import type { Cell, CellOrTable } from '../cell.ts';
import type { Evaluate, ReadReference } from './calculation.ts';
import { type Expression, parseFormula } from './parse-formula.ts';
import { type CellProblem, isProblem, type Shown } from './sheet.ts';

type Value = Shown | Shown[][];

/** An error on its way from an operand to the cell. */
class FormulaProblem extends Error {
  readonly cellError: string;

  constructor({ error, message }: CellProblem) {
    super(message);
    this.cellError = error;
  }
}

/** Runs one of the script's custom functions. */
type RunCustomFunction = (name: string, args: readonly unknown[]) => CellOrTable;

/**
 * Computes formulas as far as the tests of a script need it: custom functions, references, operators, tables in braces,
 * and a few of Sheets' own functions. A function that it does not know is an error of the cell that says so.
 */
export function createEvaluate(runCustomFunction: RunCustomFunction): Evaluate {
  return (formula, _place, read) => {
    // What a reference becomes when its cells are deleted.
    if (formula.includes('#REF!')) return { error: '#REF!', message: 'Reference does not exist.' };
    const expression = parseFormula(formula);
    if (expression === undefined) return { error: '#ERROR!', message: 'Formula parse error.' };
    return evaluate(expression, { read, runCustomFunction }) as CellOrTable;
  };
}

interface Scope {
  read: ReadReference;
  runCustomFunction: RunCustomFunction;
}

function evaluate(expression: Expression, scope: Scope): Value {
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'reference':
      return readCells(expression.text, scope);
    case 'table':
      return expression.rows.map((row) => row.map((cell) => single(evaluate(cell, scope))));
    case 'negative':
      return -toNumber(evaluate(expression.operand, scope));
    case 'percent':
      return toNumber(evaluate(expression.operand, scope)) / 100;
    case 'operator':
      return operate(expression.operator, evaluate(expression.left, scope), evaluate(expression.right, scope));
    case 'call':
      return call(expression.name, expression.args, scope);
  }
}

function readCells(reference: string, { read }: Scope): Value {
  const cells = read(reference);
  if (cells === undefined)
    throw new FormulaProblem({ error: '#NAME?', message: `Unknown range name: '${reference}'.` });
  return cells.length === 1 && cells[0]?.length === 1 ? (cells[0][0] as Shown) : cells;
}

function call(name: string, args: (Expression | undefined)[], scope: Scope): Value {
  const own = SHEETS_FUNCTIONS[name];
  if (own) return own(args.map((arg) => () => (arg ? evaluate(arg, scope) : null)));
  // A custom function gets an error as the text that its cell shows.
  const values = args.map((arg) => (arg ? forCustomFunction(evaluate(arg, scope)) : undefined));
  return scope.runCustomFunction(name, values);
}

function forCustomFunction(value: Value): unknown {
  const plain = (cell: Shown) => (isProblem(cell) ? cell.error : cell);
  return Array.isArray(value) ? value.map((row) => row.map(plain)) : plain(value);
}

const SHEETS_FUNCTIONS: Record<string, (args: (() => Value)[]) => Value> = {
  IF: ([condition, then, otherwise]) =>
    toBoolean(condition?.() ?? null) ? (then?.() ?? null) : otherwise ? otherwise() : false,
  IFERROR: ([value, otherwise]) => {
    try {
      const found = value?.() ?? null;
      return Array.isArray(found) ? found.map((row) => row.map(orElse(otherwise))) : orElse(otherwise)(found);
    } catch (error) {
      if (Object(error).cellError === undefined) throw error;
      return otherwise?.() ?? null;
    }
  },
  ISERROR: ([value]) => {
    try {
      return isProblem(single(value?.() ?? null));
    } catch (error) {
      if (Object(error).cellError === undefined) throw error;
      return true;
    }
  },
  T: ([value]) => {
    const cell = sound(single(value?.() ?? null));
    return typeof cell === 'string' ? cell : '';
  },
  SUM: (args) => numbersOf(args).reduce((sum, number) => sum + number, 0),
  ROUND: ([value, places]) => {
    const factor = 10 ** toNumber(places?.() ?? 0);
    return Math.round(toNumber(value?.() ?? 0) * factor) / factor;
  },
  SPLIT: ([text, delimiters]) => {
    const isDelimiter = (letter: string) => toText(sound(single(delimiters?.() ?? null))).includes(letter);
    const letters = Array.from(toText(sound(single(text?.() ?? null))), (letter) =>
      isDelimiter(letter) ? '\n' : letter,
    );
    return [
      letters
        .join('')
        .split('\n')
        .filter((part) => part !== ''),
    ];
  },
  HYPERLINK: ([link, label]) => single(label?.() ?? link?.() ?? null),
};

const orElse =
  (otherwise: (() => Value) | undefined) =>
  (cell: Shown): Shown =>
    isProblem(cell) ? single(otherwise?.() ?? null) : cell;

function numbersOf(args: (() => Value)[]): number[] {
  const cells = args.map((arg) => arg()).flat(2) as Shown[];
  return cells.map(sound).filter((cell) => typeof cell === 'number');
}

function operate(operator: string, left: Value, right: Value): Cell {
  const [a, b] = [sound(single(left)), sound(single(right))];
  switch (operator) {
    case '&':
      return toText(a) + toText(b);
    case '=':
      return sameText(a) === sameText(b);
    case '<>':
      return sameText(a) !== sameText(b);
    case '<':
      return toNumber(a) < toNumber(b);
    case '>':
      return toNumber(a) > toNumber(b);
    case '<=':
      return toNumber(a) <= toNumber(b);
    case '>=':
      return toNumber(a) >= toNumber(b);
    default:
      return calculate(operator, toNumber(a), toNumber(b));
  }
}

function calculate(operator: string, a: number, b: number): number {
  if (operator === '/' && b === 0) {
    throw new FormulaProblem({ error: '#DIV/0!', message: 'Function DIVIDE parameter 2 cannot be zero.' });
  }
  const number =
    operator === '+' ? a + b : operator === '-' ? a - b : operator === '*' ? a * b : operator === '^' ? a ** b : a / b;
  if (Number.isFinite(number)) return number;
  throw new FormulaProblem({ error: '#NUM!', message: 'Result was not a number.' });
}

/** A range in the place of one cell is its first one here; Sheets would take the one in line with the formula. */
function single(value: Value): Shown {
  return Array.isArray(value) ? (value[0]?.[0] ?? null) : value;
}

function sound(value: Shown): Cell {
  if (isProblem(value)) throw new FormulaProblem(value);
  return value;
}

function toNumber(value: Value): number {
  const cell = sound(single(value));
  if (cell === null || cell === '') return 0;
  if (types.isDate(cell)) return (cell.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000;
  const number = Number(cell);
  if (!Number.isNaN(number)) return number;
  throw new FormulaProblem({
    error: '#VALUE!',
    message: `'${toText(cell)}' is a text and cannot be coerced to a number.`,
  });
}

const toBoolean = (value: Value): boolean => toNumber(value) !== 0;

const toText = (cell: Cell): string => (typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell ?? ''));

const sameText = (cell: Cell): string => toText(cell).toLowerCase();
