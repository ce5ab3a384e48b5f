import { parsePoint } from '../places/point.ts';
import { straightMeters } from '../places/straight-meters.ts';
import type { RouteRequest } from './route-request.ts';

// Google begins and ends a route on the road that is nearest to a point.
const OFF_THE_ROAD_METERS = 1000;

// The earth is not the ball that the straight line is measured on.
const SAFE_PART = 0.99;

/**
 * A length that the route can't fall short of, by the straight line between its ends. Zero where an end is not written as
 * coordinates. A point may lie up to 1 km off the road.
 */
export function leastMeters({ origin, destination }: RouteRequest): number {
  const [start, end] = [parsePoint(origin), parsePoint(destination)];
  if (start === undefined || end === undefined) return 0;
  return Math.max(0, SAFE_PART * straightMeters(start, end) - 2 * OFF_THE_ROAD_METERS);
}
