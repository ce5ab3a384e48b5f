import abbreviations from '../data/street-abbreviations.json' with { type: 'json' };
import { normaliseName } from '../geocode/normalise-name.ts';

/** Abbreviations in street names of Montevideo, written out. */
const writtenOut = new Map(Object.entries(abbreviations));
const KINDS = new Set('avenida bulevar calle camino rambla pasaje callejon continuacion'.split(' '));
const TITLES = new Set(
  'doctor doctora general coronel capitan teniente ingeniero arquitecto profesor profesora presidente brigadier'.split(
    ' ',
  ),
);

/** The words of a street name for comparing streets: normalised and written out. */
export function streetWords(name: string): string[] {
  const words = normaliseName(name).split(' ').filter(Boolean);
  return words.map((word) => writtenOut.get(word) ?? word);
}

/** A street's name in full, and without the kind of street and the title of a person, the longest first. */
export function shorterNames(words: readonly string[]): string[] {
  const names = [words.join(' ')];
  const kind = KINDS.has(words[0] ?? '') ? 1 : 0;
  let title = kind;
  while (TITLES.has(words[title] ?? '')) title++;
  for (const start of [kind, title]) names.push(words.slice(start).join(' '));
  return [...new Set(names)].filter(Boolean);
}

/** A street's name as Google abbreviates it in addresses. */
export function abbreviatedStreet(name: string): string {
  return name
    .replace(/^Avenida /, 'Av. ')
    .replace(/^Bulevar /, 'Bv. ')
    .replace(/^Camino /, 'Cno. ');
}
