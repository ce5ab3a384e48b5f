import { signatureError } from '../../arguments.ts';
import { ServiceError } from '../../errors.ts';
import type { Sheet } from '../../spreadsheet/sheet.ts';
import { type Place, requireOnSheet, type SpreadsheetContext, toNumbers } from './context.ts';

/** Reads the arguments of `getRange`: A1 notation, or the numbers of a row and a column and how many of each. */
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

/** Finds the range that A1 notation or a name means, seen from a sheet. */
export function findByName({ workbook }: SpreadsheetContext, sheet: Sheet, text: string): Place {
  const found = workbook.resolve(text, sheet);
  if (!found) throw new ServiceError('Range not found');
  requireOnSheet(found.sheet, found.area);
  return found;
}
