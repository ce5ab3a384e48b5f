/** Words of headings, in the languages of most users, in lower case and without accents. */
export const ORIGIN = wordSet('from origin start pick pickup departure depot von desde origen depart origem partenza');
export const DESTINATION = wordSet(
  'to destination end drop dropoff arrival delivery nach ziel hasta destino arrivee arrivo',
);
export const PLACE = wordSet(
  'address addresses place places stop stops location locations adresse ort lieu direccion lugar endereco indirizzo luogo',
);
export const LATITUDE = wordSet('lat latitude latitud latitudine breitengrad');
export const LONGITUDE = wordSet('lng lon long longitude longitud longitudine langengrad');

/** The words of a heading, like those above. */
export function wordsOf(heading: unknown): string[] {
  const plain = String(heading ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
  return plain.toLowerCase().match(/\p{L}+/gu) ?? [];
}

/** A set of words that are written as one text. */
export function wordSet(words: string): Set<string> {
  return new Set(words.split(' '));
}
