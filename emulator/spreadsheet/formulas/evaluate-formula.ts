import type { CellOrTable } from '../../cell.ts';
import type { Evaluate } from '../calculation/evaluate.ts';
import { isProblem, type Shown } from '../sheet.ts';
import type { SpreadsheetSettings } from '../spreadsheet-settings.ts';
import { Call, type FormulaContext, runFunction, single } from './call.ts';
import { sheetsFunctions } from './functions.ts';
import { negate, operate, percent } from './operators.ts';
import { type Expression, parseFormula } from './parse-formula.ts';
import {
  caught,
  FormulaProblem,
  fail,
  Lambda,
  Reference,
  type Scalar,
  type Table,
  toTable,
  type Value,
} from './values.ts';

/** Runs one of the script's custom functions. */
type RunCustomFunction = (name: string, args: readonly unknown[]) => CellOrTable;

interface Scope extends FormulaContext {
  /** The names from LET and LAMBDA, in lower case. */
  names: ReadonlyMap<string, Value>;
  runCustomFunction: RunCustomFunction;
}

type Args = readonly (Expression | undefined)[];

/**
 * Computes formulas like Sheets: operators, common functions, and the script's custom functions. An unknown function is
 * an error that says so.
 */
export function createEvaluate(
  runCustomFunction: RunCustomFunction,
  settings: SpreadsheetSettings = { locale: 'en_US', timeZone: 'Etc/UTC', now: () => Date.now() },
): Evaluate {
  return (formula, place, surroundings) => {
    const expression = parseFormula(formula);
    if (expression === undefined) return { error: '#ERROR!', message: 'Formula parse error.' };
    const scope = { place, settings, surroundings, inArrays: false, names: new Map(), runCustomFunction };
    return resultOf(evaluate(expression, scope), expression, scope);
  };
}

/** The value for the cell: if the formula is only a range, the cell in line with it. */
function resultOf(value: Value, { kind }: Expression, scope: Scope): Shown | Shown[][] {
  if (kind === 'reference' || value instanceof Lambda) return single(value, scope);
  return caught(() => (value instanceof Reference ? value.values() : value)) as Shown | Shown[][];
}

function evaluate(expression: Expression, scope: Scope): Value {
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'error':
      return { error: expression.error, message: expression.message };
    case 'reference':
      return caught(() => named(expression.text, scope));
    case 'table':
      return caught(() =>
        below(expression.rows.map((row) => beside(row.map((part) => toTable(evaluate(part, scope)))))),
      );
    case 'negative':
      return negate(evaluate(expression.operand, scope), scope);
    case 'percent':
      return percent(evaluate(expression.operand, scope), scope);
    case 'operator':
      return operateAll(expression, scope);
    case 'call':
      return call(expression.name, expression.args, scope);
    case 'application':
      return apply(evaluate(expression.operand, scope), expression.args, scope);
  }
}

/** Computes a chain such as 1+2+3+… iteratively, however long it is. */
function operateAll(last: Expression & { kind: 'operator' }, scope: Scope): Value {
  const chain = [last];
  let first: Expression = last.left;
  for (; first.kind === 'operator'; first = first.left) chain.push(first);
  return chain.reduceRight(
    (left: Value, { operator, right }) => operate(operator, left, evaluate(right, scope), scope),
    evaluate(first, scope),
  );
}

function named(text: string, { names, surroundings }: Scope): Value {
  const own = names.get(text.toLowerCase());
  if (own !== undefined) return own;
  const found = surroundings.find(text);
  if (!found) {
    const [, sheet] = /^(.+)!/.exec(text) ?? [];
    if (sheet !== undefined) return fail('#REF!', `Unresolved sheet name '${sheet.replace(/^'|'$/g, '')}'.`);
    return fail('#NAME?', `Unknown range name: '${text}'.`);
  }
  const { area, sheet } = found;
  const rows = Math.min(area.rows, sheet.maxRows - area.row + 1);
  const columns = Math.min(area.columns, sheet.maxColumns - area.column + 1);
  if (rows < 1 || columns < 1) return fail('#REF!', 'Reference does not exist.');
  return new Reference({ sheet, area: { ...area, rows, columns } }, surroundings.readArea);
}

function call(name: string, args: Args, scope: Scope): Value {
  if (name === 'LET') return caught(() => letNames(args, scope));
  if (name === 'LAMBDA') return caught(() => lambda(args, scope));
  const given = scope.names.get(name.toLowerCase());
  if (given !== undefined) return apply(given, args, scope);
  const own = sheetsFunctions.get(name);
  if (!own) return caught(() => callCustomFunction(name, args, scope));
  const inner = own.enablesArrays ? { ...scope, inArrays: true } : scope;
  return runFunction(
    own,
    new Call(
      name,
      args.map((arg) => arg && (() => evaluate(arg, inner))),
      inner,
    ),
  );
}

function callCustomFunction(name: string, args: Args, scope: Scope): Value {
  // A reference to deleted cells is not an argument.
  const gone = args.find((arg) => arg?.kind === 'error');
  if (gone) return evaluate(gone, scope);
  try {
    return scope.runCustomFunction(
      name,
      args.map((arg) => arg && forCustomFunction(evaluate(arg, scope))),
    );
  } catch (error) {
    throw Object(error).cellError === '#NAME?' ? unknownFunction(name) : error;
  }
}

/** A custom function gets an error as the text that its cell shows. */
function forCustomFunction(value: Value): unknown {
  const plain = (cell: Scalar) => (isProblem(cell) ? cell.error : cell);
  const cells = caught(() => toTable(value));
  return Array.isArray(cells) && (Array.isArray(value) || value instanceof Reference)
    ? cells.map((row) => row.map(plain))
    : plain(Array.isArray(cells) ? (cells[0]?.[0] ?? null) : cells);
}

function unknownFunction(name: string): Error {
  const instead = name === 'QUERY' ? ' Here FILTER, SORT and UNIQUE do most of its work.' : '';
  const message = `Unknown function: '${name}'. Neither the script nor the local sheet has it; Google Sheets may.${instead}`;
  return new FormulaProblem({ error: '#NAME?', message });
}

function letNames(args: Args, scope: Scope): Value {
  if (args.length < 3 || args.length % 2 === 0) {
    return fail('#N/A', 'LET takes names and values by turns, and at last what is computed with them.');
  }
  const names = new Map(scope.names);
  const inner = { ...scope, names };
  for (let index = 0; index + 1 < args.length; index += 2) {
    const name = nameIn(args[index], 'LET', index);
    const value = args[index + 1];
    // Each value sees only the names before it, and so does a LAMBDA among them.
    names.set(name, value ? evaluate(value, { ...inner, names: new Map(names) }) : null);
  }
  const last = args.at(-1);
  return last ? evaluate(last, inner) : null;
}

function lambda(args: Args, scope: Scope): Value {
  const body = args.at(-1);
  const parameters = args.slice(0, -1).map((arg, index) => nameIn(arg, 'LAMBDA', index));
  return new Lambda(parameters.length, (values) => {
    const names = new Map(scope.names);
    parameters.forEach((name, index) => {
      names.set(name, values[index] ?? null);
    });
    return body ? evaluate(body, { ...scope, names }) : null;
  });
}

function nameIn(arg: Expression | undefined, name: string, index: number): string {
  if (arg?.kind === 'reference' && /^[\p{L}_][\p{L}\p{N}_]*$/u.test(arg.text)) return arg.text.toLowerCase();
  return fail('#NAME?', `Argument ${index + 1} of ${name} must be a name.`);
}

function apply(value: Value, args: Args, scope: Scope): Value {
  return caught(() => {
    if (!(value instanceof Lambda))
      return isProblem(value as Shown) ? value : fail('#NAME?', 'Only a LAMBDA can be called.');
    if (args.length === value.parameters) return value.apply(args.map((arg) => (arg ? evaluate(arg, scope) : null)));
    return fail('#N/A', `Wrong number of arguments to LAMBDA. Expected ${value.parameters}, but got ${args.length}.`);
  });
}

function beside(tables: readonly Table[]): Table {
  const [first = []] = tables;
  const other = tables.findIndex((table) => table.length !== first.length);
  if (other > 0) mismatch('ROW', other, 'row', first.length, tables[other]?.length);
  return first.map((_, r) => tables.flatMap((table) => table[r] ?? []));
}

function below(tables: readonly Table[]): Table {
  const width = tables[0]?.[0]?.length ?? 0;
  const other = tables.findIndex((table) => table[0]?.length !== width);
  if (other > 0) mismatch('LITERAL', other, 'column', width, tables[other]?.[0]?.length);
  return tables.flat();
}

function mismatch(what: string, index: number, size: string, expected: number, actual = 0): never {
  const message = `Function ARRAY_${what} parameter ${index + 1} has mismatched ${size} size.`;
  return fail('#VALUE!', `${message} Expected: ${expected}. Actual: ${actual}.`);
}
