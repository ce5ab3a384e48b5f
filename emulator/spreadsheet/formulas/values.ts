import type { SheetArea } from '../edits/edit.ts';
import { type CellProblem, isProblem, type Shown } from '../sheet.ts';

/** What is in one cell, an error included. */
export type Scalar = Shown;
export type Table = Scalar[][];
/** The result of a part of a formula. */
export type Value = Scalar | Table | Reference | Lambda;

/** What a table shows beyond its cells. */
export const NO_VALUE: CellProblem = { error: '#N/A', message: 'An array value could not be found.' };

/** Cells that a formula names; they are read when their values are needed. */
export class Reference {
  readonly found: SheetArea;
  readonly #read: (found: SheetArea) => Table;

  constructor(found: SheetArea, read: (found: SheetArea) => Table) {
    this.found = found;
    this.#read = read;
  }

  values(): Table {
    return this.#read(this.found);
  }

  /** Other cells, seen from here. */
  at(area: SheetArea['area']): Reference {
    return new Reference({ sheet: this.found.sheet, area }, this.#read);
  }
}

/** A function that a formula makes with LAMBDA. */
export class Lambda {
  readonly parameters: number;
  readonly apply: (args: readonly Value[]) => Value;

  constructor(parameters: number, apply: (args: readonly Value[]) => Value) {
    this.parameters = parameters;
    this.apply = apply;
  }
}

/** An error on its way to the function or cell that shows it. */
export class FormulaProblem extends Error {
  readonly cellError: string;

  constructor({ error, message }: CellProblem) {
    super(message);
    this.cellError = error;
  }
}

/** Ends a function with an error. */
export function fail(error: string, message: string): never {
  throw new FormulaProblem({ error, message });
}

/** Runs something. If it ends with an error of a cell, the error is its value. */
export function caught<T>(run: () => T): T | CellProblem {
  try {
    return run();
  } catch (thrown) {
    const { cellError, message } = Object(thrown) as { cellError?: string; message?: string };
    if (cellError === undefined) throw thrown;
    return { error: cellError, message: message ?? '' };
  }
}

/** The value; an error is passed on. */
export function sound<T>(value: T | CellProblem): Exclude<T, CellProblem> {
  if (isProblem(value as Shown)) throw new FormulaProblem(value as CellProblem);
  return value as Exclude<T, CellProblem>;
}

/** The value as rows of cells. */
export function toTable(value: Value): Table {
  if (value instanceof Reference) return value.values();
  if (value instanceof Lambda) return fail('#VALUE!', 'A LAMBDA has no value until it is called.');
  return Array.isArray(value) ? value : [[value]];
}

/** The table with its columns as rows. */
export const transpose = (table: Table): Table => (table[0] ?? []).map((_, c) => table.map((row) => row[c] ?? null));

/** Whether all tables have as many rows and columns as the first. */
export function areOfOneSize([first, ...others]: readonly (readonly (readonly unknown[])[])[]): boolean {
  return others.every((other) => other.length === first?.length && other[0]?.length === first[0]?.length);
}

/** Whether a value has several cells. */
export function isMany(value: Value): boolean {
  if (value instanceof Reference) return value.found.area.rows * value.found.area.columns > 1;
  return Array.isArray(value) && (value.length > 1 || (value[0]?.length ?? 0) > 1);
}
