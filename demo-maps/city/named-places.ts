import { normaliseName } from '../geocode/normalise-name.ts';
import type { NamedPlace } from './city-data.ts';

// What a name most likely means comes first: a stadium before the bar that took its name.
const KIND_RANK = ['place', 'aeroway', 'railway', 'tourism', 'historic', 'leisure', 'amenity'];

/** Finds a named place by its normalised name, or by two or more words of it ("hospital de clinicas"). */
export function createPlaceIndex(places: readonly NamedPlace[]): (name: string) => NamedPlace | undefined {
  const ranked = [...places].sort((a, b) => rankOf(a) - rankOf(b));
  const byName = new Map<string, NamedPlace>();
  const byWord = new Map<string, Set<NamedPlace>>();
  for (const place of ranked) {
    for (const name of [place.name, ...place.otherNames].map(normaliseName)) {
      if (name !== '' && !byName.has(name)) byName.set(name, place);
      for (const word of name.split(' ')) byWord.set(word, (byWord.get(word) ?? new Set()).add(place));
    }
  }
  return (name) => byName.get(name) ?? withAllWords(byWord, name.split(' '));
}

function withAllWords(byWord: Map<string, Set<NamedPlace>>, words: string[]): NamedPlace | undefined {
  if (words.filter((word) => word.length > 3).length < 2) return undefined;
  const [first = [], ...others] = words.map((word) => byWord.get(word) ?? new Set<NamedPlace>());
  return [...first].find((place) => others.every((set) => set.has(place)));
}

function rankOf({ kind }: NamedPlace): number {
  const rank = KIND_RANK.indexOf(kind.split('=')[0] ?? '');
  return rank < 0 ? KIND_RANK.length : rank;
}
