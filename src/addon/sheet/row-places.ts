import { isBlank } from '../../cells/cell-value.ts';
import type { Sheet } from '../../services/spreadsheet.ts';
import { isOurs } from '../formulas/our-formulas.ts';
import { isPairOfCoordinates, type Role, roleOf, wordsOf } from './headings.ts';

/** A place in a row: its column, or the two columns of its latitude and longitude, counted from 1. */
export interface RowPlace {
  /** What its heading says; undefined if no heading of the row says anything. */
  role?: Role;
  columns: [number] | [number, number];
}

/**
 * The places in a row: those under headings such as From, To, Address or Latitude and Longitude, in the order of
 * travel. If no heading names any, all texts of the row.
 */
function placesInRow(headings: readonly unknown[], values: readonly unknown[]): RowPlace[] {
  const words = headings.map(wordsOf);
  const named = values.flatMap((value, index): RowPlace[] => {
    const heading = words[index] ?? [];
    const role = roleOf(heading);
    if (role === undefined) return [];
    if (isText(value)) return [{ role, columns: [index + 1] }];
    const isPair = isPairOfCoordinates(heading, words[index + 1] ?? []);
    return isPair && isPoint(value, values[index + 1]) ? [{ role, columns: [index + 1, index + 2] }] : [];
  });
  if (named.length > 0) {
    const order: Role[] = ['origin', 'stop', 'destination'];
    return order.flatMap((role) => named.filter((place) => place.role === role));
  }
  return values.flatMap((value, index): RowPlace[] => (isText(value) ? [{ columns: [index + 1] }] : []));
}

/** Whether two values can be a latitude and a longitude. Two zeros can't: a lookup of empty cells gives them. */
export function isPoint(latitude: unknown, longitude: unknown): boolean {
  return isWithin(latitude, 90) && isWithin(longitude, 180) && (latitude !== 0 || longitude !== 0);
}

function isWithin(value: unknown, most: number): boolean {
  return typeof value === 'number' && Math.abs(value) <= most;
}

/** Whether a value is a text that is not blank. */
export function isText(value: unknown): boolean {
  return typeof value === 'string' && !isBlank(value);
}

/**
 * Reads a row, and finds its places by the headings in the last frozen row, or in the first one. Our formulas count as
 * blank, since their texts are not places.
 */
export function readRow(sheet: Sheet, row: number): { values: unknown[]; places: RowPlace[] } {
  const columns = Math.max(1, sheet.getLastColumn());
  const range = sheet.getRange(row, 1, 1, columns);
  const [formulas = []] = range.getFormulas();
  const [all = []]: unknown[][] = range.getValues();
  const values = all.map((value, index) => (isOurs(formulas[index] ?? '') ? '' : value));
  const headingRow = Math.max(1, sheet.getFrozenRows());
  const [headings = []]: unknown[][] = headingRow < row ? sheet.getRange(headingRow, 1, 1, columns).getValues() : [];
  return { values, places: placesInRow(headings, values) };
}
