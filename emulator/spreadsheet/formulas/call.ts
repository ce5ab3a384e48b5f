import type { Cell } from '../../cell.ts';
import { cellAt } from '../area.ts';
import type { FormulaPlace, FormulaSurroundings } from '../calculation/evaluate.ts';
import type { SpreadsheetSettings } from '../spreadsheet-settings.ts';
import { toBoolean, toDate, toNumber, toText } from './convert.ts';
import {
  caught,
  fail,
  isMany,
  Lambda,
  NO_VALUE,
  Reference,
  type Scalar,
  sound,
  type Table,
  toTable,
  type Value,
} from './values.ts';

/** The environment in which parts of a formula are computed. */
export interface FormulaContext {
  place: FormulaPlace;
  settings: SpreadsheetSettings;
  surroundings: FormulaSurroundings;
  /** Whether ranges in place of one cell are computed cell by cell, as in ARRAYFORMULA. */
  inArrays: boolean;
}

/** One of Sheets' functions. */
export interface FormulaFunction {
  least: number;
  most: number;
  /** Which arguments are computed cell by cell if they are ranges in place of one cell; by default none. */
  lifts?: 'all' | 'all by the first' | readonly number[];
  /** Whether its arguments are computed as in ARRAYFORMULA. */
  enablesArrays?: boolean;
  run(call: Call): Value;
}

/** For functions that take any number of arguments. */
export const ANY = Number.POSITIVE_INFINITY;

/** A function of single cells. */
export function onCells(least: number, most: number, run: (call: Call) => Scalar): FormulaFunction {
  return { least, most, lifts: 'all', run };
}

/** A function of ranges. */
export function onRanges(least: number, most: number, run: (call: Call) => Value): FormulaFunction {
  return { least, most, run };
}

/** A function of ranges, and of single cells in the arguments that it lifts. */
export function lifting(
  lifts: FormulaFunction['lifts'] & {},
  least: number,
  most: number,
  run: (call: Call) => Value,
): FormulaFunction {
  return { lifts, least, most, run };
}

/** A function of ranges whose arguments are computed as in ARRAYFORMULA. */
export function onArrays(least: number, most: number, run: (call: Call) => Value): FormulaFunction {
  return { least, most, run, enablesArrays: true };
}

type Argument = (() => Value) | undefined;

/** A function's arguments, each computed when it is asked for. Arguments count from 0, in messages from 1. */
export class Call {
  readonly name: string;
  readonly context: FormulaContext;
  readonly #args: readonly Argument[];
  readonly #values: (Value | undefined)[] = [];

  constructor(name: string, args: readonly Argument[], context: FormulaContext) {
    this.name = name;
    this.context = context;
    this.#args = args;
  }

  get count(): number {
    return this.#args.length;
  }

  get settings(): SpreadsheetSettings {
    return this.context.settings;
  }

  /** Whether an argument was given and not skipped. */
  has(index: number): boolean {
    return this.#args[index] !== undefined;
  }

  value(index: number): Value {
    // A custom function among the arguments runs once, whatever it gives.
    if (!(index in this.#values)) this.#values[index] = this.#args[index]?.() ?? null;
    return this.#values[index] as Value;
  }

  /** All arguments from one on. */
  values(from = 0): Value[] {
    return Array.from({ length: Math.max(0, this.count - from) }, (_, i) => this.value(from + i));
  }

  /** An argument as one cell, which may be an error. */
  shown(index: number): Scalar {
    return single(this.value(index), this.context);
  }

  cell(index: number): Cell {
    return sound(this.shown(index));
  }

  number(index: number, otherwise?: number): number {
    if (otherwise !== undefined && !this.has(index)) return otherwise;
    return toNumber(this.cell(index), this.settings, this.parameter(index));
  }

  integer(index: number, otherwise?: number): number {
    return Math.trunc(this.number(index, otherwise));
  }

  text(index: number, otherwise?: string): string {
    if (otherwise !== undefined && !this.has(index)) return otherwise;
    return toText(this.cell(index), this.settings);
  }

  boolean(index: number, otherwise?: boolean): boolean {
    if (otherwise !== undefined && !this.has(index)) return otherwise;
    return toBoolean(this.cell(index), this.parameter(index));
  }

  table(index: number): Table {
    return toTable(this.value(index));
  }

  reference(index: number): Reference {
    const value = this.value(index);
    if (value instanceof Reference) return value;
    if (!Array.isArray(value) && !(value instanceof Lambda)) sound(value);
    return fail('#N/A', 'Argument must be a range.');
  }

  lambda(index: number, parameters: number): Lambda {
    const value = this.value(index);
    if (value instanceof Lambda && value.parameters === parameters) return value;
    return fail('#N/A', `${this.parameter(index)} must be a LAMBDA with ${parameters} parameters.`);
  }

  date(serial: number): Date {
    return toDate(serial, this.settings);
  }

  /** The beginning of messages about one argument. */
  parameter(index: number): string {
    return `Function ${this.name} parameter ${index + 1}`;
  }

  /** A whole number that may not be below another. */
  atLeast(least: number, index: number, otherwise?: number): number {
    const number = this.integer(index, otherwise);
    this.check(number >= least, index, `greater than or equal to ${least}`);
    return number;
  }

  /** Ends with an error if a number is too small or too large. */
  check(isRight: boolean, index: number, rule: string): void {
    if (!isRight) fail('#NUM!', `${this.parameter(index)} value is ${this.text(index)}. It should be ${rule}.`);
  }
}

/** Runs a function; one for single cells runs on each cell of ranges. */
export function runFunction(own: FormulaFunction, call: Call): Value {
  if (call.count < own.least || call.count > own.most) return caught(() => wrongCount(own, call));
  const lifted = call.context.inArrays ? liftedArguments(own, call) : [];
  return lifted.length > 0 ? runOnEach(own, call, lifted) : caught(() => own.run(call));
}

function liftedArguments({ lifts = [] }: FormulaFunction, call: Call): number[] {
  const all = [...Array(call.count).keys()];
  if (lifts === 'all by the first' && !isMany(call.value(0))) return [];
  const wanted = typeof lifts === 'string' ? all : lifts;
  return wanted.filter((index) => isMany(call.value(index)));
}

function runOnEach(own: FormulaFunction, call: Call, lifted: readonly number[]): Table {
  const tables = new Map(lifted.map((index) => [index, call.table(index)]));
  return broadcast([...tables.values()], (cells) => {
    const cellByIndex = new Map(lifted.map((index, i) => [index, cells[i] as Scalar]));
    const args = Array.from({ length: call.count }, (_, index) => {
      if (!call.has(index)) return undefined;
      return () => (cellByIndex.has(index) ? (cellByIndex.get(index) as Scalar) : call.value(index));
    });
    return caught(() => single(own.run(new Call(call.name, args, call.context)), call.context));
  });
}

/** Combines tables cell by cell. A single row or column is repeated; beyond its end, a table has no value. */
export function broadcast(tables: readonly Table[], run: (cells: readonly Scalar[]) => Scalar): Table {
  const rows = Math.max(...tables.map((table) => table.length));
  const columns = Math.max(...tables.map((table) => table[0]?.length ?? 0));
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => {
      const cells = tables.map((table) => {
        const row = table.length === 1 ? table[0] : table[r];
        return row?.length === 1 ? (row[0] as Scalar) : row?.[c];
      });
      return cells.includes(undefined) ? NO_VALUE : run(cells as Scalar[]);
    }),
  );
}

/** One cell of a value: the cell of a range in line with the formula, or the first cell of a computed table. */
export function single(value: Value, { place }: FormulaContext): Scalar {
  if (value instanceof Reference) {
    const { row, column, rows, columns } = value.found.area;
    if (rows * columns === 1) return value.values()[0]?.[0] ?? null;
    if (columns === 1 && place.row >= row && place.row < row + rows) return cellOf(value, place.row, column);
    if (rows === 1 && place.column >= column && place.column < column + columns)
      return cellOf(value, row, place.column);
    return { error: '#VALUE!', message: 'An array value could not be found.' };
  }
  if (value instanceof Lambda) return { error: '#N/A', message: 'A LAMBDA must be called with its arguments.' };
  return Array.isArray(value) ? (value[0]?.[0] ?? null) : value;
}

const cellOf = (reference: Reference, row: number, column: number): Scalar =>
  reference.at(cellAt(row, column)).values()[0]?.[0] ?? null;

function wrongCount({ least, most }: FormulaFunction, { name, count }: Call): never {
  const wanted = least === most ? `${least}` : most === ANY ? `at least ${least}` : `between ${least} and ${most}`;
  const word = wanted === '1' ? 'argument' : 'arguments';
  return fail('#N/A', `Wrong number of arguments to ${name}. Expected ${wanted} ${word}, but got ${count} arguments.`);
}

/** Every cell of arguments, and whether it is in a range, where texts do not count as numbers. */
export function* cellsOf(call: Call, from = 0): Generator<{ cell: Scalar; inRange: boolean; index: number }> {
  for (let index = from; index < call.count; index += 1) {
    const value = call.value(index);
    const inRange = value instanceof Reference || Array.isArray(value);
    const cells = inRange ? toTable(value).flat() : [single(value, call.context)];
    for (const cell of cells) yield { cell, inRange, index };
  }
}
