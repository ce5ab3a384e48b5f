import { transitWithStops } from '../errors.ts';
import type { RouteOptions, RouteRequest, TravelMode } from './route-request.ts';

/** How many stops between the ends Google takes in one call. */
export const MOST_STOPS_BETWEEN = 25;

/**
 * Checks that Google plans stops for the mode.
 * @throws FormulaError for public transport with stops in between
 */
export function checkStopsBetween(mode: TravelMode, count: number): void {
  if (mode === 'transit' && count > 0) throw transitWithStops();
}

/**
 * What is asked about the way over stops, of which the first and the last are its ends.
 * @throws FormulaError for public transport with stops in between
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
  return { ...options, origin, via, destination, mode, bestOrder };
}
