import { maybe, takesEither, text, whole } from '../../arguments.ts';
import { ServiceError } from '../../errors.ts';
import { type Area, columnLetters } from '../../spreadsheet/area.ts';
import type { Sheet } from '../../spreadsheet/sheet.ts';
import { type Place, requireOnSheet, type SpreadsheetContext } from './context.ts';

/** `getRange` of a sheet: A1 notation, or row, column, and the numbers of rows and columns. */
export function takesRange(context: SpreadsheetContext, sheetOf: () => Sheet) {
  return takesEither([[text], [whole, whole, maybe(whole), maybe(whole)]], (first, column, rows = 1, columns = 1) => {
    const sheet = sheetOf();
    if (typeof first === 'string') return context.toRange(findByName(context, sheet, first));
    const area = requireOnSheet(sheet, { row: first, column, rows, columns } as Area);
    return context.toRange({ sheet, area });
  });
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
