import { badOptionValue, departAndArrive, ferriesNotOffered, orList, textOf } from '../errors.ts';
import { AVOIDABLE, ROUTE_CHOICES, type RouteOptions } from '../routes/route-request.ts';
import { now } from '../services/clock.ts';
import { openSpreadsheetTime } from '../services/spreadsheet-time.ts';
import { readMoment } from './moment.ts';
import { type RawOptions, readOptions } from './options.ts';
import { readPlace } from './place.ts';

/** The options of every formula about a route. */
export const ROUTE_OPTION_NAMES = ['avoid', 'via', 'depart', 'arrive', 'region', 'language', 'route'] as const;

/**
 * Reads the options of a route.
 * @throws FormulaError that names the option, its value and what it may be
 */
export function readRouteOptions(argument: unknown): RouteOptions {
  return routeOptionsOf(readOptions(argument, ROUTE_OPTION_NAMES));
}

/** The options of a route among those that a formula was given. */
export function routeOptionsOf(raw: RawOptions): RouteOptions {
  if (raw.has('depart') && raw.has('arrive')) throw departAndArrive();
  const options: RouteOptions = { via: readVia(raw), choice: oneOf(raw, 'route', ROUTE_CHOICES) ?? 'first' };
  const avoid = readAvoid(raw);
  if (avoid !== undefined) options.avoid = avoid;
  const depart = raw.get('depart');
  if (depart !== undefined)
    options.depart = isNow(depart) ? 'now' : readMoment('depart', depart, now(), openSpreadsheetTime());
  const arrive = raw.get('arrive');
  if (arrive !== undefined) options.arrive = readMoment('arrive', arrive, now(), openSpreadsheetTime());
  const region = matching(raw, 'region', /^[a-z]{2}$/, 'a country code of two letters, such as uk or es');
  if (region !== undefined) options.region = region;
  const language = matching(raw, 'language', /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/, 'a language code, such as de or pt-BR');
  if (language !== undefined) options.language = language;
  return options;
}

const isNow = (value: unknown): boolean => textOf(value).trim().toLowerCase() === 'now';

function readVia(raw: RawOptions): string[] {
  const via = raw.get('via');
  if (via === undefined) return [];
  if (typeof via !== 'string') return [readPlace(via, 'stop')];
  const stops = via.split('|').filter((stop) => stop.trim() !== '');
  return stops.map((stop) => readPlace(stop, 'stop'));
}

function readAvoid(raw: RawOptions): RouteOptions['avoid'] {
  if (textOf(raw.get('avoid')).trim().toLowerCase() === 'ferries') throw ferriesNotOffered();
  return oneOf(raw, 'avoid', AVOIDABLE);
}

/** The value of an option that has few; undefined where it is not given. */
export function oneOf<T extends string>(raw: RawOptions, name: string, allowed: readonly T[]): T | undefined {
  if (!raw.has(name)) return undefined;
  const text = textOf(raw.get(name)).trim().toLowerCase();
  const found = allowed.find((value) => value === text);
  if (found === undefined) throw badOptionValue(name, raw.get(name), orList(allowed));
  return found;
}

/** The value in lower case, which codes of countries and languages don't depend on. */
function matching(raw: RawOptions, name: string, pattern: RegExp, allowed: string): string | undefined {
  if (!raw.has(name)) return undefined;
  const text = textOf(raw.get(name)).trim().toLowerCase();
  if (!pattern.test(text)) throw badOptionValue(name, raw.get(name), allowed);
  return text;
}
