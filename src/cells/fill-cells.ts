import { caught, FormulaError, problemsInCells } from '../errors.ts';
import { alignRanges } from './array-rule.ts';
import type { FormulaResult } from './cell-value.ts';
import { PENDING_MARK, PROBLEM_MARK } from './marks.ts';

/** What is to be said of one cell: a value that is known without asking, or a request to Google. */
export type Plan<Request, Value> = { value: Value } | { request: Request };

/** One formula, told to the mechanism that all formulas share. Every function in it sees single values, never ranges. */
export interface Formula<Request, Answer, Value> {
  /** The arguments that may be ranges. */
  args: readonly unknown[];
  /** Whether a cell with these values is blank and costs nothing. */
  isBlank(values: unknown[]): boolean;
  /** Reads what holds for the whole formula, once, when a cell needs it; what it throws fails the formula. */
  prepare(): (values: unknown[]) => Plan<Request, Value>;
  /** Asks for all cells at once. */
  answer(requests: Request[]): (Answer | FormulaError)[];
  /** Turns an answer into the cell's value; may throw a FormulaError. */
  show(answer: Answer): Value;
  /** Whether a problem in one cell is to be one of the whole formula; known once it is prepared. Absent means never. */
  failsAsWhole?(): boolean;
}

/**
 * Computes a formula over its arguments. Single values give a single value, and a problem is thrown. Any range gives a
 * table, and a problem becomes the text of its own cell, so that the other cells keep their values.
 */
export function fillCells<Request, Answer, Value>(formula: Formula<Request, Answer, Value>): FormulaResult<Value> {
  const { columns, results } = compute(formula);
  if (!formula.args.some(Array.isArray)) return single(results[0]);
  return rowsOf(results, columns).map((row) => row.map(inTable));
}

/** Computes a formula whose values are lists, which take as many cells side by side. */
export function fillRows<Request, Answer, Value>(
  formula: Formula<Request, Answer, Value[]>,
  width: number,
): (Value | string)[][] | undefined {
  const { columns, results } = compute(formula);
  const blanks = Array<string>(width - 1).fill('');
  if (!formula.args.some(Array.isArray)) {
    const values = single(results[0]);
    return values && [values];
  }
  return rowsOf(results, columns).map((row) =>
    row.flatMap<Value | string>((value) =>
      value === undefined || value instanceof FormulaError ? [inTable<string>(value), ...blanks] : value,
    ),
  );
}

function compute<Request, Answer, Value>(
  formula: Formula<Request, Answer, Value>,
): { columns: number; results: (Value | FormulaError | undefined)[] } {
  const { rows, columns, valuesAt } = alignRanges(formula.args);
  const cells: Cell<Request, Value>[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) cells.push({ plan: undefined, values: valuesAt(row, column) });
  }
  planCells(formula, cells);
  const results = answerCells(formula, cells);
  if (cells.length > 1) checkAsWhole(formula, results, columns);
  return { columns, results };
}

function checkAsWhole(
  formula: Pick<Formula<never, never, never>, 'failsAsWhole'>,
  results: readonly unknown[],
  columns: number,
): void {
  const problems = results.filter((result): result is FormulaError => result instanceof FormulaError);
  const [first] = problems;
  if (first === undefined || !formula.failsAsWhole?.()) return;
  const index = results.indexOf(first);
  const row = `row ${Math.floor(index / columns) + 1}`;
  const where = columns === 1 ? row : `${row}, column ${(index % columns) + 1}`;
  throw problemsInCells(first, problems.length, results.filter((result) => result !== undefined).length, where);
}

function rowsOf<T>(values: T[], columns: number): T[][] {
  return Array.from({ length: values.length / columns }, (_, row) => values.slice(row * columns, (row + 1) * columns));
}

interface Cell<Request, Value> {
  values: unknown[];
  plan: Plan<Request, Value> | FormulaError | undefined;
}

function planCells<Request, Answer, Value>(
  formula: Formula<Request, Answer, Value>,
  cells: Cell<Request, Value>[],
): void {
  const filled = cells.filter((cell) => !formula.isBlank(cell.values));
  if (filled.length === 0) return;
  const plan = formula.prepare();
  for (const cell of filled) cell.plan = caught(() => plan(cell.values));
}

function answerCells<Request, Answer, Value>(
  formula: Formula<Request, Answer, Value>,
  cells: Cell<Request, Value>[],
): (Value | FormulaError | undefined)[] {
  const requests = cells.flatMap(({ plan }) => (plan && 'request' in plan ? [plan.request] : []));
  const answers = requests.length > 0 ? formula.answer(requests) : [];
  let next = 0;
  return cells.map(({ plan }) => {
    if (plan === undefined || plan instanceof FormulaError) return plan;
    if ('value' in plan) return plan.value;
    const answer = answers[next++] as Answer | FormulaError;
    return answer instanceof FormulaError ? answer : caught(() => formula.show(answer));
  });
}

function single<Value>(value: Value | FormulaError): Value {
  if (value instanceof FormulaError) throw value;
  return value;
}

function inTable<Value>(value: Value | FormulaError | undefined): Value | string {
  if (value instanceof FormulaError) return (value.problem === 'time' ? PENDING_MARK : PROBLEM_MARK) + value.message;
  return value ?? '';
}
