import { badAvoid, departAndArrive } from '../errors.ts';
import {
  AVOIDABLE,
  type Avoidable,
  isPassed,
  placeOfStop,
  ROUTE_CHOICES,
  type RouteOptions,
  TRAFFIC_GUESSES,
} from '../routes/route-request.ts';
import { now } from '../services/clock.ts';
import { openSpreadsheetTime } from '../services/spreadsheet-time.ts';
import { readMoment } from './moment.ts';
import { oneOf, PLACE_OPTION_NAMES, placeOptionsOf, type RawOptions, readOptions, wordOf } from './options.ts';
import { readPlace } from './read-place.ts';

/** The options of every formula about a route. */
export const ROUTE_OPTION_NAMES = [
  'avoid',
  'via',
  'depart',
  'arrive',
  'traffic',
  'route',
  ...PLACE_OPTION_NAMES,
] as const;

/**
 * Reads the options of a route.
 * @throws FormulaError with the option, its value and the values it can have
 */
export function readRouteOptions(argument: unknown): RouteOptions {
  return routeOptionsOf(readOptions(argument, ROUTE_OPTION_NAMES));
}

/** Picks the options of a route from all that a formula was given. */
export function routeOptionsOf(raw: RawOptions): RouteOptions {
  if (raw.has('depart') && raw.has('arrive')) throw departAndArrive();
  const via = readVia(raw);
  const options = { ...placeOptionsOf(raw), via, choice: oneOf(raw, 'route', ROUTE_CHOICES) ?? 'first' };
  const avoid = readAvoid(raw);
  const depart = wordOf(raw.get('depart')) === 'now' ? 'now' : momentOf(raw, 'depart');
  const arrive = momentOf(raw, 'arrive');
  const traffic = oneOf(raw, 'traffic', TRAFFIC_GUESSES);
  // Without a departure there is no traffic anyway.
  return { ...options, avoid, depart, arrive, traffic: traffic === 'none' && !depart ? undefined : traffic };
}

function momentOf(raw: RawOptions, name: string): number | undefined {
  return raw.has(name) ? readMoment(name, raw.get(name), now(), openSpreadsheetTime()) : undefined;
}

function readVia(raw: RawOptions): string[] {
  const via = raw.get('via');
  if (via === undefined) return [];
  if (typeof via !== 'string') return [readPlace(via, 'stop')];
  const stops = via.split('|').filter((stop) => placeOfStop(stop.trim()) !== '');
  return stops.map(readStop);
}

/** A stop that is only passed is also a place. */
function readStop(stop: string): string {
  const place = readPlace(stop, 'stop');
  if (isPassed(place)) readPlace(placeOfStop(place), 'stop');
  return place;
}

function readAvoid(raw: RawOptions): Avoidable[] | undefined {
  if (!raw.has('avoid')) return undefined;
  const words = wordOf(raw.get('avoid')).split(/[\s,|+]+/);
  const named = words.filter((word) => word !== '');
  const isKnown = named.every((word) => AVOIDABLE.some((avoidable) => avoidable === word));
  if (named.length === 0 || !isKnown) throw badAvoid(raw.get('avoid'));
  return AVOIDABLE.filter((avoidable) => named.includes(avoidable));
}
