import type { CityRouter } from '../city/city-router.ts';
import type { StreetMode } from '../city/travel-profile.ts';
import { greatCircleMeters } from '../geo/great-circle.ts';
import type { Place } from '../geocode/place.ts';
import { estimateLeg, estimateTravel, type NoEstimate } from '../world/estimate-leg.ts';
import type { CostTable } from './best-order.ts';
import type { LegPlan } from './leg-plan.ts';

/** What legs of a trip have in common. */
export interface TravelChoice {
  mode: StreetMode;
  avoidHighways: boolean;
}

/**
 * Plans the leg between two places: on streets if both are on them, otherwise as an estimate. At most `count`
 * alternatives.
 */
export function planLegs(
  router: CityRouter,
  from: Place,
  to: Place,
  { mode, avoidHighways }: TravelChoice,
  count: number,
): LegPlan[] | NoEstimate {
  if (router.covers(from.location) && router.covers(to.location)) {
    const legs = router.legs(from.location, to.location, mode, avoidHighways, count);
    return legs.length > 0 ? legs : 'ZERO_RESULTS';
  }
  const leg = estimateLeg(from, to, mode);
  return typeof leg === 'string' ? leg : [leg];
}

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
