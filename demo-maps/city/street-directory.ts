import type { LatLng } from '../../emulator/index.ts';
import { createNameIndex, type NameIndex } from '../geocode/name-index.ts';
import { lazy } from '../lazy.ts';
import type { CityData, GridPoint, House } from './city-data.ts';
import { shorterNames, streetWords } from './street-words.ts';

/** A street of the city with its houses and the corners of its line. */
export interface Street {
  name: string;
  houses(): House[];
  points: GridPoint[];
}

/** The streets of the city by what people call them. */
export type StreetDirectory = ReturnType<typeof createStreetDirectory>;

/** Joins houses and ways by street name, and indexes the names in full, shortened, and word by word. */
export function createStreetDirectory(city: CityData) {
  const streets = collectStreets(city);
  const byName = indexNames(city, streets);
  const byWord = createNameIndex(byHouses);
  for (const [key, street] of streets) for (const word of key.split(' ')) byWord.add(word, street);
  return {
    all: [...streets.values()],
    /** The streets that a name may mean, the likeliest first; none if no street has all of its words. */
    find(name: string): Street[] {
      const words = streetWords(name);
      const exact = shorterNames(words).flatMap(byName.named);
      if (exact.length > 0) return exact;
      return words.some((word) => /\p{L}{4}/u.test(word)) ? byWord.withAll(words) : [];
    },
    /** Where two streets meet; undefined if they do not. */
    corner(a: Street, b: Street): LatLng | undefined {
      const shared = sharedPoints(a, b);
      return shared.length === 0 ? undefined : city.toLatLng(shared[shared.length >> 1] as GridPoint);
    },
  };
}

function collectStreets(city: CityData): Map<string, Street> {
  const streets = new Map<string, Street & { unpack: (() => House[])[] }>();
  // Ways come first: their spelling of a name is more careful than that of the addresses.
  const streetFor = (name: string) => {
    const key = streetWords(name).join(' ');
    const known = streets.get(key);
    if (known !== undefined) return known;
    const unpack: (() => House[])[] = [];
    const street = { name, points: [], unpack, houses: lazy(() => unpack.flatMap((houses) => houses())) };
    streets.set(key, street);
    return street;
  };
  for (const way of city.ways) if (way.name !== '') streetFor(way.name).points.push(...way.points);
  for (const [name, houses] of city.houses) streetFor(name).unpack.push(houses);
  return streets;
}

function indexNames(city: CityData, streets: Map<string, Street>): NameIndex<Street> {
  const index = createNameIndex(byHouses);
  for (const [key, street] of streets) for (const name of shorterNames(key.split(' '))) index.add(name, street);
  for (const way of city.ways) {
    const street = streets.get(streetWords(way.name).join(' '));
    if (street === undefined) continue;
    for (const name of way.otherNames) for (const key of shorterNames(streetWords(name))) index.add(key, street);
  }
  return index;
}

// "Rivera" is the long avenue of that name, not the lane that is called exactly so.
function byHouses(a: Street, b: Street): number {
  return b.houses().length - a.houses().length;
}

function sharedPoints(a: Street, b: Street): GridPoint[] {
  const keys = new Set(a.points.map(({ x, y }) => `${x},${y}`));
  return b.points.filter(({ x, y }) => keys.has(`${x},${y}`));
}
