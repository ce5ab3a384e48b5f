import { isProblem } from '../sheet.ts';
import { ANY, type Call, cellsOf, type FormulaFunction, lifting, onCells, onRanges } from './call.ts';
import { compareCells, toBoolean } from './convert.ts';
import { caught, fail, type Scalar, sound, toTable, type Value } from './values.ts';

const CHOOSING = 'all by the first';

/** Functions that decide. */
export const logicalFunctions: Record<string, FormulaFunction> = {
  IF: lifting(CHOOSING, 1, 3, (call) => {
    if (call.boolean(0)) return call.value(1);
    return call.count > 2 ? call.value(2) : false;
  }),
  IFS: lifting(CHOOSING, 2, ANY, chooseFirstTrue),
  IFERROR: onRanges(1, 2, (call) => replace(call, isProblem)),
  IFNA: onRanges(2, 2, (call) => replace(call, (cell) => isProblem(cell) && cell.error === '#N/A')),
  SWITCH: lifting(CHOOSING, 3, ANY, chooseEqual),
  CHOOSE: lifting(CHOOSING, 2, ANY, (call) => {
    const index = call.integer(0);
    if (index >= 1 && index < call.count) return call.value(index);
    const rule = `Valid values are between 1 and ${call.count - 1} inclusive.`;
    return fail('#NUM!', `Function CHOOSE parameter 1 value is ${index}. ${rule}`);
  }),
  AND: onRanges(1, ANY, (call) => truthsOf(call).every(Boolean)),
  OR: onRanges(1, ANY, (call) => truthsOf(call).some(Boolean)),
  XOR: onRanges(1, ANY, (call) => truthsOf(call).filter(Boolean).length % 2 === 1),
  NOT: onCells(1, 1, (call) => !call.boolean(0)),
  TRUE: onCells(0, 0, () => true),
  FALSE: onCells(0, 0, () => false),
};

function chooseFirstTrue(call: Call): Value {
  for (let index = 0; index < call.count; index += 2) {
    if (call.boolean(index)) return call.value(index + 1);
  }
  return fail('#N/A', 'No match.');
}

function chooseEqual(call: Call): Value {
  const wanted = call.cell(0);
  for (let index = 1; index + 1 < call.count; index += 2) {
    if (compareCells(wanted, call.cell(index), call.settings) === 0) return call.value(index + 1);
  }
  if (call.count % 2 === 0) return call.value(call.count - 1);
  return fail('#N/A', 'No match for the SWITCH expression was found.');
}

/** The value, with something else in place of its errors. */
function replace(call: Call, isReplaced: (cell: Scalar) => boolean): Value {
  const value = caught(() => call.value(0));
  const table = caught(() => toTable(value as Value));
  if (!Array.isArray(table)) return isReplaced(table) ? call.value(1) : table;
  if (table.length === 1 && table[0]?.length === 1) return isReplaced(table[0][0] ?? null) ? call.value(1) : value;
  if (!table.some((row) => row.some(isReplaced))) return value;
  const otherwise = call.shown(1);
  return table.map((row) => row.map((cell) => (isReplaced(cell) ? otherwise : cell)));
}

function truthsOf(call: Call): boolean[] {
  const truths: boolean[] = [];
  for (const { cell, inRange, index } of cellsOf(call)) {
    const value = sound(cell);
    if (inRange && (value === null || typeof value === 'string')) continue;
    truths.push(toBoolean(value, call.parameter(index)));
  }
  return truths.length > 0 ? truths : fail('#VALUE!', `${call.name} has no valid input data.`);
}
