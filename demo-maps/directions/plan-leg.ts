import type { CityRouter } from '../city/city-router.ts';
import type { StreetMode } from '../city/travel-profile.ts';
import type { Place } from '../geocode/place.ts';
import { estimateLeg, type NoEstimate } from '../world/estimate-leg.ts';
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
