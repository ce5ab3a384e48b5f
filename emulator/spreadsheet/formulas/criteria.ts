import { types } from 'node:util';
import type { Cell } from '../../cell.ts';
import { isProblem } from '../sheet.ts';
import type { SpreadsheetSettings } from '../spreadsheet-settings.ts';
import { ANY, type Call, type FormulaFunction, lifting, onRanges } from './call.ts';
import { compareCells, numberIn, toText } from './convert.ts';
import { likeFirst, numbersAmong, total } from './numbers.ts';
import { greatest, least, mean } from './statistics.ts';
import { areOfOneSize, fail, Reference, type Scalar, type Table, toTable } from './values.ts';

/** Functions that count or add up cells that meet conditions such as ">5" or "a*". */
export const criteriaFunctions: Record<string, FormulaFunction> = {
  COUNTIF: lifting([1], 2, 2, (call) => matching(call, 0).flat().filter(Boolean).length),
  COUNTIFS: onRanges(2, ANY, (call) => matching(call, 0).flat().filter(Boolean).length),
  SUMIF: lifting([1], 2, 3, (call) => likeFirst(call, total(chosen(call, matching(call, 0, 2), 2)), 2)),
  AVERAGEIF: lifting([1], 2, 3, (call) => mean(call, chosen(call, matching(call, 0, 2), 2))),
  SUMIFS: onRanges(3, ANY, (call) => total(chosen(call, matching(call, 1), 0))),
  AVERAGEIFS: onRanges(3, ANY, (call) => mean(call, chosen(call, matching(call, 1), 0))),
  MINIFS: onRanges(3, ANY, (call) => least(chosen(call, matching(call, 1), 0))),
  MAXIFS: onRanges(3, ANY, (call) => greatest(chosen(call, matching(call, 1), 0))),
};

/** Which cells meet all conditions. Each condition follows its range in the arguments. */
function matching(call: Call, from: number, to = call.count): boolean[][] {
  let met: boolean[][] | undefined;
  for (let index = from; index + 1 < Math.max(to, from + 2); index += 2) {
    const test = criterion(call.cell(index + 1), call.settings);
    const own = call.table(index).map((row) => row.map(test));
    if (met && !areOfOneSize([met, own])) return differentSize(call);
    met = met?.map((row, r) => row.map((isMet, c) => isMet && own[r]?.[c] === true)) ?? own;
  }
  return met ?? [];
}

/** The numbers of an argument where conditions are met; without the argument, of the first one. */
function chosen(call: Call, met: readonly boolean[][], index: number): number[] {
  const numbers: number[] = [];
  const table = call.has(index) ? sized(call, index, met) : call.table(0);
  met.forEach((row, r) => {
    row.forEach((isMet, c) => {
      if (isMet) numbers.push(...numbersAmong([table[r]?.[c] ?? null], call));
    });
  });
  return numbers;
}

/** The range to add up. For SUMIF it begins at the given cell, and is as large as the range of the condition. */
function sized(call: Call, index: number, met: readonly boolean[][]): Table {
  const value = call.value(index);
  const [rows, columns] = [met.length, met[0]?.length ?? 0];
  if (call.name.endsWith('S')) {
    const table = toTable(value);
    return areOfOneSize([table, met]) ? table : differentSize(call);
  }
  if (!(value instanceof Reference)) return toTable(value);
  const { row, column } = value.found.area;
  const { maxRows, maxColumns } = value.found.sheet;
  const area = {
    row,
    column,
    rows: Math.min(rows, maxRows - row + 1),
    columns: Math.min(columns, maxColumns - column + 1),
  };
  return value.at(area).values();
}

const differentSize = ({ name }: Call): never => fail('#VALUE!', `Array arguments to ${name} are of different size.`);

/** The test for a condition. */
export function criterion(condition: Cell, settings: SpreadsheetSettings): (cell: Scalar) => boolean {
  if (typeof condition !== 'string') return equalTo(condition, settings);
  const [, sign = '', rest = ''] = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(condition) ?? [];
  if (sign === '=' && rest === '') return (cell) => cell === null;
  if (sign === '<>' && rest === '') return (cell) => cell !== null;
  const wanted = truthIn(rest) ?? numberIn(rest, settings) ?? rest;
  const isEqual = equalTo(wanted, settings);
  if (sign === '<>') return (cell) => !isEqual(cell);
  if (sign === '' || sign === '=') return isEqual;
  return (cell) => {
    // Only cells of one kind are larger or smaller.
    if (cell === null || isProblem(cell) || (typeof cell === 'string') !== (typeof wanted === 'string')) return false;
    if ((typeof cell === 'boolean') !== (typeof wanted === 'boolean')) return false;
    const order = compareCells(cell, wanted, settings);
    return sign === '<' ? order < 0 : sign === '>' ? order > 0 : sign === '<=' ? order <= 0 : order >= 0;
  };
}

const truthIn = (text: string): boolean | undefined =>
  /^(true|false)$/i.test(text) ? /^true$/i.test(text) : undefined;

/** A test for a cell: texts in any letter case, with the wildcards "*" and "?". */
export function equalTo(wanted: Cell, settings: SpreadsheetSettings): (cell: Scalar) => boolean {
  if (typeof wanted === 'string') {
    const pattern = /[*?~]/.test(wanted) ? wildcardPattern(wanted) : undefined;
    const lower = wanted.toLowerCase();
    if (pattern) return (cell) => typeof cell === 'string' && pattern.test(cell);
    return (cell) => (typeof cell === 'string' ? cell.toLowerCase() === lower : lower === '' && cell === null);
  }
  if (wanted === null) return (cell) => cell === 0;
  if (typeof wanted === 'boolean') return (cell) => cell === wanted;
  return (cell) => (typeof cell === 'number' || types.isDate(cell)) && compareCells(cell, wanted, settings) === 0;
}

/** A pattern with "*" and "?" as a regular expression for a whole text; "~" escapes them. */
export function wildcardPattern(text: string, whole = true): RegExp {
  const source = text.replace(/~[*?~]|[*?]|[\\^$.|+()[\]{}/-]/g, (found) => {
    if (found === '*') return '.*';
    if (found === '?') return '.';
    return `\\${found.at(-1)}`;
  });
  return new RegExp(whole ? `^${source}$` : source, 'is');
}

/** The text of a value in messages about something not found. */
export const quoted = (cell: Cell, settings: SpreadsheetSettings): string => `'${toText(cell, settings)}'`;
