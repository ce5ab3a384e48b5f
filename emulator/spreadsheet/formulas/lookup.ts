import type { Cell } from '../../cell.ts';
import { isProblem } from '../sheet.ts';
import type { SpreadsheetSettings } from '../spreadsheet-settings.ts';
import { type Call, type FormulaFunction, lifting, onArrays } from './call.ts';
import { compareCells } from './convert.ts';
import { equalTo, quoted } from './criteria.ts';
import { fail, Reference, type Scalar, type Table, toTable, transpose, type Value } from './values.ts';

/** Functions that find something in a table. */
export const lookupFunctions: Record<string, FormulaFunction> = {
  VLOOKUP: lifting([0], 3, 4, (call) => lookUp(call, (table) => table)),
  HLOOKUP: lifting([0], 3, 4, (call) => lookUp(call, transpose)),
  LOOKUP: lifting([0], 2, 3, lookUpSorted),
  MATCH: lifting(
    [0],
    2,
    3,
    (call) => findSorted(call, lineOf(call, 1), Math.sign(call.number(2, 1))) + 1 || notFound(call),
  ),
  XMATCH: lifting([0], 2, 4, (call) => findNear(call, 2, 3) + 1 || notFound(call)),
  XLOOKUP: lifting([0], 3, 6, (call) => {
    const place = findNear(call, 4, 5);
    if (place < 0) return call.has(3) ? call.value(3) : notFound(call);
    const results = call.table(2);
    if (isUpright(call.table(1))) return oneOrRow([results[place] ?? []]);
    return oneOrRow(results.map((row) => [row[place] ?? null]));
  }),
  INDEX: onArrays(1, 3, index),
};

function lookUp(call: Call, turn: (table: Table) => Table): Scalar {
  const table = turn(call.table(1));
  const keys = table.map((row) => row[0] ?? null);
  const column = call.integer(2);
  const width = table[0]?.length ?? 0;
  if (column < 1) fail('#VALUE!', `${call.parameter(2)} value is ${column}. It should be greater than or equal to 1.`);
  if (column > width) fail('#REF!', `${call.name} evaluates to an out of bounds range.`);
  const place = findSorted(call, keys, call.boolean(3, true) ? 1 : 0);
  return place < 0 ? notFound(call) : (table[place]?.[column - 1] ?? null);
}

function lookUpSorted(call: Call): Scalar {
  const table = call.table(1);
  const upright = isUpright(table) ? table : transpose(table);
  const keys = upright.map((row) => row[0] ?? null);
  const place = findSorted(call, keys, 1);
  if (place < 0) return notFound(call);
  if (!call.has(2)) return upright[place]?.at(-1) ?? null;
  return lineOf(call, 2)[place] ?? null;
}

/**
 * The position of the key in a line: the equal value or, in a sorted line, the last that is not larger (1) or not
 * smaller (-1); -1 for none.
 */
function findSorted(call: Call, line: readonly Scalar[], order: number): number {
  const key = call.cell(0);
  if (order === 0) return line.findIndex(equalTo(key, call.settings));
  let found = -1;
  for (const [place, cell] of line.entries()) {
    if (!isComparable(cell, key)) continue;
    if (compareCells(cell, key, call.settings) * order > 0) break;
    found = place;
  }
  return found;
}

/**
 * The position of the key as XMATCH finds it, from either end: the equal value, or else the next smaller (-1) or larger
 * (1) one.
 */
function findNear(call: Call, modeIndex: number, orderIndex: number): number {
  const line = lineOf(call, 1);
  const key = call.cell(0);
  const mode = call.integer(modeIndex, 0);
  const isBackward = call.integer(orderIndex, 1) < 0;
  const places = [...line.keys()];
  if (isBackward) places.reverse();
  const isEqual = mode === 2 ? equalTo(key, call.settings) : sameAs(key, call.settings);
  const exact = places.find((place) => isEqual(line[place] ?? null));
  if (exact !== undefined || Math.abs(mode) !== 1) return exact ?? -1;
  let best = -1;
  for (const place of places) {
    const cell = line[place] ?? null;
    if (!isComparable(cell, key) || compareCells(cell, key, call.settings) * mode < 0) continue;
    if (best < 0 || compareCells(cell, line[best] as Cell, call.settings) * mode < 0) best = place;
  }
  return best;
}

const sameAs =
  (key: Cell, settings: SpreadsheetSettings) =>
  (cell: Scalar): boolean =>
    isComparable(cell, key) && compareCells(cell, key, settings) === 0;

function isComparable(cell: Scalar, key: Cell): cell is Cell {
  return cell !== null && !isProblem(cell) && kindOf(cell) === kindOf(key);
}

const kindOf = (cell: Cell): string => (typeof cell === 'string' || typeof cell === 'boolean' ? typeof cell : 'number');

function index(call: Call): Value {
  const value = call.value(0);
  const rows = value instanceof Reference ? value.found.area.rows : toTable(value).length;
  const columns = value instanceof Reference ? value.found.area.columns : (toTable(value)[0]?.length ?? 0);
  // With one number, a single row is indexed to the right.
  const isRow = rows === 1 && columns > 1 && call.count === 2;
  const row = isRow ? 0 : call.integer(1, 0);
  const column = isRow ? call.integer(1, 0) : call.integer(2, 0);
  if (row < 0 || row > rows)
    fail('#NUM!', `${call.parameter(1)} value is ${row}. Valid values are between 0 and ${rows} inclusive.`);
  if (column < 0 || column > columns)
    fail('#NUM!', `${call.parameter(2)} value is ${column}. Valid values are between 0 and ${columns} inclusive.`);
  if (value instanceof Reference) {
    const { area } = value.found;
    return value.at({
      row: area.row + Math.max(0, row - 1),
      column: area.column + Math.max(0, column - 1),
      rows: row === 0 ? rows : 1,
      columns: column === 0 ? columns : 1,
    });
  }
  const lines = row === 0 ? toTable(value) : [toTable(value)[row - 1] ?? []];
  return oneOrRow(column === 0 ? lines : lines.map((line) => [line[column - 1] ?? null]));
}

const oneOrRow = (table: Table): Value =>
  table.length === 1 && table[0]?.length === 1 ? (table[0][0] ?? null) : table;

function lineOf(call: Call, at: number): Scalar[] {
  const table = call.table(at);
  if (table.length > 1 && (table[0]?.length ?? 0) > 1) {
    return fail('#N/A', `${call.name} lookup range must be a single row or column.`);
  }
  return table.flat();
}

const isUpright = (table: Table): boolean => table.length >= (table[0]?.length ?? 0);

function notFound(call: Call): never {
  return fail('#N/A', `Did not find value ${quoted(call.cell(0), call.settings)} in ${call.name} evaluation.`);
}
