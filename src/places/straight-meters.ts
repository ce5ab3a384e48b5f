import type { Point } from './point.ts';

const EARTH_RADIUS_METERS = 6_371_009;
const RADIANS = Math.PI / 180;

/** Metres between two points along the surface of the earth. Off by at most 0.6 %, since the earth is not a sphere. */
export function straightMeters(a: Point, b: Point): number {
  const halfLatitude = Math.sin(((b.latitude - a.latitude) * RADIANS) / 2);
  const halfLongitude = Math.sin(((b.longitude - a.longitude) * RADIANS) / 2);
  const chord =
    halfLatitude ** 2 + Math.cos(a.latitude * RADIANS) * Math.cos(b.latitude * RADIANS) * halfLongitude ** 2;
  return 2 * EARTH_RADIUS_METERS * Math.asin(Math.sqrt(Math.min(1, chord)));
}
