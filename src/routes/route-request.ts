import { trafficByMode, trafficWithBestOrder, transitWithStops } from '../errors.ts';
import { placeKey } from '../places/place-key.ts';
import type { PlaceOptions } from '../places/place-request.ts';

/** The ways to travel, as Google's services spell them. */
export const TRAVEL_MODES = ['driving', 'walking', 'bicycling', 'transit', 'two-wheeler'] as const;
/** What a route can avoid. */
export const AVOIDABLE = ['tolls', 'highways', 'ferries'] as const;
/** How to count traffic: not at all, or by which estimate. */
export const TRAFFIC_GUESSES = ['none', 'best', 'pessimistic', 'optimistic'] as const;
/** Which of Google's alternatives to take; the first is Google's own choice. */
export const ROUTE_CHOICES = ['first', 'fastest', 'shortest'] as const;

export type TravelMode = (typeof TRAVEL_MODES)[number];
export type Avoidable = (typeof AVOIDABLE)[number];
export type TrafficGuess = (typeof TRAFFIC_GUESSES)[number];

/** Settings of a request for a route. Absent means Google's default. */
export interface RouteOptions extends PlaceOptions {
  /** Each once, in the order of `AVOIDABLE`; at least one. */
  avoid?: Avoidable[] | undefined;
  traffic?: TrafficGuess | undefined;
  /** Stops between origin and destination, in order. */
  via: string[];
  /** "now", or milliseconds since the epoch. */
  depart?: 'now' | number | undefined;
  /** Milliseconds since the epoch. */
  arrive?: number | undefined;
  choice: (typeof ROUTE_CHOICES)[number];
}

/** One question to Google about a route. Places are as the user wrote them. */
export interface RouteRequest extends RouteOptions {
  origin: string;
  destination: string;
  mode: TravelMode;
  /** Whether Google may put the stops in between into the best order. */
  bestOrder: boolean;
  /** Whether the matched addresses are needed. Does not change what Google is asked. */
  needsMatch?: boolean;
}

// For this long, "depart=now" counts as the same departure. Otherwise every cell and every recalculation would ask again.
const NOW_MILLISECONDS = 600_000;

/**
 * A text that is equal for two requests if, and only if, Google's answer is the same. JSON keeps the parts apart, whatever
 * commas or quotes are in them.
 */
export function routeKey(request: RouteRequest, now: number): string {
  return JSON.stringify([
    placeKey(request.origin),
    placeKey(request.destination),
    request.mode,
    request.via.map(placeKey),
    request.avoid?.join() ?? '',
    request.depart === 'now' ? `now ${Math.floor(now / NOW_MILLISECONDS)}` : (request.depart ?? ''),
    request.arrive ?? '',
    request.region ?? '',
    (request.language ?? '').toLowerCase(),
    request.choice,
    request.bestOrder,
    ...(request.traffic === undefined ? [] : [request.traffic]),
  ]);
}

// Google's prefix for a stop that is passed without ending a leg.
const PASSED = /^via:\s*/i;

/** Whether a stop is only passed, so that no leg ends there. */
export function isPassed(stop: string): boolean {
  return PASSED.test(stop);
}

/** The place of a stop that may be only passed. */
export function placeOfStop(stop: string): string {
  return stop.replace(PASSED, '');
}

/** Whether a route goes nowhere: both ends are the same place, and there is no stop in between. */
export function staysInPlace(request: RouteRequest): boolean {
  return request.via.length === 0 && placeKey(request.origin) === placeKey(request.destination);
}

/** How many stops in between Google takes in one call. */
export const MOST_STOPS_BETWEEN = 25;

/**
 * Checks that Google plans stops for the mode.
 * @throws FormulaError for public transport with stops in between
 */
export function checkStopsBetween(mode: TravelMode, count: number): void {
  if (mode === 'transit' && count > 0) throw transitWithStops();
}

/**
 * The request for a route through stops, from the first to the last.
 * @throws FormulaError for public transport with stops in between, and for traffic with a mode that has none
 */
export function buildRequest(
  stops: readonly string[],
  mode: TravelMode,
  options: Omit<RouteOptions, 'via'>,
  bestOrder = false,
): RouteRequest {
  const [origin = '', ...via] = stops;
  const destination = via.pop() ?? '';
  checkStopsBetween(mode, via.length);
  checkTraffic(mode, options.traffic ?? 'none', bestOrder);
  return { ...options, origin, via, destination, mode, bestOrder };
}

/** Google has traffic for vehicles on roads; a best or worst case only for cars, with stops in the given order. */
function checkTraffic(mode: TravelMode, guess: TrafficGuess, bestOrder: boolean): void {
  if (guess === 'none' || (guess === 'best' && mode === 'two-wheeler')) return;
  if (mode !== 'driving') throw trafficByMode(guess, mode);
  if (guess !== 'best' && bestOrder) throw trafficWithBestOrder(guess);
}
