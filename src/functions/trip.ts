import { isBlank } from '../cells/cell-value.ts';
import { oneOf, type RawOptions, readOptions } from '../cells/options.ts';
import { readPlace } from '../cells/read-place.ts';
import { ROUTE_OPTION_NAMES, routeOptionsOf } from '../cells/route-options.ts';
import { readTravelMode } from '../cells/travel-mode.ts';
import { FormulaError, missingValue, stopIsPassed, tooFewStops, tooManyStopsToOrder, wrongLegs } from '../errors.ts';
import { type Deadline, startDeadline } from '../retry/deadline.ts';
import { composeDuration } from '../routes/compose-duration.ts';
import { getDirections } from '../routes/get-directions.ts';
import type { Leg } from '../routes/route.ts';
import {
  buildRequest,
  checkStopsBetween,
  isPassed,
  MOST_STOPS_BETWEEN,
  type RouteRequest,
} from '../routes/route-request.ts';
import { readDistanceUnit } from '../units.ts';

type TripRow = [leg: number | 'Total', from: string, to: string, distance: number, duration: string, seconds: number];

/**
 * A trip with several stops: one row for each leg, with its number, the stops it goes from and to, distance in the
 * unit, duration in words and in seconds; the last row is the total.
 * @param stops a row, a column or a block, read row by row; blank cells are left out
 * @throws FormulaError
 */
export function trip(stops: unknown, mode: unknown, unit: unknown, options: unknown): TripRow[] | undefined {
  const deadline = startDeadline();
  const places = readStops(stops);
  const [first] = places;
  if (first === undefined) return undefined;
  const passed = places.find(isPassed);
  if (passed !== undefined) throw stopIsPassed(passed);
  const inUnit = readDistanceUnit(unit);
  const names = ROUTE_OPTION_NAMES.filter((name) => name !== 'via');
  const raw = readOptions(options, [...names, 'order', 'return']);
  if (oneOf(raw, 'return', ['no', 'yes']) === 'yes') places.push(first);
  const legs = findLegs(cutIntoRequests(places, mode, raw), deadline);
  return [...legs.map((leg, index) => rowOf(index + 1, leg, inUnit)), rowOf('Total', totalOf(legs), inUnit)];
}

/**
 * The places of a range, row by row, without blank cells; none if all are blank.
 * @throws FormulaError if there is only one
 */
export function readStops(stops: unknown): string[] {
  const cells = Array.isArray(stops) ? stops.flat() : [stops];
  const places = cells.filter((cell) => !isBlank(cell)).map((cell) => readPlace(cell, 'stop'));
  if (places.length === 1) throw tooFewStops(places[0] ?? '');
  return places;
}

/** One request for a trip, or several consecutive ones if it has more stops than a call takes. */
function cutIntoRequests(places: string[], mode: unknown, raw: RawOptions): RouteRequest[] {
  const travelMode = readTravelMode(mode);
  const between = places.length - 2;
  const bestOrder = oneOf(raw, 'order', ['given', 'best']) === 'best' && between > 1;
  checkStopsBetween(travelMode, between);
  if (bestOrder && between > MOST_STOPS_BETWEEN) throw tooManyStopsToOrder(between, MOST_STOPS_BETWEEN);
  const requests: RouteRequest[] = [];
  for (let start = 0; start < places.length - 1; start += MOST_STOPS_BETWEEN + 1) {
    const part = places.slice(start, start + MOST_STOPS_BETWEEN + 2);
    requests.push(buildRequest(part, travelMode, routeOptionsOf(raw), bestOrder));
  }
  return requests;
}

/** A leg between two stops as the user wrote them, with all its values. */
interface TripLeg {
  from: string;
  to: string;
  meters: number;
  seconds: number;
  text: string;
}

function findLegs(requests: RouteRequest[], deadline: Deadline): TripLeg[] {
  return getDirections(requests, deadline).flatMap((route, index) => {
    if (route instanceof FormulaError) throw route;
    const { origin, via, destination } = requests[index] as RouteRequest;
    const visited = [origin, ...route.order.map((position) => via[position]), destination];
    if (route.legs.length !== visited.length - 1) throw wrongLegs(route.legs.length, visited.length - 1);
    return route.legs.map((leg, position) => completeLeg(leg, visited[position] ?? '', visited[position + 1] ?? ''));
  });
}

function completeLeg({ meters, seconds, durationText }: Leg, from: string, to: string): TripLeg {
  if (meters === null) throw missingValue('distance', from, to);
  if (seconds === null) throw missingValue('duration', from, to);
  return { from, to, meters, seconds, text: durationText ?? composeDuration(seconds) };
}

function totalOf(legs: TripLeg[]): TripLeg {
  const [first] = legs;
  const seconds = legs.reduce((sum, leg) => sum + leg.seconds, 0);
  return {
    from: first?.from ?? '',
    to: legs[legs.length - 1]?.to ?? '',
    meters: legs.reduce((sum, leg) => sum + leg.meters, 0),
    seconds,
    text: legs.length === 1 && first ? first.text : composeDuration(seconds),
  };
}

function rowOf(name: number | 'Total', leg: TripLeg, inUnit: (meters: number) => number): TripRow {
  return [name, leg.from, leg.to, inUnit(leg.meters), leg.text, leg.seconds];
}
