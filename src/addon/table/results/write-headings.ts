import type { ResultColumn } from '../rows/result-columns.ts';
import type { Table } from '../rows/table-rows.ts';

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
function isHeadingOf({ label, heading }: ResultColumn, text: unknown): boolean {
  if (text === heading) return true;
  if (typeof text !== 'string' || !text.startsWith(`${label} (`)) return false;
  return /[(, ](?:driving|walking|bicycling|transit|two-wheeler)[,)]/.test(text);
}
