import {
  type FormulaError,
  noRoute,
  notUnderstood,
  placeNotFound,
  placesNotFound,
  requestRejected,
  routeTooLong,
  tooManyStops,
  wrongLegs,
} from '../errors.ts';
import { asAmount, asList, asText, field, type Json } from '../json.ts';
import { explanationOf, meaningOf, type StatusMeaning, serviceProblem } from '../lookup/maps-status.ts';
import { isOrder, type Leg, type Route, totalMeters, totalSeconds } from './route.ts';
import { isPassed, MOST_STOPS_BETWEEN, type RouteRequest } from './route-request.ts';

/** Reads Google's answer to a request, as far as distances and durations need it. */
export function readRoute(answer: Json, request: RouteRequest): Route {
  return chooseRoute(answer, request).route;
}

/**
 * Takes the route that the request chooses, both parsed and raw. Reads only what is needed, since real answers often break
 * Google's own schema.
 * @throws FormulaError for every status but OK, and for answers that are cut short
 */
export function chooseRoute(answer: Json, request: RouteRequest): { route: Route; json: Json } {
  const meaning = meaningOf(asText(field(answer, 'status')));
  if (meaning !== 'found') throw problemOf(meaning, answer, request);
  const routes = asList(field(answer, 'routes')).map((json) => ({ route: readLegs(json, request, answer), json }));
  return chosen(routes, request);
}

function readLegs(route: Json, request: RouteRequest, answer: Json): Route {
  const legs = asList(field(route, 'legs'));
  const expected = 1 + request.via.filter((stop) => !isPassed(stop)).length;
  if (legs.length < expected) throw wrongLegs(legs.length, expected);
  const order = request.bestOrder ? asList(field(route, 'waypoint_order')) : request.via.map((_, position) => position);
  if (order.length !== request.via.length || !isOrder(order)) throw notUnderstood('its order of the stops is not one');
  return {
    legs: legs.map(readLeg),
    partial: field(answer, 'match_unknown') === true ? null : readPartial(answer, request),
    order,
  };
}

/** Even in a truncated answer, the last of several places is the destination. */
function readPartial(answer: Json, { via }: RouteRequest): number[] {
  const [origin, ...others] = asList(field(answer, 'geocoded_waypoints'));
  const destination = others.pop();
  const places = [origin, ...via.map((_, position) => others[position]), destination];
  return places.flatMap((place, position) => (field(place, 'partial_match') === true ? [position] : []));
}

function readLeg(leg: Json): Leg {
  const duration = field(leg, 'duration');
  return {
    meters: asAmount(field(leg, 'distance', 'value')) ?? null,
    seconds: asAmount(field(duration, 'value')) ?? null,
    durationText: asText(field(duration, 'text')) ?? null,
    startAddress: asText(field(leg, 'start_address')) ?? '',
    endAddress: asText(field(leg, 'end_address')) ?? '',
  };
}

function chosen<T extends { route: Route }>(routes: T[], request: RouteRequest): T {
  const [first] = routes;
  if (first === undefined) throw notUnderstood('it has no route');
  if (request.choice === 'first') return first;
  const measure = request.choice === 'shortest' ? totalMeters : totalSeconds;
  const size = ({ route }: T): number => measure(route) ?? Number.POSITIVE_INFINITY;
  return routes.reduce((best, route) => (size(route) < size(best) ? route : best), first);
}

function problemOf(meaning: StatusMeaning, answer: Json, request: RouteRequest): FormulaError {
  const { origin, destination, mode } = request;
  switch (meaning) {
    case 'not found':
      return missingPlace(answer, request);
    case 'no result':
      return noRoute(origin, destination, mode, otherModes(answer, mode));
    case 'too many stops':
      return tooManyStops(request.via.length, MOST_STOPS_BETWEEN);
    case 'too long':
      return routeTooLong(origin, destination);
    case 'rejected':
      return requestRejected(origin, destination, explanationOf(answer));
    default:
      return serviceProblem(answer, 'route');
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
