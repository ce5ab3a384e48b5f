import type { Range } from '../../services/spreadsheet.ts';
import { asEntered } from './as-entered.ts';

/** Writes values so that the cells then hold exactly these values. */
export function writeExactly(range: Range, rows: readonly (readonly unknown[])[]): void {
  const entered = rows.map((row) => row.map(asEntered));
  const isChanged = entered.some((row, r) => row.some((value, c) => value !== rows[r]?.[c]));
  const formats = isChanged ? range.getNumberFormats() : [];
  // In cells of plain text an apostrophe would be part of the text.
  range.setValues(entered.map((row, r) => row.map((value, c) => (formats[r]?.[c] === '@' ? rows[r]?.[c] : value))));
}
