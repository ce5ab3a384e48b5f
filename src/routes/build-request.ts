import { trafficByMode, trafficWithBestOrder, transitWithStops } from '../errors.ts';
import type { RouteOptions, RouteRequest, TrafficGuess, TravelMode } from './route-request.ts';

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
