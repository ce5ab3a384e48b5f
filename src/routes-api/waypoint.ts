import { placeIdOf } from '../places/place-key.ts';
import { parsePoint } from '../places/point.ts';
import { isPassed, placeOfStop } from '../routes/route-request.ts';

/** A place for the Routes API: exactly one of the three. */
export interface Waypoint {
  address?: string;
  placeId?: string;
  location?: { latLng: { latitude: number; longitude: number } };
  /** Whether it is passed without a stop. */
  via?: true;
}

/** Turns a user's text into a waypoint. */
export function waypointOf(stop: string): Waypoint {
  const place = placeOfStop(stop);
  const passed = isPassed(stop) ? { via: true as const } : {};
  const latLng = parsePoint(place);
  if (latLng !== undefined) return { location: { latLng }, ...passed };
  const placeId = placeIdOf(place);
  return placeId === undefined ? { address: place, ...passed } : { placeId, ...passed };
}
