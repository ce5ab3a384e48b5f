import { createNameIndex, type NameIndex } from '../geocode/name-index.ts';
import { normaliseName } from '../geocode/normalise-name.ts';
import type { Place, PlaceKey } from '../geocode/place.ts';
import type { Cities } from './cities.ts';
import type { City } from './city.ts';
import { capitalOf, countryNamed } from './countries.ts';
import { type Landmark, landmarks } from './landmarks.ts';
import { regionsByName } from './regions.ts';
import { regionNames } from './world-data.ts';
import { cityPlace, countryPlace, landmarkPlace, regionPlace } from './world-places.ts';

/** A name, and the words after it ("MA", "france"), which must fit. */
export interface WorldQuery {
  /** Normalised. */
  name: string;
  contexts: readonly string[];
  /** The country that a request prefers, two letters. */
  preferredCountry: string | undefined;
}

/** Places of the world by name and by identifier. */
export type WorldFinder = ReturnType<typeof createWorldFinder>;

/** A region comes before a town of the same name, unless the town is large or belongs to the region. */
const LARGE_TOWN = 200_000;

/** Looks names up among landmarks, cities, regions and countries. */
export function createWorldFinder(cities: Cities) {
  const landmarksByName = indexLandmarks();
  const toLandmarkPlace = (landmark: Landmark) => landmarkPlace(landmark, cities.nearest(landmark, 150_000)?.region);
  const capitalCity = (country: string): City | undefined => {
    const inCountry = (name: string) => cities.named(normaliseName(name)).find((city) => city.country === country);
    return inCountry(capitalOf(country)) ?? inCountry(capitalOf(country).replace('D.C.', ''));
  };
  const findCity = ({ name, contexts, preferredCountry }: WorldQuery): City | undefined => {
    const fitting = cities.named(name).filter((city) => contexts.every((context) => cityFits(city, context)));
    return fitting.find(({ country }) => country === preferredCountry) ?? fitting[0];
  };
  const findArea = ({ name, contexts }: WorldQuery, city: City | undefined): Place | undefined => {
    const country = countryNamed(name);
    if (country !== undefined && contexts.length === 0 && name.length > 3) {
      const capital = capitalCity(country);
      if (capital !== undefined) return countryPlace(country, capital);
    }
    const region = regionsByName
      .named(name)
      .find((code) => name.length > 3 && contexts.every((text) => inCountry(code, text)));
    const largest = region === undefined ? undefined : cities.largestOf(region);
    if (region === undefined || largest === undefined || city === largest) return undefined;
    return city === undefined || city.population < LARGE_TOWN ? regionPlace(region, largest) : undefined;
  };
  return {
    find(query: WorldQuery): Place | undefined {
      const landmark = landmarksByName
        .named(query.name)
        .find((one) => query.contexts.every((text) => landmarkFits(one, text)));
      if (landmark !== undefined) return toLandmarkPlace(landmark);
      const city = findCity(query);
      return findArea(query, city) ?? (city && cityPlace(city));
    },
    byKey: ({ kind, key }: PlaceKey): Place | undefined => {
      if (kind === 'landmark')
        return optional(
          landmarks.find(({ name }) => name === key),
          toLandmarkPlace,
        );
      if (kind === 'city') return optional(cities.withId(Number(key)), cityPlace);
      if (kind === 'country') return optional(capitalCity(key), (capital) => countryPlace(key, capital));
      if (kind === 'region') return optional(cities.largestOf(key), (largest) => regionPlace(key, largest));
      return undefined;
    },
    /** Whether a normalised text names a country or a region. */
    isArea: (text: string): boolean => countryNamed(text) !== undefined || regionsByName.named(text).length > 0,
  };
}

function optional<T, R>(value: T | undefined, then: (value: T) => R): R | undefined {
  return value === undefined ? undefined : then(value);
}

function indexLandmarks(): NameIndex<Landmark> {
  const index = createNameIndex<Landmark>();
  for (const landmark of landmarks) {
    for (const name of [landmark.name, ...landmark.otherNames]) {
      const key = normaliseName(name);
      if (key !== '') for (const variant of [key, key.replace(/^the /, ''), `the ${key}`]) index.add(variant, landmark);
    }
  }
  return index;
}

function landmarkFits({ name, city, region, country }: Landmark, context: string): boolean {
  if (normaliseName(city) === context || normaliseName(name) === context) return true;
  return areaFits(region, country, context) || `${normaliseName(city)} city` === context;
}

function cityFits(city: City, context: string): boolean {
  return areaFits(city.region, city.country, context);
}

function areaFits(region: string, country: string, context: string): boolean {
  return countryNamed(context) === country || regionsByName.named(context).includes(region);
}

function inCountry(region: string, context: string): boolean {
  return regionNames.has(region) && countryNamed(context) === region.slice(0, 2);
}
