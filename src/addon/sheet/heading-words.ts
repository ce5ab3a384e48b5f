/** Some words. */
export interface WordSet {
  has(word: string): boolean;
}

/** Words of headings, in the languages of most users, in lower case and without accents. */
export const ORIGIN = wordSet(
  'from origin origins start pick pickup departure depot depots von desde origen depart origem partenza',
);
export const DESTINATION = wordSet(
  'to destination destinations end drop dropoff arrival delivery nach ziel hasta destino arrivee arrivo',
);
export const PLACE = wordSet(
  'address addresses place places stop stops location locations adresse ort lieu direccion lugar endereco indirizzo luogo',
);
export const LATITUDE = wordSet('lat latitude latitud latitudine breitengrad');
export const LONGITUDE = wordSet('lng lon long longitude longitud longitudine langengrad');
export const ADDRESS_PART = wordSet(
  'street streets city town state region province zip postcode postal country straße strasse stadt plz land rue ville pays calle ciudad rua cidade citta',
);
export const NAME = wordSet(
  'name names title customer customers client clients company shop store stores branch school office site kunde firma filiale nom nombre cliente tienda nome loja',
);
/** Words of columns that say when or how far, even if another word of the heading names a place. */
const MEASURE = wordSet(
  'time times date day hour hours minutes id phone email km mi mile miles kilometers kilometres distance distances duration durations uhrzeit datum hora fecha',
);
/** The second halves of words that are also written as one word. */
const HALF = wordSet('up off code codes');
const ALL = anyOf(ORIGIN, DESTINATION, PLACE, LATITUDE, LONGITUDE, ADDRESS_PART, NAME, MEASURE, HALF);

/** The words of a heading, like those above. */
export function wordsOf(heading: unknown): string[] {
  const plain = String(heading ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
  return plain.toLowerCase().match(/\p{L}+/gu) ?? [];
}

/** The words of a text. It is split only when someone looks for a word: each cell loads this file, and few look. */
export function wordSet(words: string): WordSet {
  return { has: (word) => words.split(' ').includes(word) };
}

/** The words of several sets. */
export function anyOf(...sets: WordSet[]): WordSet {
  return { has: (word) => sets.some((set) => set.has(word)) };
}

/** Whether all words of a text are words of headings. */
export function isUsualHeading(text: string): boolean {
  const words = wordsOf(text);
  return words.length > 0 && !/\d/.test(text) && words.every((word) => ALL.has(word));
}

/** The role of a place in the trip of its row. */
export type Role = 'origin' | 'stop' | 'destination';

/** The role of a column's places, by the words of its heading; undefined if they name no place. */
export function roleOf(words: readonly string[]): Role | undefined {
  const [first = ''] = words;
  if (words.some((word) => MEASURE.has(word))) return undefined;
  if (ORIGIN.has(first)) return 'origin';
  if (DESTINATION.has(first)) return 'destination';
  return words.some((word) => PLACE.has(word) || LATITUDE.has(word)) ? 'stop' : undefined;
}

/** Whether the words of two neighbouring headings name a latitude and a longitude. */
export function isPairOfCoordinates(words: readonly string[], next: readonly string[]): boolean {
  return words.some((word) => LATITUDE.has(word)) && next.some((word) => LONGITUDE.has(word));
}
