import type { Sheet } from '../../../services/spreadsheet.ts';
import { isUsualHeading, roleOf, wordsOf } from '../../sheet/heading-words.ts';
import type { ResultColumn } from '../results/result-columns.ts';
import type { Table } from '../rows/table-rows.ts';

const ROWS_LOOKED_AT = 20;

/** The row of a sheet that has its headings: the last frozen one, or the first one if it looks like headings; 0 for none. */
export function headingRowOf(sheet: Sheet): number {
  const frozen = sheet.getFrozenRows();
  if (frozen > 0) return frozen;
  const data = sheet.getDataRange();
  if (data.getNumRows() < 2) return 0;
  const top = sheet.getRange(1, 1, Math.min(ROWS_LOOKED_AT, data.getNumRows()), data.getNumColumns());
  return looksLikeHeadings(top.getValues()) ? 1 : 0;
}

/**
 * Whether the first of some rows looks like headings: two of its cells are usual headings and nothing else. Or all are
 * texts without digits, and one of them is a usual heading, begins like From or To, or is above numbers. A heading that
 * is taken for a place costs a call, but a place that is taken for a heading would be silently left out. So in doubt
 * there are no headings, and the user sees that and can change it.
 */
export function looksLikeHeadings([first = [], ...others]: unknown[][]): boolean {
  const filled = first.flatMap((value, index) => (value === '' ? [] : [index]));
  if (filled.length === 0 || others.length === 0) return false;
  const textAt = (index: number): string => String(first[index]).trim();
  if (filled.filter((index) => isUsualHeading(textAt(index))).length > 1) return true;
  if (filled.some((index) => typeof first[index] !== 'string' || /\d/.test(first[index]))) return false;
  const isAboveNumbers = (index: number) => {
    const below = others.map((row) => row[index]).filter((value) => value !== '');
    return below.length > 0 && below.every((value) => typeof value === 'number');
  };
  const beginsLikeOne = (index: number) => ['origin', 'destination'].includes(roleOf(wordsOf(textAt(index))) ?? '');
  return filled.some((index) => isUsualHeading(textAt(index)) || beginsLikeOne(index) || isAboveNumbers(index));
}

/** Writes the headings of results, if there are none, or only those of other settings. */
export function writeHeadings({ sheet, positions, columns }: Table): void {
  if (positions.headingRow === 0) return;
  const [first = 1] = positions.outputs;
  const range = sheet.getRange(positions.headingRow, first, 1, positions.outputs.length);
  const [before = []]: unknown[][] = range.getValues();
  const [formulas = []] = range.getFormulas();
  const after = columns.map((column, index) => {
    const isOurs = before[index] === '' || isHeadingOf(column, before[index]);
    return formulas[index] || (isOurs ? column.heading : before[index]);
  });
  if (after.some((heading, index) => heading !== before[index] && heading !== formulas[index]))
    range.setValues([after]);
}

/** Whether a text is the heading that a column of this kind has with some settings. */
export function isHeadingOf({ label, heading }: ResultColumn, text: unknown): boolean {
  if (text === heading) return true;
  if (typeof text !== 'string' || !text.startsWith(`${label} (`)) return false;
  return /[(, ](?:driving|walking|bicycling|transit|two-wheeler)[,)]/.test(text);
}
