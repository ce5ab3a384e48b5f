import { types } from 'node:util';
import { contentAt, isProblem } from '../sheet.ts';
import { type FormulaFunction, onCells, onRanges } from './call.ts';
import { fail, isMany, Reference, type Scalar } from './values.ts';

const isNumber = (cell: Scalar) => typeof cell === 'number' || types.isDate(cell);

/** Functions that tell what a cell is. */
export const informationFunctions: Record<string, FormulaFunction> = {
  ISBLANK: is((cell) => cell === null),
  ISERROR: is(isProblem),
  ISNA: is((cell) => isProblem(cell) && cell.error === '#N/A'),
  ISERR: is((cell) => isProblem(cell) && cell.error !== '#N/A'),
  ISNUMBER: is(isNumber),
  ISDATE: is((cell) => types.isDate(cell)),
  ISTEXT: is((cell) => typeof cell === 'string'),
  ISNONTEXT: is((cell) => typeof cell !== 'string'),
  ISLOGICAL: is((cell) => typeof cell === 'boolean'),
  ISEVEN: onCells(1, 1, (call) => Math.abs(call.integer(0)) % 2 === 0),
  ISODD: onCells(1, 1, (call) => Math.abs(call.integer(0)) % 2 === 1),
  ISREF: onRanges(1, 1, (call) => call.value(0) instanceof Reference),
  ISFORMULA: onRanges(1, 1, (call) => {
    const { sheet, area } = call.reference(0).found;
    return contentAt(sheet, area.row, area.column)?.formula !== undefined;
  }),
  FORMULATEXT: onRanges(1, 1, (call) => {
    const { sheet, area } = call.reference(0).found;
    return contentAt(sheet, area.row, area.column)?.formula ?? fail('#N/A', 'The cell has no formula.');
  }),
  N: onCells(1, 1, (call) => {
    const cell = call.cell(0);
    return isNumber(cell) || typeof cell === 'boolean' ? call.number(0) : 0;
  }),
  T: onCells(1, 1, (call) => {
    const cell = call.cell(0);
    return typeof cell === 'string' ? cell : '';
  }),
  NA: onCells(0, 0, () => ({ error: '#N/A', message: 'Error: Value not available.' })),
  TYPE: onRanges(1, 1, (call) => {
    if (isMany(call.value(0))) return 64;
    const cell = call.shown(0);
    if (isProblem(cell)) return 16;
    return typeof cell === 'string' ? 2 : typeof cell === 'boolean' ? 4 : 1;
  }),
  'ERROR.TYPE': onCells(1, 1, (call) => {
    const cell = call.shown(0);
    const types = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'];
    return isProblem(cell) ? types.indexOf(cell.error) + 1 || 8 : fail('#N/A', 'The cell has no error.');
  }),
};

function is(test: (cell: Scalar) => boolean): FormulaFunction {
  return onCells(1, 1, (call) => test(call.shown(0)));
}
