import type { DirectionsRoute, LatLng } from '../../emulator/index.ts';

/** A box of latitudes and longitudes, as Google writes bounds and viewports. */
export type Bounds = DirectionsRoute['bounds'];

/** The smallest box around at least one point. */
export function boundsOf(points: readonly LatLng[]): Bounds {
  const box = { north: -90, south: 90, east: -180, west: 180 };
  for (const { lat, lng } of points) {
    box.north = Math.max(box.north, lat);
    box.south = Math.min(box.south, lat);
    box.east = Math.max(box.east, lng);
    box.west = Math.min(box.west, lng);
  }
  return {
    northeast: roundPoint({ lat: box.north, lng: box.east }),
    southwest: roundPoint({ lat: box.south, lng: box.west }),
  };
}

/** The box that reaches the same number of degrees from a point on every side, kept on the globe. */
export function boundsAround({ lat, lng }: LatLng, degrees: number): Bounds {
  return {
    northeast: roundPoint({ lat: Math.min(90, lat + degrees), lng: Math.min(180, lng + degrees) }),
    southwest: roundPoint({ lat: Math.max(-90, lat - degrees), lng: Math.max(-180, lng - degrees) }),
  };
}

/** A point with the seven decimals that Google gives (about a centimetre). */
export function roundPoint({ lat, lng }: LatLng): LatLng {
  return { lat: Math.round(lat * 1e7) / 1e7, lng: Math.round(lng * 1e7) / 1e7 };
}

/** Whether a point has a latitude and a longitude that exist. */
export function isOnGlobe({ lat, lng }: LatLng): boolean {
  return Math.abs(lat) <= 90 && Math.abs(lng) <= 180;
}

// A little less than a degree of latitude, so that boxes are too large rather than too small.
const METERS_PER_DEGREE = 111_000;

/** Degrees to each side; they may pass the date line. */
export interface Box {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** A box that contains everything within some metres of a point. */
export function boxAround({ lat, lng }: LatLng, meters: number): Box {
  const degrees = meters / METERS_PER_DEGREE;
  const widest = Math.cos((Math.min(90, Math.abs(lat) + degrees) * Math.PI) / 180);
  const lngDegrees = Math.min(180, degrees / widest);
  return { west: lng - lngDegrees, south: lat - degrees, east: lng + lngDegrees, north: lat + degrees };
}
