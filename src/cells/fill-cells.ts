import { answerAll, type ValueOrRequest } from '../answer-all.ts';
import { caught, FormulaError, problemsInCells } from '../errors.ts';
import type { FormulaResult } from './cell-value.ts';
import { asResult, asRows, type CellFormula, type CellResult, type CellTable, readCells } from './map-cells.ts';

/** What differs between the formulas that ask Google. */
export interface Formula<Name extends string, Request, Answer, Value>
  extends CellFormula<Name, ValueOrRequest<Value, Request>> {
  /** Asks for all cells at once. */
  ask(requests: Request[]): (Answer | FormulaError)[];
  /** Turns an answer into the cell's value; may throw a FormulaError. */
  valueOf(answer: Answer): Value;
  /** Whether a problem in one cell makes the whole formula an error; called after the settings are read. Absent: never. */
  failsAsWhole?(): boolean;
}

/** Computes a formula: one cell of the result for each cell of the arguments. */
export function fillCells<Name extends string, Request, Answer, Value>(
  formula: Formula<Name, Request, Answer, Value>,
): FormulaResult<Value> {
  return asResult(askForCells(formula));
}

/**
 * Computes a formula whose values are lists. Each list takes several cells side by side.
 * @param width how many cells; called when the values are known
 */
export function fillRows<Name extends string, Request, Answer, Value>(
  formula: Formula<Name, Request, Answer, Value[]>,
  width: () => number,
): (Value | string)[][] | undefined {
  const table = askForCells(formula);
  return asRows(table, width());
}

function askForCells<Name extends string, Request, Answer, Value>(
  formula: Formula<Name, Request, Answer, Value>,
): CellTable<Value> {
  const table = readCells(formula);
  const cells = answerAll<CellResult<Value>, Request>(
    table.cells.map((cell) => (cell === undefined || cell instanceof FormulaError ? { value: cell } : cell)),
    (requests) =>
      formula
        .ask(requests)
        .map((answer) => (answer instanceof FormulaError ? answer : caught(() => formula.valueOf(answer)))),
  );
  if (cells.length > 1 && formula.failsAsWhole) checkAsWhole(cells, table.columns, formula.failsAsWhole);
  return { ...table, cells };
}

function checkAsWhole(cells: readonly unknown[], columns: number, failsAsWhole: () => boolean): void {
  const problems = cells.filter((cell): cell is FormulaError => cell instanceof FormulaError);
  const [first] = problems;
  if (first === undefined || !failsAsWhole()) return;
  const index = cells.indexOf(first);
  const row = `row ${Math.floor(index / columns) + 1}`;
  const where = columns === 1 ? row : `${row}, column ${(index % columns) + 1}`;
  throw problemsInCells(first, problems.length, cells.filter((cell) => cell !== undefined).length, where);
}
