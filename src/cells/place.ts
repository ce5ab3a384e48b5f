import { notAPlace, placeIsDate, placeIsError, placeIsLoading, placeIsOurMessage } from '../errors.ts';
import { isDate } from './cell-value.ts';
import { PENDING_MARK, PROBLEM_MARK } from './marks.ts';

const SHEETS_ERROR = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!|SPILL!|CALC!)/;
const LOADING = /^loading(\.{3}|…)$/i;
// Marks of writing direction and zero-width spaces come along when addresses are pasted from web pages.
const INVISIBLE = /[\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff]/g;

/**
 * Reads a cell that is not blank as a place: its text, trimmed, with white space collapsed.
 * @param role what the place is to the formula, such as "origin", for messages
 * @throws FormulaError where the cell holds an error, a date, TRUE or FALSE, or another formula's message
 */
export function readPlace(value: unknown, role: string): string {
  if (isDate(value)) throw placeIsDate(role, value);
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value !== 'string') throw notAPlace(role, value);
  const place = value.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
  if (place === '') throw notAPlace(role, 'invisible characters');
  if (SHEETS_ERROR.test(place)) throw placeIsError(role, place);
  if (LOADING.test(place)) throw placeIsLoading(role);
  if (place.startsWith(PROBLEM_MARK.trim()) || place.startsWith(PENDING_MARK.trim()))
    throw placeIsOurMessage(role, place);
  return place;
}
