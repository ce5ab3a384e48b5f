import { composeDuration } from './compose-duration.ts';

/** What is kept of a route: few numbers and short texts. Google's whole answer takes up to a megabyte. */
export interface Route {
  /** One leg between each two stops, in order; at least one. */
  legs: Leg[];
  /**
   * The places of which Google matched only a part, by their positions: the origin is 0, then come the stops of the request,
   * then the destination. Null where the answer does not tell, as that of a matrix.
   */
  partial: number[] | null;
  /** The stops between in visiting order, by their positions in the request. */
  order: number[];
}

/** The way from one stop to the next. Google may leave out a distance or a duration; it is null then. */
export interface Leg {
  meters: number | null;
  seconds: number | null;
  /** Google's own words, in the language asked for. */
  durationText: string | null;
  /** The addresses that Google matched; of an answer that a key bought, what `resolveAddresses` finds them by. */
  startAddress: string;
  endAddress: string;
}

/** Begins what stands in the place of an address that is still to be found: "place_id:…" or "lat,lng" comes after it. */
export const FOUND_BY = 'found by ';

// The original script's text, which sheets may depend on.
const IN_PLACE_TEXT = '0 hours 0 Mins';

/** The way from a place to itself, in the user's own words. */
export function routeInPlace(origin: string, destination: string): Route {
  const leg = { meters: 0, seconds: 0, durationText: IN_PLACE_TEXT, startAddress: origin, endAddress: destination };
  return { legs: [leg], partial: [], order: [] };
}

/** The distance over all legs; null where Google left out one of them. */
export function totalMeters(route: Route): number | null {
  return total(route.legs.map((leg) => leg.meters));
}

/** The duration over all legs; null where Google left out one of them. */
export function totalSeconds(route: Route): number | null {
  return total(route.legs.map((leg) => leg.seconds));
}

/** The duration in words: Google's own for one leg, composed from the sum for several. */
export function durationText(route: Route): string | null {
  const [leg] = route.legs;
  if (route.legs.length === 1 && leg?.durationText) return leg.durationText;
  const seconds = totalSeconds(route);
  return seconds === null ? null : composeDuration(seconds);
}

function total(values: (number | null)[]): number | null {
  return values.reduce((sum, value) => (sum === null || value === null ? null : sum + value), 0);
}

/** Whether a list holds each position from 0 once, so that following it visits every stop once. */
export function isOrder(list: readonly unknown[]): list is number[] {
  const positions = new Set(list);
  return list.every((_, position) => positions.has(position));
}
