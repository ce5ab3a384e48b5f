import type { LatLng } from '../../emulator/index.ts';
import type { CityData, GridPoint, House } from './city-data.ts';
import { shorterNames, streetWords } from './street-words.ts';

/** A street of the city with its houses and the corners of its line. */
export interface Street {
  name: string;
  houses: House[];
  points: GridPoint[];
}

/** The streets of the city by what people call them. */
export interface StreetDirectory {
  /** The streets that a name may mean, the likeliest first; none if no street has all of its words. */
  find(name: string): Street[];
  /** Where two streets meet; undefined if they do not. */
  corner(a: Street, b: Street): LatLng | undefined;
  all: readonly Street[];
}

/** Joins houses and ways by street name, and indexes the names in full, shortened, and word by word. */
export function createStreetDirectory(city: CityData): StreetDirectory {
  const streets = collectStreets(city);
  const byName = indexNames(city, streets);
  const byWord = indexWords(streets);
  return {
    all: [...streets.values()],
    find(name) {
      const words = streetWords(name);
      const exact = shorterNames(words).flatMap((key) => byName.get(key) ?? []);
      return exact.length > 0 ? exact : withAllWords(byWord, words);
    },
    corner(a, b) {
      const shared = sharedPoints(a, b);
      return shared.length === 0 ? undefined : city.toLatLng(shared[shared.length >> 1] as GridPoint);
    },
  };
}

function collectStreets(city: CityData): Map<string, Street> {
  const streets = new Map<string, Street>();
  // Ways come first: their spelling of a name is more careful than that of the addresses.
  const streetFor = (name: string): Street => {
    const key = streetWords(name).join(' ');
    const street = streets.get(key) ?? { name, houses: [], points: [] };
    streets.set(key, street);
    return street;
  };
  for (const way of city.ways) if (way.name !== '') streetFor(way.name).points.push(...way.points);
  for (const [name, houses] of city.houses) streetFor(name).houses.push(...houses);
  return streets;
}

function indexNames(city: CityData, streets: Map<string, Street>): Map<string, Street[]> {
  const index = new Map<string, Street[]>();
  const add = (key: string, street: Street) => {
    const list = index.get(key);
    if (list === undefined) index.set(key, [street]);
    else if (!list.includes(street)) list.push(street);
  };
  for (const [key, street] of streets) for (const name of shorterNames(key.split(' '))) add(name, street);
  for (const way of city.ways) {
    const street = streets.get(streetWords(way.name).join(' '));
    if (street === undefined) continue;
    for (const name of way.otherNames) for (const key of shorterNames(streetWords(name))) add(key, street);
  }
  // "Rivera" is the long avenue of that name, not the lane that is called exactly so.
  for (const list of index.values()) list.sort(byHouses);
  return index;
}

function indexWords(streets: Map<string, Street>): Map<string, Street[]> {
  const index = new Map<string, Street[]>();
  for (const [key, street] of streets) {
    for (const word of new Set(key.split(' '))) index.set(word, [...(index.get(word) ?? []), street]);
  }
  return index;
}

function withAllWords(index: Map<string, Street[]>, words: string[]): Street[] {
  if (!words.some((word) => /\p{L}{4}/u.test(word))) return [];
  const [first = [], ...others] = words.map((word) => new Set(index.get(word) ?? []));
  return [...first].filter((street) => others.every((set) => set.has(street))).sort(byHouses);
}

function byHouses(a: Street, b: Street): number {
  return b.houses.length - a.houses.length;
}

function sharedPoints(a: Street, b: Street): GridPoint[] {
  const keys = new Set(a.points.map(({ x, y }) => `${x},${y}`));
  return b.points.filter(({ x, y }) => keys.has(`${x},${y}`));
}
