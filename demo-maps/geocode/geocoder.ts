import type { LatLng, PlaceInput } from '../../emulator/index.ts';
import type { CityFinder } from '../city/find-in-city.ts';
import { boundsAround, isOnGlobe } from '../geo/bounds.ts';
import { decodePlusCode, encodePlusCode, isFullPlusCode, isShortPlusCode, recoverPlusCode } from '../geo/plus-code.ts';
import type { Cities } from '../world/cities.ts';
import { countryOfRegionBias } from '../world/countries.ts';
import type { WorldFinder } from '../world/find-in-world.ts';
import { cityAddress, cityPlace, countryComponent, regionComponents } from '../world/world-places.ts';
import { normaliseName } from './normalise-name.ts';
import { addressComponent, type Place, type PlaceMatch, placeIdOf, readPlaceId } from './place.ts';
import { type Reading, readingsOf, trailingWords } from './readings.ts';

/** Finds the place that a text or a point means. */
export type Geocoder = ReturnType<typeof createGeocoder>;

const COORDINATES = /^\s*([+-]?\d+(?:\.\d+)?)\s*[, ]\s*([+-]?\d+(?:\.\d+)?)\s*$/;
const CITY_CONTEXTS = new Set([
  'montevideo',
  'departamento de montevideo',
  'montevideo department',
  'uruguay',
  'uy',
  'ury',
]);
const HOUSE_REACH_METERS = 120;
const TOWN_REACH_METERS = 60_000;
// A town found only in the last words of an unknown text must be one that people would mean.
const SMALLEST_GUESSED_TOWN = 100_000;

/** Joins the finders of the city and of the world. */
export function createGeocoder(city: CityFinder, world: WorldFinder, cities: Cities) {
  const isArea = (text: string) => world.isArea(text) || CITY_CONTEXTS.has(text);
  const at = (point: LatLng): Place => city.nearestHouse(point, HOUSE_REACH_METERS) ?? pointPlace(point, cities);
  const exactly = (point: LatLng): PlaceMatch | undefined =>
    isOnGlobe(point) ? { place: { ...at(point), location: point }, partial: false } : undefined;

  const findReading = (reading: Reading, preferredCountry: string | undefined): PlaceMatch | undefined => {
    const { contexts, partial } = reading;
    const inCity = contexts.every((context) => CITY_CONTEXTS.has(context));
    const saysCity = inCity && contexts.some((context) => context.includes('montevideo'));
    const inWorld = () => {
      const place = world.find({ name: normaliseName(reading.name), contexts, preferredCountry });
      return place && { place, partial: false };
    };
    const sources = saysCity
      ? [city.findAddress, city.findName, inWorld]
      : [...(inCity ? [city.findAddress] : []), inWorld, ...(inCity && !partial ? [city.findName] : [])];
    for (const source of sources) {
      const match = source(reading.name);
      if (match !== undefined) return { place: match.place, partial: match.partial || partial };
    }
    return undefined;
  };

  const findText = (text: string, preferredCountry: string | undefined): PlaceMatch | undefined => {
    const readings = readingsOf(text, isArea);
    const whole = readings.slice(0, 1).filter(({ contexts }) => contexts.length > 0);
    const anywhere = whole.map((reading) => ({ ...reading, contexts: [], partial: true }));
    for (const reading of [...readings, ...anywhere]) {
      const match = findReading(reading, preferredCountry);
      if (match !== undefined) return match;
    }
    return guessTown(text, preferredCountry);
  };

  const guessTown = (text: string, preferredCountry: string | undefined): PlaceMatch | undefined => {
    if (text.includes(',')) return undefined;
    const name = trailingWords(text).find(
      (words) => (cities.named(words)[0]?.population ?? 0) >= SMALLEST_GUESSED_TOWN,
    );
    const place = name && world.find({ name, contexts: [], preferredCountry });
    return place ? { place, partial: true } : undefined;
  };

  const findPlusCode = (text: string, preferredCountry: string | undefined): PlaceMatch | undefined => {
    const [code = '', ...words] = text.trim().split(/[\s,]+/);
    if (isFullPlusCode(code)) return exactly(decodePlusCode(code));
    if (!isShortPlusCode(code) || words.length === 0) return undefined;
    const town = findText(
      text
        .trim()
        .slice(code.length)
        .replace(/^[\s,]+/, ''),
      preferredCountry,
    );
    return town && exactly(decodePlusCode(recoverPlusCode(code, town.place.location)));
  };

  return {
    /** The place at a point, named after the nearest house or town. */
    at,
    /** The places at a point, from the house to the country; none at sea. */
    around(point: LatLng): Place[] {
      const town = cities.nearest(point, TOWN_REACH_METERS);
      if (town === undefined) return [];
      const area = (kind: string, key: string) => world.byKey({ kind, key });
      const areas = [cityPlace(town), area('region', town.region), area('country', town.country)];
      return [at(point), ...areas.filter((place) => place !== undefined)];
    },
    /** `region` is the ccTLD that a request prefers. */
    find(input: PlaceInput, region?: string): PlaceMatch | undefined {
      if (typeof input !== 'string') return exactly(input);
      const preferredCountry = countryOfRegionBias(region);
      const coordinates = COORDINATES.exec(input);
      if (coordinates !== null) return exactly({ lat: Number(coordinates[1]), lng: Number(coordinates[2]) });
      if (/^\s*place_id:/i.test(input)) return findPlaceId(input.trim().slice('place_id:'.length));
      return findPlusCode(input, preferredCountry) ?? findText(input, preferredCountry);
    },
  };

  function findPlaceId(text: string): PlaceMatch | undefined {
    const key = readPlaceId(text);
    if (key === undefined) return undefined;
    if (key.kind === 'point') return exactly(decodePlusCode(key.key));
    const place = world.byKey(key) ?? city.byKey(key);
    return place && { place, partial: false };
  }
}

/** A point without an address, written as Google does: its plus code and the nearest town. */
function pointPlace(point: LatLng, cities: Cities): Place {
  const town = cities.nearest(point, TOWN_REACH_METERS);
  const code = encodePlusCode(point);
  return {
    placeId: placeIdOf({ kind: 'point', key: code }),
    formattedAddress:
      town === undefined ? code : `${code.slice(4)} ${cityAddress(town.name, town.region, town.country)}`,
    components: [
      addressComponent(['plus_code'], code),
      ...(town === undefined ? [] : [addressComponent(['locality', 'political'], town.name)]),
      ...regionComponents(town?.region ?? ''),
      ...(town === undefined ? [] : [countryComponent(town.country)]),
    ],
    types: ['plus_code'],
    location: point,
    locationType: 'GEOMETRIC_CENTER',
    viewport: boundsAround(point, 0.00135),
    country: town?.country,
    region: town?.region,
  };
}
