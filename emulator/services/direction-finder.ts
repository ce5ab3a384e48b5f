import { moment, takes, text, truth } from '../arguments.ts';
import { ServiceError } from '../errors.ts';
import { defineService, returning } from '../service.ts';
import { takesPlace } from './maps-points.ts';
import type { DirectionsQuery } from './maps-provider.ts';
import { spendMapsCall } from './spend-maps-call.ts';
import type { Surroundings } from './surroundings.ts';

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
export function createDirectionFinder(surroundings: Surroundings): GoogleAppsScript.Maps.DirectionFinder {
  const query: Omit<DirectionsQuery, 'now'> = {
    waypoints: [],
    optimizeWaypoints: false,
    mode: MODE.DRIVING,
    alternatives: false,
  };
  const set = returning(() => finder)((values: Partial<DirectionsQuery>) => Object.assign(query, values));
  const finder: GoogleAppsScript.Maps.DirectionFinder = defineService(surroundings.gate, 'Maps.DirectionFinder', {
    setOrigin: takesPlace((origin) => set({ origin })),
    setDestination: takesPlace((destination) => set({ destination })),
    addWaypoint: takesPlace((place) => set({ waypoints: [...query.waypoints, place] })),
    clearWaypoints: () => set({ waypoints: [] }),
    setMode: takes([text], (mode) => set({ mode: toOneOf('mode', mode, MODES) })),
    setAvoid: takes([text], (avoid) => set({ avoid: toAvoid(avoid) })),
    setDepart: takes([moment], (time) => set({ departureTime: time.getTime() })),
    setArrive: takes([moment], (time) => set({ arrivalTime: time.getTime() })),
    setAlternatives: takes([truth], (alternatives) => set({ alternatives })),
    setOptimizeWaypoints: takes([truth], (optimizeWaypoints) => set({ optimizeWaypoints })),
    setLanguage: takes([text], (language) => set({ language })),
    setRegion: takes([text], (region) => set({ region })),
    getDirections: () => {
      spendMapsCall(surroundings, 'directionsPerDay', 'route');
      return surroundings.maps.directions({ ...query, now: surroundings.clock.now() });
    },
  });
  return finder;
}

/** It is not known what Google does with an unknown mode; a script must not try. */
function toOneOf(name: string, text: string, allowed: readonly string[]): string {
  if (!allowed.includes(text)) throw new ServiceError(`Invalid argument: ${name}`);
  return text;
}

/** Several at once are joined as in the Directions API, "tolls|highways". */
function toAvoid(text: string): string {
  for (const part of text.split('|')) toOneOf('avoid', part, AVOIDS);
  return text;
}
