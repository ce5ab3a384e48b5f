import type { CityRouter } from '../city/city-router.ts';
import { greatCircleMeters } from '../geo/great-circle.ts';
import type { Place } from '../geocode/place.ts';
import { estimateTravel } from '../world/estimate-leg.ts';
import type { CostTable } from './best-order.ts';
import type { TravelChoice } from './plan-leg.ts';

/**
 * Seconds from each place to each other one, for choosing an order. Uses the streets if all places are on them, and
 * estimates otherwise. A mix of both would favour one of them.
 */
export function travelTimes(
  router: CityRouter,
  places: readonly Place[],
  { mode, avoidHighways }: TravelChoice,
): CostTable {
  const points = places.map(({ location }) => location);
  if (points.every(router.covers)) return points.map((from) => router.secondsToAll(from, points, mode, avoidHighways));
  return points.map((from) => points.map((to) => estimateTravel(greatCircleMeters(from, to), mode).seconds));
}
