import type { Sheet } from '../../services/spreadsheet.ts';

/** Words of headings, in the languages of most users, in lower case and without accents. */
export const ORIGIN =
  'from origin origins start pick pickup departure depot depots von desde origen depart origem partenza';
export const DESTINATION =
  'to destination destinations end drop dropoff arrival delivery nach ziel hasta destino arrivee arrivo';
export const PLACE =
  'address addresses place places stop stops location locations adresse ort lieu direccion lugar endereco indirizzo luogo standort coordinates latlng latlong';
export const LATITUDE = 'lat latitude latitud latitudine breitengrad';
export const LONGITUDE = 'lng lon long longitude longitud longitudine langengrad';
export const ADDRESS_PART =
  'street streets city town state region province zip postcode postal country straße strasse stadt plz land rue ville pays calle ciudad rua cidade citta';
export const NAME =
  'name names title customer customers client clients company shop store stores branch school office site kunde firma filiale nom nombre cliente tienda nome loja';
/** Words of columns that say when or how far, even if another word of the heading names a place. */
const MEASURE =
  'time times date day hour hours minutes id phone email km mi mile miles kilometers kilometres distance distances duration durations uhrzeit datum hora fecha';
/** The second halves of words that are also written as one word. */
const HALF = 'up off code codes';
const ROWS_LOOKED_AT = 20;

/** The words of a heading, like those above. */
export function wordsOf(heading: unknown): string[] {
  const plain = String(heading ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
  return plain.toLowerCase().match(/\p{L}+/gu) ?? [];
}

/** Whether a word is one of some words, which have spaces between them. */
export function isAmong(word: string, ...words: readonly string[]): boolean {
  return words.some((some) => some.split(' ').includes(word));
}

/** Whether all words of a text are words of headings. */
export function isUsualHeading(text: string): boolean {
  const all = [ORIGIN, DESTINATION, PLACE, LATITUDE, LONGITUDE, ADDRESS_PART, NAME, MEASURE, HALF];
  const words = wordsOf(text);
  return words.length > 0 && !/\d/.test(text) && words.every((word) => isAmong(word, ...all));
}

/** The role of a place in the trip of its row. */
export type Role = 'origin' | 'stop' | 'destination';

/** The role of a column's places, by the words of its heading; undefined if they name no place. */
export function roleOf(words: readonly string[]): Role | undefined {
  const [first = ''] = words;
  if (words.some((word) => isAmong(word, MEASURE))) return undefined;
  if (isAmong(first, ORIGIN)) return 'origin';
  if (isAmong(first, DESTINATION)) return 'destination';
  return words.some((word) => isAmong(word, PLACE, LATITUDE)) ? 'stop' : undefined;
}

/** Whether the words of two neighbouring headings name a latitude and a longitude. */
export function isPairOfCoordinates(words: readonly string[], next: readonly string[]): boolean {
  return words.some((word) => isAmong(word, LATITUDE)) && next.some((word) => isAmong(word, LONGITUDE));
}

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
