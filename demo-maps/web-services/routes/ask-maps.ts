import type { DirectionsQuery, DirectionsResponse, MapsAnswers, PlaceInput } from '../../../emulator/index.ts';
import type { RoutesRequest, Waypoint } from './route-messages.ts';

const MODES = {
  DRIVE: 'driving',
  TWO_WHEELER: 'driving',
  WALK: 'walking',
  BICYCLE: 'bicycling',
  TRANSIT: 'transit',
};

/** What a `google.rpc.Status` says of an address that was not found. */
export const NOT_FOUND = { code: 5, message: 'NOT_FOUND' };

type RouteQuestion = Omit<RoutesRequest, 'extraComputations'>;

/** Asks the Maps behind the practice services for one route. */
export function askMaps(maps: MapsAnswers, request: RouteQuestion, now: number): DirectionsResponse {
  const { origin = {}, destination = {}, intermediates = [], routeModifiers = {} } = request;
  const { travelMode = 'DRIVE', departureTime, arrivalTime, languageCode, regionCode } = request;
  const avoided = [routeModifiers.avoidTolls && 'tolls', routeModifiers.avoidHighways && 'highways'].filter(Boolean);
  const query: DirectionsQuery = {
    origin: placeOf(origin),
    destination: placeOf(destination),
    waypoints: intermediates.map((waypoint) => (waypoint.via ? passed(placeOf(waypoint)) : placeOf(waypoint))),
    optimizeWaypoints: request.optimizeWaypointOrder ?? false,
    mode: MODES[travelMode],
    ...(avoided.length > 0 && { avoid: avoided.join('|') }),
    ...(departureTime && { departureTime: Date.parse(departureTime) }),
    ...(arrivalTime && { arrivalTime: Date.parse(arrivalTime) }),
    alternatives: request.computeAlternativeRoutes ?? false,
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
