import { badOptions, badOptionValue, repeatedOption, unknownOption } from '../errors.ts';
import type { PlaceOptions } from '../places/place-request.ts';
import { orList } from '../words.ts';
import { isBlank } from './cell-value.ts';

/** Options as the user gave them: lower-case names, and values that are not blank. */
export type RawOptions = ReadonlyMap<string, unknown>;

/**
 * Reads the options argument: text such as "avoid=tolls; region=uk", or a range of two columns, names and values.
 * Names may be in any letter case. An option without a value counts as not given.
 * @throws FormulaError if the argument has another form, or a name is unknown or given twice
 */
export function readOptions(argument: unknown, names: readonly string[]): RawOptions {
  const options = new Map<string, unknown>();
  for (const [rawName, value] of Array.isArray(argument) ? pairsOfRange(argument) : pairsOfText(argument)) {
    const name = String(rawName).trim().toLowerCase();
    if (!names.includes(name)) throw unknownOption(rawName, names);
    if (isBlank(value)) continue;
    if (options.has(name)) throw repeatedOption(name);
    options.set(name, value);
  }
  return options;
}

function pairsOfRange(range: unknown[]): [unknown, unknown][] {
  // A range of one cell is that cell.
  if (range.length === 1 && Array.isArray(range[0]) && range[0].length === 1) return pairsOfText(range[0][0]);
  return range.flatMap((row): [unknown, unknown][] => {
    if (!Array.isArray(row) || row.length !== 2) throw badOptions(range);
    if (isBlank(row[0]) && isBlank(row[1])) return [];
    if (typeof row[0] !== 'string') throw badOptions(row[0]);
    return [[row[0], row[1]]];
  });
}

function pairsOfText(text: unknown): [string, unknown][] {
  if (isBlank(text)) return [];
  if (typeof text !== 'string') throw badOptions(text);
  return text
    .split(';')
    .filter((part) => !isBlank(part))
    .map((part) => {
      const equals = part.indexOf('=');
      if (equals < 0) throw badOptions(part);
      return [part.slice(0, equals), part.slice(equals + 1).trim()];
    });
}

/** A text in lower case without spaces at its ends; empty for any other value. */
export function wordOf(value: unknown): string {
  return typeof value === 'string' ? value.trim().toLowerCase() : '';
}

/** The value of an option with few possible values; undefined if it is not given. */
export function oneOf<T extends string>(raw: RawOptions, name: string, allowed: readonly T[]): T | undefined {
  if (!raw.has(name)) return undefined;
  const word = wordOf(raw.get(name));
  const found = allowed.find((value) => value === word);
  if (found === undefined) throw badOptionValue(name, raw.get(name), orList(allowed));
  return found;
}

/** The value of an option that follows a pattern, as the user wrote it; undefined if it is not given. */
export function matching(raw: RawOptions, name: string, pattern: RegExp, allowed: string): string | undefined {
  if (!raw.has(name)) return undefined;
  const value = raw.get(name);
  const text = typeof value === 'string' ? value.trim() : '';
  if (!pattern.test(text)) throw badOptionValue(name, value, allowed);
  return text;
}

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
