import { types } from 'node:util';
import { checkCount, checkTexts, signatureError } from '../arguments.ts';
import type { CallGate } from '../call-gate.ts';
import { ServiceError } from '../errors.ts';
import { defineService } from '../service.ts';
import type { DirectionsQuery, PlaceInput } from './maps-provider.ts';
import { type MapsSurroundings, spendMapsCall } from './maps-surroundings.ts';

export const MODE = Object.freeze({
  DRIVING: 'driving',
  WALKING: 'walking',
  BICYCLING: 'bicycling',
  TRANSIT: 'transit',
});
export const AVOID = Object.freeze({ TOLLS: 'tolls', HIGHWAYS: 'highways' });

const MODES: readonly string[] = Object.values(MODE);
const AVOIDS: readonly string[] = Object.values(AVOID);

/** `Maps.newDirectionFinder()`: collects one query, and asks the provider on each call. */
export function createDirectionFinder(
  gate: CallGate,
  { provider, quotas, clock }: MapsSurroundings,
): GoogleAppsScript.Maps.DirectionFinder {
  const query: Omit<DirectionsQuery, 'now'> = {
    waypoints: [],
    optimizeWaypoints: false,
    mode: MODE.DRIVING,
    alternatives: false,
  };
  const set = (values: Partial<DirectionsQuery>) => {
    Object.assign(query, values);
    return finder;
  };
  const finder: GoogleAppsScript.Maps.DirectionFinder = defineService(gate, 'Maps', {
    setOrigin: (...args: unknown[]) => set({ origin: toPlace('setOrigin', args) }),
    setDestination: (...args: unknown[]) => set({ destination: toPlace('setDestination', args) }),
    addWaypoint: (...args: unknown[]) => set({ waypoints: [...query.waypoints, toPlace('addWaypoint', args)] }),
    clearWaypoints: () => set({ waypoints: [] }),
    setMode: (...args: unknown[]) => set({ mode: toOneOf('setMode', 'mode', args, MODES) }),
    setAvoid: (...args: unknown[]) => set({ avoid: toAvoid(args) }),
    setDepart: (...args: unknown[]) => set({ departureTime: toTime('setDepart', args) }),
    setArrive: (...args: unknown[]) => set({ arrivalTime: toTime('setArrive', args) }),
    setAlternatives: (...args: unknown[]) => set({ alternatives: toBoolean('setAlternatives', args) }),
    setOptimizeWaypoints: (...args: unknown[]) => set({ optimizeWaypoints: toBoolean('setOptimizeWaypoints', args) }),
    setLanguage: (...args: unknown[]) => set({ language: toText('setLanguage', args) }),
    setRegion: (...args: unknown[]) => set({ region: toText('setRegion', args) }),
    getDirections: () => {
      spendMapsCall(quotas, 'directionsPerDay', 'route');
      return provider.directions({ ...query, now: clock.now() });
    },
  });
  return finder;
}

const signature = (method: string) => `Maps.DirectionFinder.${method}`;

/** It is not known whether Google reads a number as a text, so a script must pass text. */
function toPlace(method: string, args: unknown[]): PlaceInput {
  const [first, second] = args;
  if (args.length === 1 && typeof first === 'string') return first;
  if (args.length === 2 && typeof first === 'number' && typeof second === 'number') return { lat: first, lng: second };
  throw signatureError(signature(method), args);
}

function toText(method: string, args: unknown[]): string {
  checkTexts(signature(method), args, 1);
  return args[0] as string;
}

/** It is not known what Google does with an unknown mode; a script must not try. */
function toOneOf(method: string, name: string, args: unknown[], allowed: readonly string[]): string {
  const text = toText(method, args);
  if (!allowed.includes(text)) throw new ServiceError(`Invalid argument: ${name}`);
  return text;
}

/** Several at once are joined as in the Directions API, "tolls|highways". */
function toAvoid(args: unknown[]): string {
  const text = toText('setAvoid', args);
  for (const part of text.split('|')) toOneOf('setAvoid', 'avoid', [part], AVOIDS);
  return text;
}

function toTime(method: string, args: unknown[]): number {
  const [time] = args;
  if (args.length !== 1 || !types.isDate(time) || Number.isNaN(time.getTime())) {
    throw signatureError(signature(method), args);
  }
  return time.getTime();
}

function toBoolean(method: string, args: unknown[]): boolean {
  checkCount(signature(method), args, 1);
  if (typeof args[0] !== 'boolean') throw signatureError(signature(method), args);
  return args[0];
}
