import { createNameIndex } from '../geocode/name-index.ts';
import { normaliseName } from '../geocode/normalise-name.ts';
import type { NamedPlace } from './city-data.ts';

// What a name most likely means comes first: a stadium before the bar that took its name.
const KIND_RANK = ['place', 'aeroway', 'railway', 'tourism', 'historic', 'leisure', 'amenity'];

/** Finds a named place by its normalised name, or by two or more words of it ("hospital de clinicas"). */
export function createPlaceIndex(places: readonly NamedPlace[]): (name: string) => NamedPlace | undefined {
  const byName = createNameIndex<NamedPlace>((a, b) => rankOf(a) - rankOf(b));
  const byWord = createNameIndex<NamedPlace>((a, b) => rankOf(a) - rankOf(b));
  for (const place of places) {
    for (const name of [place.name, ...place.otherNames].map(normaliseName)) {
      if (name !== '') byName.add(name, place);
      for (const word of name.split(' ')) byWord.add(word, place);
    }
  }
  return (name) => {
    const words = name.split(' ');
    const hasTwoWords = words.filter((word) => word.length > 3).length > 1;
    return byName.named(name)[0] ?? (hasTwoWords ? byWord.withAll(words)[0] : undefined);
  };
}

function rankOf({ kind }: NamedPlace): number {
  const rank = KIND_RANK.indexOf(kind.split('=')[0] ?? '');
  return rank < 0 ? KIND_RANK.length : rank;
}
