/** A point on the globe in degrees. */
export interface Point {
  latitude: number;
  longitude: number;
}

const COORDINATES = /^([+-]?\d{1,3}(?:\.\d+)?) ?, ?([+-]?\d{1,3}(?:\.\d+)?)$/;

/** Reads a place that is written as "lat,lng"; undefined for anything else. */
export function parsePoint(place: string): Point | undefined {
  const [matched, latitude, longitude] = COORDINATES.exec(place) ?? [];
  if (matched === undefined) return undefined;
  // Adding zero turns -0 into 0.
  return { latitude: Number(latitude) + 0, longitude: Number(longitude) + 0 };
}
