import type { StreetMode } from '../city/travel-profile.ts';
import { bold, compassWord, note } from '../city/write-instruction.ts';
import type { LegPlan } from '../directions/leg-plan.ts';
import { bearingDegrees, greatCircleMeters, greatCirclePoints } from '../geo/great-circle.ts';
import type { Place } from '../geocode/place.ts';
import { landmassOf } from './landmass.ts';

/** The warning in an answer with an estimate. */
export const estimateWarning =
  'This route is an estimate: the straight-line distance times a factor, at a usual speed. No streets are known here.';

/** Why there is no estimate, as the status of the Directions API names it. */
export type NoEstimate = 'ZERO_RESULTS' | 'MAX_ROUTE_LENGTH_EXCEEDED';

interface Travel {
  /** How much longer roads are than the straight line. */
  detour: number;
  kmh: number;
  /** Time lost in towns at both ends. It counts in full if a trip is much longer than this many metres. */
  slowSeconds: number;
  slowMeters: number;
  longestMeters: number;
}

const TRAVEL: Readonly<Record<StreetMode, Travel>> = {
  driving: { detour: 1.2, kmh: 95, slowSeconds: 900, slowMeters: 10_000, longestMeters: 20_000_000 },
  walking: { detour: 1.15, kmh: 4.8, slowSeconds: 0, slowMeters: 1, longestMeters: 5_000_000 },
  bicycling: { detour: 1.2, kmh: 18, slowSeconds: 0, slowMeters: 1, longestMeters: 5_000_000 },
};
const POINTS_OF_LINE = 24;

/** A leg between two places of the world from the great circle between them, or why there is none. */
export function estimateLeg(from: Place, to: Place, mode: StreetMode): LegPlan | NoEstimate {
  const [start, goal] = [landmassOf(from.country, from.region), landmassOf(to.country, to.region)];
  if (start === undefined || start !== goal) return 'ZERO_RESULTS';
  const { meters, seconds } = estimateTravel(greatCircleMeters(from.location, to.location), mode);
  if (meters > TRAVEL[mode].longestMeters) return 'MAX_ROUTE_LENGTH_EXCEEDED';
  const heading = compassWord(bearingDegrees(from.location, to.location));
  const html = `Head ${bold(heading)} toward ${bold(to.formattedAddress)}${note('Estimate: no streets are known here')}`;
  const points = greatCirclePoints(from.location, to.location, POINTS_OF_LINE);
  return { steps: [{ html, meters, seconds, points }], streets: [{ name: 'Estimate', meters }], estimated: true };
}

/** Metres and seconds of a trip by road from the metres of its straight line. */
export function estimateTravel(straightMeters: number, mode: StreetMode): { meters: number; seconds: number } {
  const { detour, kmh, slowSeconds, slowMeters } = TRAVEL[mode];
  const meters = straightMeters * detour;
  const seconds = (meters * 3.6) / kmh + slowSeconds * (1 - Math.exp(-meters / slowMeters));
  return { meters, seconds };
}
