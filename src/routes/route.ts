import { composeDuration } from './compose-duration.ts';

/** What we keep of a route: a few numbers and short texts. Google's whole answer takes up to a megabyte. */
export interface Route {
  /** The legs between the stops, in order; at least one. */
  legs: Leg[];
  /**
   * The places that Google matched only in part, by their positions: the origin is 0, then come the stops of the
   * request, then the destination. Null if the answer does not say, as in a matrix.
   */
  partial: number[] | null;
  /** The stops in between in visiting order, by their positions in the request. */
  order: number[];
}

/** The part of a route from one stop to the next. A distance or duration that Google left out is null. */
export interface Leg {
  meters: number | null;
  seconds: number | null;
  /** Google's own text, in the language asked for. */
  durationText: string | null;
  /** The addresses that Google matched; in an answer that a key bought, what `resolveAddresses` needs to find them. */
  startAddress: string;
  endAddress: string;
}

/** Marks an address that is still to be found: "place_id:…" or "lat,lng" follows. */
export const FOUND_BY = 'found by ';

// The original script's text, which sheets may depend on.
const IN_PLACE_TEXT = '0 hours 0 Mins';

/** The route from a place to itself, as the user wrote the place. */
export function routeInPlace(origin: string, destination: string): Route {
  const leg = { meters: 0, seconds: 0, durationText: IN_PLACE_TEXT, startAddress: origin, endAddress: destination };
  return { legs: [leg], partial: [], order: [] };
}

/** The distance over all legs; null if Google left one out. */
export function totalMeters(route: Route): number | null {
  return total(route.legs.map((leg) => leg.meters));
}

/** The duration over all legs; null if Google left one out. */
export function totalSeconds(route: Route): number | null {
  return total(route.legs.map((leg) => leg.seconds));
}

/** The duration as text: Google's own for one leg, composed from the sum for several. */
export function durationText(route: Route): string | null {
  const [leg] = route.legs;
  if (route.legs.length === 1 && leg?.durationText) return leg.durationText;
  const seconds = totalSeconds(route);
  return seconds === null ? null : composeDuration(seconds);
}

function total(values: (number | null)[]): number | null {
  return values.reduce((sum, value) => (sum === null || value === null ? null : sum + value), 0);
}

/** Whether a list has each position from 0 once, and so visits every stop once. */
export function isOrder(list: readonly unknown[]): list is number[] {
  const positions = new Set(list);
  return list.every((_, position) => positions.has(position));
}
