import { types } from 'node:util';
import type { Cell } from '../../cell.ts';
import { isDateFormat } from '../display-value.ts';
import type { CellContent } from '../sheet.ts';
import type { EntryContext } from './entry.ts';
import { readEntry } from './read-entry.ts';

/** Takes a value and a formula out of a cell; its note and its looks stay. */
export function emptyCell(content: CellContent): void {
  delete content.formula;
  delete content.result;
  content.value = null;
}

/** Puts a value into a cell as a script or a user does. */
export function putEntry(content: CellContent, value: unknown, context: EntryContext): void {
  const { numberFormat, ...entry } = toEntry(value, content.numberFormat, context);
  emptyCell(content);
  Object.assign(content, entry);
  if (numberFormat === undefined) return;
  // A date that is typed over an amount of money is a date, and the other way round.
  const isOtherKind =
    typeof value === 'string' && isDateFormat(content.numberFormat ?? '') !== isDateFormat(numberFormat);
  if (content.numberFormat === undefined || isOtherKind) content.numberFormat = numberFormat;
}

function toEntry(value: unknown, format: string | undefined, context: EntryContext): ReturnType<typeof readEntry> {
  if (value === null || value === undefined) return { value: null };
  if (typeof value === 'string')
    return format === '@' ? { value: value === '' ? null : value } : readEntry(value, context);
  if (types.isDate(value)) return { value: new Date(value.getTime()), numberFormat: 'yyyy-mm-dd hh:mm:ss' };
  return { value: value as Cell };
}
