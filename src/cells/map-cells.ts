import { caught, FormulaError } from '../errors.ts';
import { partsOf } from '../parts-of.ts';
import { alignRanges } from './array-rule.ts';
import { PENDING_MARK, PROBLEM_MARK } from './cell-texts.ts';
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

/** The value of one cell, its problem, or nothing for a blank cell. */
export type CellResult<Value> = Value | FormulaError | undefined;

/** The results of a formula for its cells, row by row. */
export interface CellTable<Value> {
  /** Whether an argument is a range. Then the formula gives a table, even of one cell. */
  isRange: boolean;
  columns: number;
  cells: CellResult<Value>[];
}

/**
 * What the formula returns. Single values give a single value, and a problem is thrown. A range gives a table, in which a
 * problem is the text of its own cell, so that the other cells keep their values.
 */
export function asResult<Value>(table: CellTable<Value>): FormulaResult<Value> {
  if (!table.isRange) return single(table.cells[0]);
  return partsOf(table.cells, table.columns).map((row) => row.map(asText));
}

/** The same for values that are lists. Each list takes several cells side by side. */
export function asRows<Value>(table: CellTable<Value[]>, width: number): (Value | string)[][] | undefined {
  if (!table.isRange) {
    const values = single(table.cells[0]);
    return values && [values];
  }
  const blanks = Array<string>(width - 1).fill('');
  return partsOf(table.cells, table.columns).map((row) =>
    row.flatMap<Value | string>((cell) =>
      cell === undefined || cell instanceof FormulaError ? [asText<string>(cell), ...blanks] : cell,
    ),
  );
}

function single<Value>(cell: CellResult<Value>): Value | undefined {
  if (cell instanceof FormulaError) throw cell;
  return cell;
}

function asText<Value>(cell: CellResult<Value>): Value | string {
  if (cell instanceof FormulaError) return (cell.problem === 'time' ? PENDING_MARK : PROBLEM_MARK) + cell.message;
  return cell ?? '';
}
