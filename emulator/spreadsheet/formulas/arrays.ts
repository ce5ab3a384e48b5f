import { types } from 'node:util';
import type { Cell } from '../../cell.ts';
import { isProblem } from '../sheet.ts';
import { ANY, type Call, type FormulaFunction, onArrays, onRanges } from './call.ts';
import { compareCells, toBoolean, toNumber } from './convert.ts';
import { numberAt, total } from './numbers.ts';
import { areOfOneSize, fail, NO_VALUE, type Scalar, sound, type Table, toTable, transpose } from './values.ts';

const MAX_CELLS = 10_000_000;

/** Functions that make tables of tables. */
export const arrayFunctions: Record<string, FormulaFunction> = {
  ARRAYFORMULA: onArrays(1, 1, (call) => call.table(0)),
  ARRAY_CONSTRAIN: onRanges(3, 3, (call) => {
    const [rows, columns] = [call.integer(1), call.integer(2)];
    return notEmpty(
      call
        .table(0)
        .slice(0, rows)
        .map((row) => row.slice(0, columns)),
      call,
    );
  }),
  SUMPRODUCT: onArrays(1, ANY, sumProduct),
  FILTER: onArrays(2, ANY, filter),
  SORT: onArrays(1, ANY, sort),
  UNIQUE: onRanges(1, 3, unique),
  TRANSPOSE: onRanges(1, 1, (call) => transpose(call.table(0))),
  FLATTEN: onRanges(1, ANY, (call) => call.values().flatMap(toTable).flat().map(inRow)),
  TOCOL: onRanges(1, 1, (call) => call.table(0).flat().map(inRow)),
  TOROW: onRanges(1, 1, (call) => [call.table(0).flat()]),
  HSTACK: onRanges(1, ANY, (call) => transpose(stack(call.values().map((value) => transpose(toTable(value)))))),
  VSTACK: onRanges(1, ANY, (call) => stack(call.values().map(toTable))),
  CHOOSECOLS: onRanges(2, ANY, (call) => transpose(chosen(call, transpose(call.table(0))))),
  CHOOSEROWS: onRanges(2, ANY, (call) => chosen(call, call.table(0))),
  SEQUENCE: onRanges(1, 4, (call) => {
    const [rows, columns] = [call.atLeast(1, 0), call.atLeast(1, 1, 1)];
    if (rows * columns > MAX_CELLS) fail('#NUM!', `SEQUENCE would fill more than ${MAX_CELLS} cells.`);
    const [first, step] = [call.number(2, 1), call.number(3, 1)];
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (__, c) => first + (r * columns + c) * step),
    );
  }),
};

function sumProduct(call: Call): number {
  const tables = call.values().map(toTable);
  const [first = []] = tables;
  if (!areOfOneSize(tables)) fail('#VALUE!', 'SUMPRODUCT has mismatched range sizes.');
  const products = first.flatMap((row, r) =>
    row.map((_, c) =>
      tables.reduce((product, table) => product * (numberAt(table[r]?.[c] ?? null, call.settings) ?? 0), 1),
    ),
  );
  return total(products);
}

function filter(call: Call): Table {
  const table = call.table(0);
  const conditions = call.values(1).map(toTable);
  // A single condition may run along the rows or the columns; if a column fits, it is a column.
  const isDown = conditions.every(
    (condition) => (condition[0]?.length ?? 0) === 1 && condition.length === table.length,
  );
  const lines = isDown ? table : transpose(table);
  const kept = lines.filter((_, i) =>
    conditions.every((condition) => {
      const line = condition.flat();
      if (line.length !== lines.length || (condition.length > 1 && (condition[0]?.length ?? 0) > 1)) {
        const rule = `Expected row count: ${table.length}. column count: 1. Actual row count: ${condition.length}, column count: ${condition[0]?.length ?? 0}.`;
        return fail('#N/A', `FILTER has mismatched range sizes. ${rule}`);
      }
      const cell = line[i] ?? null;
      return !isProblem(cell) && typeof cell !== 'string' && toBoolean(cell, call.name);
    }),
  );
  if (kept.length === 0) return fail('#N/A', 'No matches are found in FILTER evaluation.');
  return isDown ? kept : transpose(kept);
}

function sort(call: Call): Table {
  const table = call.table(0);
  const keys: { cells: Scalar[]; isAscending: boolean }[] = [];
  for (let at = 1; at < Math.max(call.count, 2); at += 2) keys.push(sortKey(call, table, at));
  const order = [...table.keys()].sort((a, b) => {
    for (const { cells, isAscending } of keys) {
      const found = orderOf(cells[a] ?? null, cells[b] ?? null, isAscending, call);
      if (found !== 0) return found;
    }
    return a - b;
  });
  return order.map((row) => table[row] as Scalar[]);
}

function sortKey(call: Call, table: Table, at: number): { cells: Scalar[]; isAscending: boolean } {
  const given = call.has(at) ? call.table(at) : [[1]];
  const isAscending = call.boolean(at + 1, true);
  if (given.length === table.length && given.length > 1)
    return { cells: given.map((row) => row[0] ?? null), isAscending };
  const column = Math.trunc(toNumber(sound(given[0]?.[0] ?? null), call.settings, call.parameter(at)));
  const width = table[0]?.length ?? 0;
  if (column < 1 || column > width)
    fail('#VALUE!', `${call.parameter(at)} value is ${column}. Valid values are between 1 and ${width} inclusive.`);
  return { cells: table.map((row) => row[column - 1] ?? null), isAscending };
}

/** The order of two cells; blank cells come last in either direction. */
function orderOf(a: Scalar, b: Scalar, isAscending: boolean, { settings }: Call): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (isProblem(a) || isProblem(b)) return Number(isProblem(a)) - Number(isProblem(b));
  return compareCells(a, b, settings) * (isAscending ? 1 : -1);
}

function unique(call: Call): Table {
  const byColumn = call.boolean(1, false);
  const lines = byColumn ? transpose(call.table(0)) : call.table(0);
  const keys = lines.map((line) => line.map(keyOf).join('\u0000'));
  const last = new Map(keys.map((key, i) => [key, i]));
  const first = new Map(keys.map((key, i): [string, number] => [key, i]).reverse());
  const once = call.boolean(2, false);
  const kept = lines.filter((_, i) => {
    const key = keys[i] as string;
    return first.get(key) === i && (!once || last.get(key) === i);
  });
  return byColumn ? transpose(notEmpty(kept, call)) : notEmpty(kept, call);
}

function chosen(call: Call, lines: Table): Table {
  const wanted = call.values(1).flatMap((value) => toTable(value).flat());
  return wanted.map((cell) => {
    const at = Math.trunc(toNumber(sound(cell) as Cell, call.settings, call.name));
    const line = at > 0 ? lines[at - 1] : at < 0 ? lines[lines.length + at] : undefined;
    return line ?? fail('#VALUE!', `${call.name} was asked for number ${at} of ${lines.length}.`);
  });
}

/** Tables below one another. Narrower ones are padded with blanks. */
function stack(tables: readonly Table[]): Table {
  const width = Math.max(...tables.map((table) => table[0]?.length ?? 0));
  return tables.flatMap((table) =>
    table.map((row) => Array.from({ length: width }, (_, c) => (c < row.length ? (row[c] ?? null) : NO_VALUE))),
  );
}

const inRow = (cell: Scalar): Scalar[] => [cell];

function notEmpty(table: Table, { name }: Call): Table {
  return table[0]?.length ? table : fail('#REF!', `${name} gives no cells.`);
}

/** A text that is the same only for equal cells. */
export function keyOf(cell: Scalar): string {
  if (types.isDate(cell)) return `date ${cell.getTime()}`;
  return isProblem(cell) ? cell.error : `${typeof cell} ${cell}`;
}
