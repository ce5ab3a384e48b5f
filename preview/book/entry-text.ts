import {
  type CellContent,
  displayValue,
  isDateFormat,
  readEntry,
  type SpreadsheetSettings,
  toMoment,
} from '../../emulator/index.ts';

/** The text to type to get the content of a cell, as shown in the formula bar. */
export function entryText(content: CellContent | undefined, settings: SpreadsheetSettings): string {
  const { formula, value = null, numberFormat = '' } = content ?? {};
  if (formula !== undefined) return formula;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return quoted(value, numberFormat, settings);
  if (typeof value === 'number' && !isDateFormat(numberFormat)) return numberText(value, numberFormat, settings.locale);
  const moment = typeof value === 'number' ? new Date(toMoment(value, settings.timeZone)) : value;
  return displayValue(moment, undefined, settings.timeZone, settings.locale);
}

/** A text that would be read as something else is written after an apostrophe. */
function quoted(text: string, format: string, settings: SpreadsheetSettings): string {
  if (format === '@') return text;
  const { value, formula } = readEntry(text, settings);
  return formula === undefined && value === text ? text : `'${text}`;
}

function numberText(number: number, format: string, locale: string): string {
  // 0.07 * 100 has an error in its last digit that nobody typed.
  if (format.endsWith('%')) return `${numberText(Number((number * 100).toPrecision(15)), '', locale)}%`;
  const decimal = new Intl.NumberFormat(locale.replace('_', '-')).format(1.5).charAt(1);
  return String(number).replace('e', 'E').replace('.', decimal);
}
