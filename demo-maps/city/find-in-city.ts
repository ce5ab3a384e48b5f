import type { LatLng } from '../../emulator/index.ts';
import { createNearest } from '../geo/nearest.ts';
import { normaliseName } from '../geocode/normalise-name.ts';
import type { Place, PlaceKey, PlaceMatch } from '../geocode/place.ts';
import type { CityData, House } from './city-data.ts';
import { cornerPlace, housePlace, namedCityPlace, streetPlace } from './city-places.ts';
import { createPlaceIndex } from './named-places.ts';
import { createStreetDirectory, type Street, type StreetDirectory } from './street-directory.ts';
import { streetWords } from './street-words.ts';

/** Places of the city by what people write, by identifier, and by point. */
export type CityFinder = ReturnType<typeof createCityFinder>;

const UNIT_OF_A_HOUSE = /\s+(apto?|apartamento|piso|unidad|of|oficina|local|torre|ap)\.?\s*\S*$/i;
const CORNER_WORDS = new Set(['y', 'e', 'esquina', 'casi', 'con', 'and', '&', '/']);
const HOUSE_NUMBER = /^\d{1,5}(bis|[a-z])?$/;

/** Indexes the addresses and named places of a city. */
export function createCityFinder(city: CityData) {
  const streets = createStreetDirectory(city);
  const places = createPlaceIndex(city.places);
  const nearest = createNearest(
    () => streets.all.flatMap((street) => street.houses().map((house) => ({ street, house }))),
    ({ house }) => house.location,
  );
  const findName = (text: string): PlaceMatch | undefined => {
    const named = places(normaliseName(text));
    if (named !== undefined) return { place: namedCityPlace(named), partial: false };
    const [street] = streets.find(text);
    const middle = street && middleOf(street, city);
    return street && middle && { place: streetPlace(street, middle), partial: false };
  };
  return {
    /** A house or a corner: texts that name a place of the city even when they do not name the city. */
    findAddress: (text: string): PlaceMatch | undefined =>
      findHouse(streets, text.replace(UNIT_OF_A_HOUSE, '')) ?? findCorner(streets, text),
    /** A named place, a neighbourhood or a street. */
    findName,
    byKey({ kind, key }: PlaceKey): Place | undefined {
      const [first = '', second = ''] = key.split('|');
      if (kind === 'house') return findHouse(streets, `${first} ${second}`)?.place;
      if (kind === 'corner') return findCorner(streets, `${first} esquina ${second}`)?.place;
      return kind === 'street' || kind === 'named' ? findName(key)?.place : undefined;
    },
    /** The nearest house within some metres of a point. */
    nearestHouse: (point: LatLng, maxMeters: number): Place | undefined => {
      const found = nearest(point, maxMeters);
      return found && housePlace(found.street, found.house);
    },
  };
}

function findHouse(streets: StreetDirectory, text: string): PlaceMatch | undefined {
  const words = streetWords(text);
  // "18 de Julio 1234" as in Montevideo, or "1234 18 de Julio" as in other countries.
  const orders = [
    { number: words.at(-1) ?? '', name: words.slice(0, -1) },
    { number: words[0] ?? '', name: words.slice(1) },
  ];
  for (const { number, name } of orders) {
    if (name.length === 0 || !HOUSE_NUMBER.test(number)) continue;
    const candidates = streets.find(name.join(' '));
    const hasNumber = (street: Street) => street.houses().some((house) => normaliseName(house.number) === number);
    const street = candidates.find(hasNumber) ?? candidates.find(({ houses }) => houses().length > 0);
    const house = street && nearestNumber(street.houses(), number);
    if (street && house) return { place: housePlace(street, house), partial: !hasNumber(street) };
  }
  return undefined;
}

function nearestNumber(houses: House[], wanted: string): House | undefined {
  const exact = houses.find((house) => normaliseName(house.number) === wanted);
  if (exact !== undefined) return exact;
  const number = Number.parseInt(wanted, 10);
  // Odd and even numbers face each other, so a house on the right side counts as nearer than one across.
  const distance = (house: House) => {
    const own = Number.parseInt(house.number, 10);
    return Number.isNaN(own) ? Number.POSITIVE_INFINITY : Math.abs(own - number) + ((own - number) % 2 === 0 ? 0 : 10);
  };
  const best = houses.reduce<House | undefined>(
    (nearest, house) => (nearest === undefined || distance(house) < distance(nearest) ? house : nearest),
    undefined,
  );
  return best !== undefined && Number.isFinite(distance(best)) ? best : undefined;
}

function findCorner(streets: StreetDirectory, text: string): PlaceMatch | undefined {
  const words = text.replaceAll('&', ' & ').replaceAll('/', ' / ').split(/\s+/).filter(Boolean);
  for (let i = 1; i < words.length - 1; i++) {
    const word = words[i] as string;
    if (!CORNER_WORDS.has(word) && !CORNER_WORDS.has(streetWords(word)[0] ?? '')) continue;
    const meeting = firstCorner(
      streets,
      streets.find(words.slice(0, i).join(' ')),
      streets.find(words.slice(i + 1).join(' ')),
    );
    if (meeting !== undefined) return meeting;
  }
  return undefined;
}

function firstCorner(streets: StreetDirectory, some: Street[], others: Street[]): PlaceMatch | undefined {
  for (const a of some) {
    for (const b of others) {
      const location = a === b ? undefined : streets.corner(a, b);
      if (location !== undefined) return { place: cornerPlace(a, b, location), partial: false };
    }
  }
  return undefined;
}

function middleOf(street: Street, city: CityData): LatLng | undefined {
  const point = street.points[street.points.length >> 1];
  const houses = street.houses();
  return point === undefined ? houses[houses.length >> 1]?.location : city.toLatLng(point);
}
