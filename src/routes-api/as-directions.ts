import { notUnderstood } from '../errors.ts';
import { asList, asText, field, type Json } from '../json.ts';
import { FOUND_BY } from '../routes/route.ts';
import { isPassed, placeOfStop, type RouteRequest } from '../routes/route-request.ts';
import { readMeasures } from './read-measures.ts';
import { stepsAsDirections } from './steps-as-directions.ts';
import { waypointOf } from './waypoint.ts';

/**
 * An answer of computeRoutes in the form of the Directions service, so that both are read in one place. Instead of an
 * address it has what is needed to find it.
 */
export function asDirections(body: Json, request: RouteRequest): Json {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw notUnderstood('it is not an object');
  const error = field(body, 'error');
  if (error !== undefined && error !== null) return refusedRequest(error);
  const places = geocodedPlaces(field(body, 'geocodingResults'), request);
  const routes = asList(field(body, 'routes'));
  const isFound = places.every(({ isFound }) => isFound);
  return {
    status: routes.length > 0 ? 'OK' : isFound ? 'ZERO_RESULTS' : 'NOT_FOUND',
    geocoded_waypoints: places.map((place) => ({
      geocoder_status: place.isFound ? 'OK' : 'NOT_FOUND',
      partial_match: place.isPartial,
    })),
    routes: routes.map((route) => routeAsDirections(route, request, places)),
  };
}

/** Google's refusal of a request, in the words of the Directions service. */
function refusedRequest(error: Json): Json {
  const isMissing = field(error, 'status') === 'NOT_FOUND' || field(error, 'code') === 404;
  return { status: isMissing ? 'NOT_FOUND' : 'INVALID_REQUEST', error_message: asText(field(error, 'message')) };
}

/** The place that Google matched for a stop. */
interface GeocodedPlace {
  isFound: boolean;
  isPartial: boolean;
  name: string;
}

/** In the order of the request: the origin, the stops, the destination. */
function geocodedPlaces(results: Json, { origin, via, destination }: RouteRequest): GeocodedPlace[] {
  const between = asList(field(results, 'intermediates'));
  const indexOf = (result: Json): Json => field(result, 'intermediateWaypointRequestIndex') ?? 0;
  return [
    geocodedPlace(origin, field(results, 'origin')),
    ...via.map((stop, position) =>
      geocodedPlace(
        stop,
        between.find((result) => indexOf(result) === position),
      ),
    ),
    geocodedPlace(destination, field(results, 'destination')),
  ];
}

function geocodedPlace(stop: string, result: Json): GeocodedPlace {
  const place = placeOfStop(stop);
  if (waypointOf(place).address === undefined) return { isFound: true, isPartial: false, name: FOUND_BY + place };
  const id = asText(field(result, 'placeId'));
  return {
    isFound: !hasFailed(field(result, 'geocoderStatus')),
    isPartial: field(result, 'partialMatch') === true,
    name: id === undefined ? '' : `${FOUND_BY}place_id:${id}`,
  };
}

/** Whether a google.rpc.Status is an error; an empty one, or none, is not. */
const hasFailed = (status: Json): boolean => (field(status, 'code') ?? 0) !== 0;

function routeAsDirections(route: Json, request: RouteRequest, places: readonly GeocodedPlace[]): Json {
  const order = request.bestOrder
    ? asList(field(route, 'optimizedIntermediateWaypointIndex'))
    : request.via.map((_, position) => position);
  const between = order.filter((position) => !isPassed(request.via[Number(position)] ?? ''));
  const visited = [0, ...between.map((position) => Number(position) + 1), places.length - 1];
  return {
    legs: asList(field(route, 'legs')).map((leg, index) => ({
      ...readMeasures(leg),
      start_address: places[visited[index] ?? -1]?.name,
      end_address: places[visited[index + 1] ?? -1]?.name,
      start_location: locationOf(field(leg, 'startLocation')),
      end_location: locationOf(field(leg, 'endLocation')),
      steps: stepsAsDirections(leg),
    })),
    waypoint_order: order,
    warnings: field(route, 'warnings'),
    overview_polyline: { points: field(route, 'polyline', 'encodedPolyline') },
  };
}

/** Google leaves out a coordinate that is zero. */
function locationOf(location: Json): Json {
  const latLng = field(location, 'latLng');
  return latLng === undefined
    ? undefined
    : { lat: field(latLng, 'latitude') ?? 0, lng: field(latLng, 'longitude') ?? 0 };
}
