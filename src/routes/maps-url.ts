import { linkHasTooManyStops, linkTooLong, stopWithBar } from '../errors.ts';
import { encodeParameter } from '../places/encode-parameter.ts';
import { placeIdOf } from '../places/place-key.ts';
import { placeOfStop } from './route-request.ts';

// Google's documented limits of a Maps URL: https://developers.google.com/maps/documentation/urls/get-started
const LONGEST_URL = 2048;
const MOST_STOPS_BETWEEN = 9;

/**
 * A link to a route in Google Maps, in the documented form that needs no key and stays valid.
 * @throws FormulaError if Google Maps would not take all stops
 */
export function mapsUrl(trip: readonly string[], mode: string): string {
  // A link can't contain stops that are only passed.
  const stops = trip.map(placeOfStop);
  const between = stops.slice(1, -1);
  if (between.length > MOST_STOPS_BETWEEN) throw linkHasTooManyStops(between.length, MOST_STOPS_BETWEEN);
  const withBar = between.find((stop) => stop.includes('|'));
  if (withBar !== undefined) throw stopWithBar(withBar);
  const parameters = [
    'api=1',
    ...placeParameters('origin', stops.slice(0, 1)),
    ...placeParameters('destination', stops.slice(-1)),
    ...placeParameters('waypoint', between, 's'),
    `travelmode=${encodeURIComponent(mode)}`,
  ];
  const url = `https://www.google.com/maps/dir/?${parameters.join('&')}`;
  if (url.length > LONGEST_URL) throw linkTooLong(LONGEST_URL);
  return url;
}

/** The address of a place in Google Maps, in the documented form. */
export function placeUrl(place: string): string {
  return `https://www.google.com/maps/search/?${['api=1', ...placeParameters('query', [place])].join('&')}`;
}

/** A place id has its own parameter, but Google also needs a text. */
function placeParameters(name: string, stops: readonly string[], plural = ''): string[] {
  if (stops.length === 0) return [];
  const ids = stops.map((stop) => placeIdOf(stop) ?? '');
  const texts = stops.map((stop) => placeIdOf(stop) ?? stop);
  const parameters = [`${name}${plural}=${encode(texts)}`];
  if (ids.some((id) => id !== '')) parameters.push(`${name}_place_id${plural}=${encode(ids)}`);
  return parameters;
}

const encode = (values: readonly string[]): string => values.map(encodeParameter).join('%7C');
