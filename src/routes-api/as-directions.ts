import { notUnderstood } from '../errors.ts';
import { asAmount, asList, asText, field, type Json } from '../json.ts';
import { FOUND_BY } from '../routes/route.ts';
import { isPassed, placeOfStop, type RouteRequest } from '../routes/route-request.ts';
import { readMeasures } from './read-measures.ts';
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

/** The steps of a leg in the form of the Directions service, which makes one step of each part of a ride. */
function stepsAsDirections(leg: Json): Json[] {
  const steps = asList(field(leg, 'steps'));
  const segments = asList(field(leg, 'stepsOverview', 'multiModalSegments'));
  const parts = segments.map((segment) => partOf(segment, steps));
  const areWhole = parts.length > 0 && parts.every((part) => part.length > 0) && parts.flat().length === steps.length;
  if (!areWhole) return steps.map(stepAsDirections);
  return parts.map((part, index) => joinSteps(part, segments[index]));
}

/** The steps from the first to the last of a segment; Google leaves out zero. */
function partOf(segment: Json, steps: Json[]): Json[] {
  const start = asAmount(field(segment, 'stepStartIndex')) ?? 0;
  const end = asAmount(field(segment, 'stepEndIndex')) ?? 0;
  return steps.slice(start, end + 1);
}

function stepAsDirections(step: Json): Json {
  return {
    ...readMeasures(step, 'staticDuration'),
    html_instructions: instructionsOf(step),
    transit_details: ride(field(step, 'transitDetails')),
  };
}

function joinSteps(part: Json[], segment: Json): Json {
  const steps = part.map(stepAsDirections);
  const [first] = steps;
  return {
    distance: { value: sumOf(steps, 'distance') },
    duration: { value: sumOf(steps, 'duration') },
    html_instructions: instructionsOf(segment) ?? field(first, 'html_instructions'),
    transit_details: field(first, 'transit_details'),
  };
}

/** Not known if one part is not known. */
function sumOf(steps: Json[], name: string): number | undefined {
  const values = steps.map((step) => asAmount(field(step, name, 'value')));
  return values.reduce((sum, value) => (sum === undefined || value === undefined ? undefined : sum + value), 0);
}

/** Google's plain text as HTML. */
function instructionsOf(part: Json): string | undefined {
  const text = asText(field(part, 'navigationInstruction', 'instructions'));
  return text?.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

function ride(details: Json): Json {
  const line = field(details, 'transitLine');
  const stops = field(details, 'stopDetails');
  const times = field(details, 'localizedValues');
  if (line === undefined && stops === undefined) return undefined;
  return {
    line: { short_name: field(line, 'nameShort'), name: field(line, 'name') },
    headsign: field(details, 'headsign'),
    num_stops: field(details, 'stopCount'),
    departure_stop: { name: field(stops, 'departureStop', 'name') },
    arrival_stop: { name: field(stops, 'arrivalStop', 'name') },
    departure_time: { text: timeText(field(times, 'departureTime')) },
    arrival_time: { text: timeText(field(times, 'arrivalTime')) },
  };
}

/** "7:05pm", as the Directions service writes it; the Routes API puts a narrow space and capitals there. */
function timeText(time: Json): string | undefined {
  const text = asText(field(time, 'time', 'text'));
  return text?.replace(/\s+(?=[AP]M$)/, '').replace(/[AP]M$/, (half) => half.toLowerCase());
}
