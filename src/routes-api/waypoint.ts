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

const PLACE_ID = /^place_id:\s*/i;

/** Turns a user's text into a waypoint. */
export function waypointOf(stop: string): Waypoint {
  const place = placeOfStop(stop);
  const passed = isPassed(stop) ? { via: true as const } : {};
  const latLng = parsePoint(place);
  if (latLng !== undefined) return { location: { latLng }, ...passed };
  if (PLACE_ID.test(place)) return { placeId: place.replace(PLACE_ID, ''), ...passed };
  return { address: place, ...passed };
}
