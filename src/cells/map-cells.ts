import { caught } from '../errors.ts';
import { alignRanges } from './array-rule.ts';
import { asResult, type CellResult, type CellTable } from './cell-table.ts';
import type { FormulaResult } from './cell-value.ts';

/** Arguments by their names, or their values for one cell. */
export type ArgumentValues<Name extends string> = Readonly<Record<Name, unknown>>;

/** How a formula computes one cell. These functions see single values, never ranges. */
export interface CellFormula<Name extends string, Value> {
  /** The arguments that may be ranges. */
  args: ArgumentValues<Name>;
  /** Whether a cell with these values is blank and costs nothing. */
  isBlank(values: ArgumentValues<Name>): boolean;
  /**
   * Reads the settings of the whole formula, once, when a cell needs them. If it throws, the formula fails. Returns the
   * function that reads one cell.
   */
  readSettings(): (values: ArgumentValues<Name>) => Value;
}

/** Computes a formula from its arguments alone. */
export function mapCells<Name extends string, Value>(formula: CellFormula<Name, Value>): FormulaResult<Value> {
  return asResult(readCells(formula));
}

/** Reads the cells of a formula. */
export function readCells<Name extends string, Value>(formula: CellFormula<Name, Value>): CellTable<Value> {
  const names = Object.keys(formula.args) as Name[];
  const args = names.map((name) => formula.args[name]);
  const { rows, columns, valuesAt } = alignRanges(args);
  const cells = Array.from({ length: rows * columns }, (_, index) => {
    const values = valuesAt(Math.floor(index / columns), index % columns);
    return Object.fromEntries(names.map((name, position) => [name, values[position]])) as ArgumentValues<Name>;
  });
  return { isRange: args.some(Array.isArray), columns, cells: readFilled(formula, cells) };
}

function readFilled<Name extends string, Value>(
  formula: CellFormula<Name, Value>,
  cells: readonly ArgumentValues<Name>[],
): CellResult<Value>[] {
  let readCell: ((values: ArgumentValues<Name>) => Value) | undefined;
  return cells.map((values) => {
    if (formula.isBlank(values)) return undefined;
    readCell ??= formula.readSettings();
    const read = readCell;
    return caught(() => read(values));
  });
}
