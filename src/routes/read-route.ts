import {
  dailyQuota,
  type FormulaError,
  noRoute,
  notAnswering,
  notUnderstood,
  placeNotFound,
  placesNotFound,
  refused,
  requestRejected,
  routeTooLong,
  tooFast,
  tooManyStops,
} from '../errors.ts';
import { asList, asNumber, asText, field, type Json } from '../json.ts';
import { meaningOf } from '../lookup/maps-status.ts';
import { type Leg, type Route, totalMeters, totalSeconds } from './route.ts';
import type { RouteRequest } from './route-request.ts';

/**
 * Reads Google's answer to a request. Only what is needed is looked at, since real answers often break Google's own schema.
 * @throws FormulaError for every status but OK, and for answers that are cut short
 */
export function readRoute(answer: Json, request: RouteRequest): Route {
  const status = asText(field(answer, 'status'));
  if (status === undefined) throw notUnderstood('it has no status');
  if (meaningOf(status) !== 'found') throw problemOf(status, answer, request);
  const routes = asList(field(answer, 'routes')).map((route) => readLegs(route, request, answer));
  return chosen(routes, request);
}

function readLegs(route: Json, request: RouteRequest, answer: Json): Route {
  const legs = asList(field(route, 'legs'));
  // A stop written as "via:…" is passed without ending a leg.
  const expected = 1 + request.via.filter((stop) => !/^via:/i.test(stop)).length;
  if (legs.length < expected) throw notUnderstood(`it has ${legs.length} of ${expected} legs`);
  const places = asList(field(answer, 'geocoded_waypoints'));
  return {
    legs: legs.map(readLeg),
    originIsPartial: field(places[0], 'partial_match') === true,
    destinationIsPartial: places.length > 1 && field(places[places.length - 1], 'partial_match') === true,
  };
}

function readLeg(leg: Json): Leg {
  const duration = field(leg, 'duration');
  return {
    meters: asNumber(field(field(leg, 'distance'), 'value')) ?? null,
    seconds: asNumber(field(duration, 'value')) ?? null,
    durationText: asText(field(duration, 'text')) ?? null,
    startAddress: asText(field(leg, 'start_address')) ?? '',
    endAddress: asText(field(leg, 'end_address')) ?? '',
  };
}

function chosen(routes: Route[], request: RouteRequest): Route {
  const [first] = routes;
  if (first === undefined) throw notUnderstood('it has no route');
  if (request.choice === 'first') return first;
  const measure = request.choice === 'shortest' ? totalMeters : totalSeconds;
  const size = (route: Route): number => measure(route) ?? Number.POSITIVE_INFINITY;
  return routes.reduce((best, route) => (size(route) < size(best) ? route : best), first);
}

function problemOf(status: string, answer: Json, request: RouteRequest): FormulaError {
  const { origin, destination, mode } = request;
  const words = asText(field(answer, 'error_message')) ?? '';
  switch (meaningOf(status)) {
    case 'not found':
      return missingPlace(answer, request);
    case 'no result':
      return noRoute(origin, destination, mode, otherModes(answer, mode));
    case 'too many stops':
      return tooManyStops();
    case 'too long':
      return routeTooLong(origin, destination);
    case 'rejected':
      return requestRejected(origin, destination, words);
    case 'daily quota':
      return dailyQuota(words);
    case 'try again':
      return status === 'OVER_QUERY_LIMIT' ? tooFast() : notAnswering(words || status);
    default:
      return refused(status, words);
  }
}

function missingPlace(answer: Json, { origin, destination, via }: RouteRequest): FormulaError {
  const places = [origin, ...via, destination];
  const found = asList(field(answer, 'geocoded_waypoints')).map((place) => field(place, 'geocoder_status') === 'OK');
  const missing = found.length === places.length ? found.indexOf(false) : -1;
  const place = places[missing];
  if (place === undefined) return placesNotFound(origin, destination);
  return placeNotFound(roleAt(missing, places.length), place);
}

function roleAt(index: number, count: number): string {
  if (index === 0) return 'origin';
  return index === count - 1 ? 'destination' : 'stop';
}

function otherModes(answer: Json, mode: string): string[] {
  const offered = asList(field(answer, 'available_travel_modes')).map((name) => asText(name)?.toLowerCase() ?? '');
  return offered.filter((name) => name !== mode && /^[a-z]+$/.test(name));
}
