import type { Sheet } from '../../services/spreadsheet.ts';
import { isOurs } from '../formulas/our-formulas.ts';
import { placesInRow, type RowPlace } from './row-places.ts';

/** A row of a sheet with its places. */
export interface ReadRow {
  /** Its values; blank for our formulas, whose texts are not places. */
  values: unknown[];
  places: RowPlace[];
}

/** Reads a row, and finds its places by the headings in the last frozen row, or in the first one. */
export function readRow(sheet: Sheet, row: number): ReadRow {
  const columns = Math.max(1, sheet.getLastColumn());
  const range = sheet.getRange(row, 1, 1, columns);
  const [formulas = []] = range.getFormulas();
  const [all = []]: unknown[][] = range.getValues();
  const values = all.map((value, index) => (isOurs(formulas[index] ?? '') ? '' : value));
  const headingRow = Math.max(1, sheet.getFrozenRows());
  const [headings = []]: unknown[][] = headingRow < row ? sheet.getRange(headingRow, 1, 1, columns).getValues() : [];
  return { values, places: placesInRow(headings, values) };
}
