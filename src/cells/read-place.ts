import {
  notAPlace,
  notVisible,
  oneCoordinate,
  placeIsDate,
  placeIsError,
  placeIsLoading,
  placeIsOurMessage,
} from '../errors.ts';
import { hasMark, isLoading, isSheetsError } from './cell-texts.ts';
import { isDate } from './cell-value.ts';
import { checkCoordinates } from './coordinates.ts';

// Addresses from web pages can contain marks of writing direction and zero-width spaces.
const INVISIBLE = /[\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff]/g;

/**
 * Reads a cell that is not blank as a place: its text, trimmed, with single spaces.
 * @param role what the place is to the formula, such as "origin", for messages
 * @throws FormulaError if the cell holds an error, a date, TRUE or FALSE, another formula's message, or unreadable
 * coordinates
 */
export function readPlace(value: unknown, role: string): string {
  if (isDate(value)) throw placeIsDate(role, value);
  if (typeof value === 'number' && Number.isFinite(value)) return readNumber(value, role);
  if (typeof value !== 'string') throw notAPlace(role, value);
  const place = value.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
  if (place === '') throw notVisible(role);
  if (isSheetsError(place)) throw placeIsError(role, place);
  if (isLoading(place)) throw placeIsLoading(role);
  if (hasMark(place)) throw placeIsOurMessage(role, place);
  checkCoordinates(place, role);
  return place;
}

/** A whole number is a postcode; any other number is half of a pair of coordinates. */
function readNumber(value: number, role: string): string {
  if (value < 0 || !Number.isInteger(value)) throw oneCoordinate(role, String(value));
  return String(value);
}
