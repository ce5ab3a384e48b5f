import type { LatLng } from '../../emulator/index.ts';

const EARTH_RADIUS_METERS = 6_371_009;
const RADIANS = Math.PI / 180;

/** Metres between two points along the surface of the earth. */
export function greatCircleMeters(a: LatLng, b: LatLng): number {
  const halfLat = Math.sin(((b.lat - a.lat) * RADIANS) / 2);
  const halfLng = Math.sin(((b.lng - a.lng) * RADIANS) / 2);
  const chord = halfLat ** 2 + Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * halfLng ** 2;
  return 2 * EARTH_RADIUS_METERS * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** A point on the straight line from a to b on a map; `fraction` says how far along. Good for short distances. */
export function pointBetween(a: LatLng, b: LatLng, fraction: number): LatLng {
  return { lat: a.lat + fraction * (b.lat - a.lat), lng: a.lng + fraction * (b.lng - a.lng) };
}

/** Compass bearing at the start of the great circle from a to b, degrees clockwise from north, 0 up to 360. */
export function bearingDegrees(a: LatLng, b: LatLng): number {
  const dLng = (b.lng - a.lng) * RADIANS;
  const y = Math.sin(dLng) * Math.cos(b.lat * RADIANS);
  const x =
    Math.cos(a.lat * RADIANS) * Math.sin(b.lat * RADIANS) -
    Math.sin(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * Math.cos(dLng);
  return (Math.atan2(y, x) / RADIANS + 360) % 360;
}

/** Points from a to b along the great circle, both ends included. */
export function greatCirclePoints(a: LatLng, b: LatLng, pieces: number): LatLng[] {
  const angle = greatCircleMeters(a, b) / EARTH_RADIUS_METERS;
  if (angle < 1e-9) return [a, b];
  const inner = Array.from({ length: pieces - 1 }, (_, i) => between(a, b, angle, (i + 1) / pieces));
  return [a, ...inner, b];
}

function between(a: LatLng, b: LatLng, angle: number, fraction: number): LatLng {
  // Antipodes have no single great circle; the arithmetic mean then replaces it.
  const sine = Math.sin(angle) || 1;
  const fromA = Math.sin((1 - fraction) * angle) / sine;
  const fromB = Math.sin(fraction * angle) / sine;
  const x = (p: LatLng) => Math.cos(p.lat * RADIANS) * Math.cos(p.lng * RADIANS);
  const y = (p: LatLng) => Math.cos(p.lat * RADIANS) * Math.sin(p.lng * RADIANS);
  const z = (p: LatLng) => Math.sin(p.lat * RADIANS);
  const mix = (part: (p: LatLng) => number) => fromA * part(a) + fromB * part(b);
  return {
    lat: Math.atan2(mix(z), Math.hypot(mix(x), mix(y))) / RADIANS,
    lng: Math.atan2(mix(y), mix(x)) / RADIANS,
  };
}
