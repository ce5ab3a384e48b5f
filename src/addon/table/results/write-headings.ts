import { areaOfCell, rangeOf } from '../../sheet/areas.ts';
import { writeInParts } from '../../sheet/write-parts.ts';
import type { ResultColumn } from '../rows/result-columns.ts';
import type { Table } from '../rows/table-rows.ts';

/** Writes the headings of results, if there are none, or only those of other settings. */
export function writeHeadings({ sheet, positions, columns }: Table): void {
  if (positions.headingRow === 0) return;
  const [first = 1] = positions.outputs;
  const range = sheet.getRange(positions.headingRow, first, 1, positions.outputs.length);
  const [before = []]: unknown[][] = range.getValues();
  const [formulas = []] = range.getFormulas();
  const changed = columns.flatMap((column, index) => {
    const isOurs = before[index] === '' || isHeadingOf(column, before[index]);
    const isWritten = isOurs && !formulas[index] && before[index] !== column.heading;
    return isWritten ? [{ row: positions.headingRow, column: first + index, heading: column.heading }] : [];
  });
  // A rule or the protection of a heading does not keep the rows from being filled.
  writeInParts(changed, (some) => {
    for (const cell of some) rangeOf(sheet, areaOfCell(cell)).setValue(cell.heading);
  });
}

/** Whether a text is the heading that a column of this kind has with some settings. */
function isHeadingOf({ label, heading }: ResultColumn, text: unknown): boolean {
  if (text === heading) return true;
  if (typeof text !== 'string' || !text.startsWith(`${label} (`)) return false;
  return /[(, ](?:driving|walking|bicycling|transit|two-wheeler)[,)]/.test(text);
}
