import { types } from 'node:util';
import type { Cell } from '../../cell.ts';
import { isDateFormat } from '../display-value.ts';
import type { CellContent } from '../sheet.ts';
import type { SpreadsheetSettings } from '../spreadsheet-settings.ts';
import type { Entry } from './entry.ts';
import { readEntry } from './read-entry.ts';

/** Removes the value and formula of a cell, but not its note and looks. */
export function emptyCell(content: CellContent): void {
  delete content.formula;
  delete content.result;
  content.value = null;
}

/** Puts a value into a cell, like a script or a user. */
export function putEntry(content: CellContent, value: unknown, settings: SpreadsheetSettings): void {
  const { numberFormat, ...entry } = toEntry(value, content.numberFormat, settings);
  emptyCell(content);
  Object.assign(content, entry);
  if (numberFormat === undefined) return;
  // A date that is typed over an amount of money stays a date, and vice versa.
  const isOtherKind =
    typeof value === 'string' && isDateFormat(content.numberFormat ?? '') !== isDateFormat(numberFormat);
  if (content.numberFormat === undefined || isOtherKind) content.numberFormat = numberFormat;
}

function toEntry(value: unknown, format: string | undefined, settings: SpreadsheetSettings): Entry {
  if (value === null || value === undefined) return { value: null };
  if (typeof value === 'string')
    return format === '@' ? { value: value === '' ? null : value } : readEntry(value, settings);
  if (types.isDate(value)) return { value: new Date(value.getTime()), numberFormat: 'yyyy-mm-dd hh:mm:ss' };
  return { value: value as Cell };
}
