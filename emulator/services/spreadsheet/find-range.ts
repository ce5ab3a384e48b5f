import { signatureError } from '../../arguments.ts';
import { ServiceError } from '../../errors.ts';
import { columnLetters } from '../../spreadsheet/area.ts';
import type { Sheet } from '../../spreadsheet/sheet.ts';
import { type Place, requireOnSheet, type SpreadsheetContext, toNumbers } from './context.ts';

/** Reads the arguments of `getRange`: A1 notation, or row, column, and the numbers of rows and columns. */
export function findRange(context: SpreadsheetContext, sheet: Sheet, args: readonly unknown[]): Place {
  const [first] = args;
  if (typeof first === 'string' && args.length === 1) return findByName(context, sheet, first);
  if (args.length < 2) throw signatureError('SpreadsheetApp.Sheet.getRange', args);
  const [row, column, rows = 1, columns = 1] = toNumbers('SpreadsheetApp.Sheet.getRange', args, 2, 4) as [
    number,
    number,
  ];
  return { sheet, area: requireOnSheet(sheet, { row, column, rows, columns }) };
}

/** Finds the range that A1 notation, R1C1 notation or a name means, seen from a sheet. */
export function findByName({ workbook }: SpreadsheetContext, sheet: Sheet, text: string): Place {
  const found = workbook.resolve(text.replace(R1C1, fromR1C1), sheet);
  if (!found) throw new ServiceError('Range not found');
  requireOnSheet(found.sheet, found.area);
  if (/(^|!)\$?[A-Z]{1,3}:\$?[A-Z]{1,3}$/i.test(text)) return { ...found, whole: 'columns' };
  return /(^|!)\$?\d+:\$?\d+$/.test(text) ? { ...found, whole: 'rows' } : found;
}

// Without brackets, since a range has no cell to which it could be relative.
const R1C1 = /(?<=^|!)R(\d+)C(\d+)(?::R(\d+)C(\d+))?$/i;

function fromR1C1(_text: string, row1: string, column1: string, row2?: string, column2?: string): string {
  const first = columnLetters(Number(column1)) + row1;
  return row2 === undefined ? first : `${first}:${columnLetters(Number(column2))}${row2}`;
}
