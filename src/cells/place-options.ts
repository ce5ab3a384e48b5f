import type { PlaceOptions } from '../places/place-request.ts';
import { matching, oneOf, type RawOptions, readOptions } from './options.ts';

/** The options of every formula about a place. Formulas about routes have them, too. */
export const PLACE_OPTION_NAMES = ['region', 'language', 'match', 'problems'] as const;

/**
 * Reads the options of a place.
 * @throws FormulaError with the option, its value and the values it can have
 */
export function readPlaceOptions(argument: unknown): PlaceOptions {
  return placeOptionsOf(readOptions(argument, PLACE_OPTION_NAMES));
}

/** Picks the options of a place from all that a formula was given. */
export function placeOptionsOf(raw: RawOptions): PlaceOptions {
  return {
    region: matching(raw, 'region', /^[a-z]{2}$/i, 'a country code of two letters, such as uk or es')?.toLowerCase(),
    language: matching(raw, 'language', /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i, 'a language code, such as de or pt-BR'),
    exactMatch: oneOf(raw, 'match', ['any', 'exact']) === 'exact' || undefined,
    failsAsWhole: oneOf(raw, 'problems', ['show', 'error']) === 'error' || undefined,
  };
}
