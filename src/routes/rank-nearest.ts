import { FormulaError, isNoRoute, missingValue, nearestNotKnown, noRouteToAny } from '../errors.ts';
import { parsePoint } from '../places/point.ts';
import { straightMeters } from '../places/straight-meters.ts';
import { type Route, totalMeters, totalSeconds } from './route.ts';
import { type RouteRequest, staysInPlace } from './route-request.ts';

/** What decides which place is the nearest. */
export const MEASURES = ['distance', 'duration'] as const;
export type Measure = (typeof MEASURES)[number];

/** A destination with its position in the list, and the route to it, or why there is none. */
export interface RankedDestination {
  position: number;
  route: Route | FormulaError;
}

// If coordinates rule some out, this many are asked for before the others are checked again.
const AT_ONCE = 3;
// This many origins are finished before the next ones are started. A matrix request takes 25 × 25 pairs.
const ORIGINS_AT_ONCE = 25;

// The place itself comes before all others, even one that is 0 m away.
const SAME_PLACE = -1;

/**
 * Ranks, for each origin, the destinations of its requests: the nearest ones first, those without a route last. A destination
 * is not asked for once its straight line is longer than the routes to enough others. That works for distances only, since
 * no highest speed is known.
 * @param searches one list of requests for each origin
 * @param ask finds routes, in order
 * @returns `count` destinations for each origin, or fewer if there are fewer; a problem if one that may be among them can't be measured
 */
export function rankNearest(
  searches: readonly (readonly RouteRequest[])[],
  count: number,
  by: Measure,
  ask: (requests: RouteRequest[]) => (Route | FormulaError)[],
): (RankedDestination[] | FormulaError)[] {
  const opened = searches.map((requests) => openSearch(requests, count, by));
  const atOnce = opened.some((search) => search.mayRuleOut) ? ORIGINS_AT_ONCE : opened.length;
  for (let start = 0; start < opened.length; start += atOnce) finish(opened.slice(start, start + atOnce), ask);
  return opened.map((search) => search.result());
}

function finish(searches: readonly Search[], ask: (requests: RouteRequest[]) => (Route | FormulaError)[]): void {
  for (;;) {
    const batch = searches.flatMap((search) => search.next().map((candidate) => ({ search, candidate })));
    if (batch.length === 0) return;
    const routes = ask(batch.map(({ candidate }) => candidate.request));
    for (const [index, { search, candidate }] of batch.entries()) search.take(candidate, routes[index] as Route);
  }
}

interface Candidate {
  request: RouteRequest;
  position: number;
  /** A lower bound of the measure. */
  atLeast: number;
}

interface Measured extends RankedDestination {
  size: number;
  /** Decides between two of the same size. */
  otherSize: number;
}

type Search = ReturnType<typeof openSearch>;

function openSearch(requests: readonly RouteRequest[], count: number, by: Measure) {
  let waiting = requests.map((request, position) => ({ request, position, atLeast: atLeast(request, by) }));
  waiting.sort((a, b) => a.atLeast - b.atLeast);
  const measured: Measured[] = [];
  const unreachable: RankedDestination[] = [];
  let problem: FormulaError | undefined;
  return {
    /** Whether coordinates may rule a destination out. */
    mayRuleOut: waiting.some((candidate) => candidate.atLeast > 0),
    /** What to ask next; nothing if the result is known. */
    next(): Candidate[] {
      const last = measured[count - 1];
      if (last) waiting = waiting.filter((candidate) => candidate.atLeast <= last.size);
      const [first] = waiting;
      if (first === undefined || problem) return [];
      const alike = waiting.filter((candidate) => candidate.atLeast === first.atLeast).length;
      return waiting.splice(0, first.atLeast > 0 ? Math.max(AT_ONCE, count - measured.length) : alike);
    },
    take({ request, position }: Candidate, route: Route | FormulaError): void {
      const found = route instanceof FormulaError ? route : measure(route, request, by);
      if (!(found instanceof FormulaError)) {
        measured.push({ position, route: route as Route, ...found });
        measured.sort((a, b) => a.size - b.size || a.otherSize - b.otherSize || a.position - b.position);
      } else if (isNoRoute(found)) {
        unreachable.push({ position, route: found });
      } else if (problem?.problem !== 'answer') {
        // Google's answers are final; other problems may pass.
        problem = found.problem === 'answer' ? found : (problem ?? found);
      }
    },
    result(): RankedDestination[] | FormulaError {
      if (problem) return nearestNotKnown(problem);
      const [only] = unreachable;
      if (measured.length === 0 && only) {
        const [{ origin, mode }] = requests as [RouteRequest];
        return unreachable.length === 1 ? (only.route as FormulaError) : noRouteToAny(origin, unreachable.length, mode);
      }
      unreachable.sort((a, b) => a.position - b.position);
      return [...measured, ...unreachable].slice(0, count);
    },
  };
}

function atLeast(request: RouteRequest, by: Measure): number {
  if (staysInPlace(request)) return SAME_PLACE;
  return by === 'distance' ? leastMeters(request) : 0;
}

function measure(route: Route, request: RouteRequest, by: Measure) {
  const [meters, seconds] = [totalMeters(route), totalSeconds(route)];
  const { origin, destination } = request;
  if (meters === null) return missingValue('distance', origin, destination);
  if (seconds === null) return missingValue('duration', origin, destination);
  const [size, otherSize] = by === 'distance' ? [meters, seconds] : [seconds, meters];
  return { size: staysInPlace(request) ? SAME_PLACE : size, otherSize };
}

// Google starts and ends a route on the road nearest to a point.
const OFF_THE_ROAD_METERS = 1000;

// The earth is not the sphere on which the straight line is measured.
const SAFE_PART = 0.99;

/**
 * A lower bound for the length of a route, from the straight line between its ends. Zero if an end is not written as
 * coordinates. A point may be up to 1 km off the road.
 */
function leastMeters({ origin, destination }: RouteRequest): number {
  const [start, end] = [parsePoint(origin), parsePoint(destination)];
  if (start === undefined || end === undefined) return 0;
  return Math.max(0, SAFE_PART * straightMeters(start, end) - 2 * OFF_THE_ROAD_METERS);
}
