import { type Area, cellAt, columnLetters } from '../area.ts';
import { quoteSheet } from '../references.ts';
import { contentAt } from '../sheet.ts';
import { ANY, Call, type FormulaFunction, onCells, onRanges } from './call.ts';
import { mathFunctions } from './math.ts';
import { statisticsFunctions } from './statistics.ts';
import { fail, Reference, type Table, toTable, type Value } from './values.ts';

const SUBTOTALS = ['AVERAGE', 'COUNT', 'COUNTA', 'MAX', 'MIN', 'PRODUCT', 'STDEV', 'STDEVP', 'SUM', 'VAR', 'VARP'];

/** Functions of places in a sheet. */
export const referenceFunctions: Record<string, FormulaFunction> = {
  ROW: onRanges(0, 1, (call) => {
    const area = areaOf(call);
    return call.context.inArrays ? Array.from({ length: area.rows }, (_, i) => [area.row + i]) : area.row;
  }),
  COLUMN: onRanges(0, 1, (call) => {
    const area = areaOf(call);
    return call.context.inArrays ? [Array.from({ length: area.columns }, (_, i) => area.column + i)] : area.column;
  }),
  ROWS: onRanges(1, 1, (call) => sizeOf(call).rows),
  COLUMNS: onRanges(1, 1, (call) => sizeOf(call).columns),
  INDIRECT: onRanges(1, 2, (call) => {
    if (!call.boolean(1, true)) return fail('#REF!', 'The local sheet reads references such as "A1", not "R1C1".');
    const text = call.text(0).trim();
    const found = call.context.surroundings.findByText(text);
    if (!found)
      return fail('#REF!', `Function INDIRECT parameter 1 value is '${text}'. It is not a valid cell/range reference.`);
    return new Reference(found, call.context.surroundings.readArea);
  }),
  OFFSET: onRanges(3, 5, (call) => {
    const reference = call.reference(0);
    const { area, sheet } = reference.found;
    const rows = call.integer(3, area.rows);
    const columns = call.integer(4, area.columns);
    const moved = { row: area.row + call.integer(1), column: area.column + call.integer(2), rows, columns };
    const fits =
      moved.row >= 1 &&
      moved.column >= 1 &&
      rows >= 1 &&
      columns >= 1 &&
      moved.row + rows - 1 <= sheet.maxRows &&
      moved.column + columns - 1 <= sheet.maxColumns;
    return fits ? reference.at(moved) : fail('#REF!', 'Function OFFSET evaluates to an out of bounds range.');
  }),
  ADDRESS: onCells(2, 5, (call) => {
    const [row, column, mode] = [call.atLeast(1, 0), call.atLeast(1, 1), call.integer(2, 1)];
    call.check(mode >= 1 && mode <= 4, 2, 'between 1 and 4 inclusive');
    const [columnMark, rowMark] = [mode === 1 || mode === 3 ? '$' : '', mode <= 2 ? '$' : ''];
    const cell = call.boolean(3, true)
      ? `${columnMark}${columnLetters(column)}${rowMark}${row}`
      : `R${rowMark ? row : `[${row}]`}C${columnMark ? column : `[${column}]`}`;
    if (!call.has(4)) return cell;
    return quoteSheet(call.text(4)) + cell;
  }),
  SUBTOTAL: onRanges(2, ANY, (call) => {
    const code = call.integer(0);
    const name = SUBTOTALS[(code % 100) - 1];
    const own =
      name && code < 112 && (code < 12 || code > 100) ? (statisticsFunctions[name] ?? mathFunctions[name]) : undefined;
    if (!own)
      return fail(
        '#VALUE!',
        `Function SUBTOTAL parameter 1 value is ${code}. Use a number from 1 to 11 or from 101 to 111.`,
      );
    const tables = call.values(1).map((value) => shownRows(value, code > 100));
    const args = tables.map((table) => () => table);
    return own.run(new Call(call.name, args, call.context));
  }),
  HYPERLINK: onCells(1, 2, (call) => {
    call.context.surroundings.keepLink(call.text(0));
    return call.has(1) ? call.shown(1) : call.text(0);
  }),
};

function areaOf(call: Call): Area {
  const { row, column } = call.context.place;
  return call.has(0) ? call.reference(0).found.area : cellAt(row, column);
}

function sizeOf(call: Call): { rows: number; columns: number } {
  const value = call.value(0);
  if (value instanceof Reference) return value.found.area;
  const table = toTable(value);
  return { rows: table.length, columns: table[0]?.length ?? 0 };
}

/** The cells of a range, without hidden rows and other subtotals. */
function shownRows(value: Value, skipsHidden: boolean): Table {
  const table = toTable(value);
  if (!(value instanceof Reference)) return table;
  const { sheet, area } = value.found;
  const isShown = (_: unknown, r: number) => {
    const row = sheet.rows[area.row + r - 1];
    return !row?.hiddenByFilter && !(skipsHidden && row?.hiddenByUser);
  };
  const isSubtotal = (r: number, c: number) =>
    /\bSUBTOTAL\s*\(/i.test(contentAt(sheet, area.row + r, area.column + c)?.formula ?? '');
  return table.map((row, r) => row.map((cell, c) => (isSubtotal(r, c) ? null : cell))).filter(isShown);
}
