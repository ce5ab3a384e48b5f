import type { DirectionsQuery, DirectionsResponse, MapsAnswers, PlaceInput } from '../../../emulator/index.ts';
import type { RouteModifiers, RouteSettings, Waypoint } from './route-messages.ts';

const MODES = {
  DRIVE: 'driving',
  TWO_WHEELER: 'driving',
  WALK: 'walking',
  BICYCLE: 'bicycling',
  TRANSIT: 'transit',
};

/** What a `google.rpc.Status` says of an address that was not found. */
export const NOT_FOUND = { code: 5, message: 'NOT_FOUND' };

/** The question to the Maps for one route of a request. */
export interface RouteQuestion {
  origin: Waypoint;
  destination: Waypoint;
  intermediates?: readonly Waypoint[];
  optimizes?: boolean;
  alternatives?: boolean;
  modifiers?: RouteModifiers | undefined;
}

/** Asks the Maps behind the practice services for one route. */
export function askMaps(
  maps: MapsAnswers,
  { origin, destination, intermediates = [], optimizes = false, alternatives = false, modifiers = {} }: RouteQuestion,
  { travelMode = 'DRIVE', departureTime, arrivalTime, languageCode, regionCode }: RouteSettings,
  now: number,
): DirectionsResponse {
  const avoided = [modifiers.avoidTolls && 'tolls', modifiers.avoidHighways && 'highways'].filter(Boolean);
  const query: DirectionsQuery = {
    origin: placeOf(origin),
    destination: placeOf(destination),
    waypoints: intermediates.map((waypoint) => (waypoint.via ? passed(placeOf(waypoint)) : placeOf(waypoint))),
    optimizeWaypoints: optimizes,
    mode: MODES[travelMode],
    ...(avoided.length > 0 && { avoid: avoided.join('|') }),
    ...(departureTime && { departureTime: Date.parse(departureTime) }),
    ...(arrivalTime && { arrivalTime: Date.parse(arrivalTime) }),
    alternatives,
    ...(languageCode && { language: languageCode }),
    ...(regionCode && { region: regionCode }),
    now,
  };
  return maps.directions(query);
}

function placeOf({ location, placeId, address = '' }: Waypoint): PlaceInput {
  const { latLng } = location ?? {};
  if (latLng) return { lat: latLng.latitude ?? 0, lng: latLng.longitude ?? 0 };
  return placeId === undefined ? address : `place_id:${placeId}`;
}

function passed(place: PlaceInput): string {
  return `via:${typeof place === 'string' ? place : `${place.lat},${place.lng}`}`;
}
