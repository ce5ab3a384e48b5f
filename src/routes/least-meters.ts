import { parsePoint } from '../places/point.ts';
import { straightMeters } from '../places/straight-meters.ts';
import type { RouteRequest } from './route-request.ts';

// Google starts and ends a route on the road nearest to a point.
const OFF_THE_ROAD_METERS = 1000;

// The earth is not the sphere on which the straight line is measured.
const SAFE_PART = 0.99;

/**
 * A lower bound for the length of a route, from the straight line between its ends. Zero if an end is not written as
 * coordinates. A point may be up to 1 km off the road.
 */
export function leastMeters({ origin, destination }: RouteRequest): number {
  const [start, end] = [parsePoint(origin), parsePoint(destination)];
  if (start === undefined || end === undefined) return 0;
  return Math.max(0, SAFE_PART * straightMeters(start, end) - 2 * OFF_THE_ROAD_METERS);
}
