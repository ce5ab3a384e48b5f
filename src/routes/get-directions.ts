import { answerAll } from '../answer-all.ts';
import { caught, FormulaError, partialMatch } from '../errors.ts';
import type { Json } from '../json.ts';
import { countUnknown } from '../lookup/answers.ts';
import { lookUpAll } from '../lookup/look-up-all.ts';
import { FIRST, type Priority } from '../lookup/priority.ts';
import type { Source } from '../lookup/source.ts';
import type { Deadline } from '../retry/deadline.ts';
import type { RouteParts } from '../routes-api/compute-routes.ts';
import { planAlone, planRoutes } from '../routes-api/plan-routes.ts';
import { planSamples } from '../routes-api/plan-samples.ts';
import { onlyWithKey, routePriceGroup, wantsTraffic } from '../routes-api/route-settings.ts';
import { now } from '../services/clock.ts';
import { findDirections } from '../services/direction-finder.ts';
import { readRoute } from './read-route.ts';
import { resolveAddresses } from './resolve-addresses.ts';
import { type Route, routeInPlace } from './route.ts';
import { decodeRoute, encodeRoute } from './route-codec.ts';
import { isPassed, placeOfStop, type RouteRequest, routeKey, staysInPlace } from './route-request.ts';

/** Finds routes, in order, in the cache or else from Google. A route from a place to itself needs no call. */
export function getDirections(
  requests: readonly RouteRequest[],
  deadline: Deadline,
  priority: Priority = FIRST,
): (Route | FormulaError)[] {
  return answerAll<Route | FormulaError, RouteRequest>(
    requests.map((request) =>
      staysInPlace(request) ? { value: routeInPlace(request.origin, request.destination) } : { request },
    ),
    (asked) =>
      resolveAddresses(lookUpAll(ROUTES, asked, deadline, priority), asked, deadline).map((route, index) =>
        route instanceof FormulaError ? route : matched(route, route, asked[index]),
      ),
  );
}

/** How many of some routes are not known, so that Google would have to be asked. */
export function countUnknownRoutes(requests: readonly RouteRequest[]): number {
  return countUnknown(
    ROUTES,
    requests.filter((request) => !staysInPlace(request)),
  );
}

/** The answer, or a problem if Google guessed a place and the request does not want that. */
export function matched<Answer>(
  answer: Answer,
  route: Route,
  request: RouteRequest | undefined,
): Answer | FormulaError {
  return caught(() => {
    if (request?.exactMatch) checkMatch(route, request);
    return answer;
  });
}

/** Google's routes. */
const ROUTES: Source<RouteRequest, Route> = {
  quota: 'route',
  requestsPerCall: 1,
  key: (request) => routeKey(request, now()),
  ask: (requests) => requests.map(askDirections),
  withKey: {
    priceOf: routePriceGroup,
    plan(requests, grouping) {
      if (grouping === 'together') return planRoutes(requests);
      return grouping === 'samples' ? planSamples(requests) : planAlone(requests, 'route');
    },
    onlyWithKey,
    isBetter: wantsTraffic,
    differs: wantsTraffic,
  },
  read: readRoute,
  encode: encodeRoute,
  decode: decodeRoute,
  suffices: ({ partial }, { needsMatch, exactMatch }) => partial !== null || !(needsMatch || exactMatch),
};

function askDirections(request: RouteRequest): Json {
  return findDirections({ ...request, avoid: request.avoid?.[0], alternatives: request.choice !== 'first' });
}

/** A source of answers that have more than the route. The route is also kept by itself, for formulas that need no more. */
export function sourceOfMore<Answer extends { route: Route }>(
  parts: RouteParts,
  reading: Pick<Source<RouteRequest, Answer>, 'read' | 'encode' | 'decode'>,
): Source<RouteRequest, Answer> {
  const { quota, requestsPerCall, ask, key, withKey } = ROUTES;
  return {
    quota,
    requestsPerCall,
    ask,
    key: (request) => `${parts} ${key(request)}`,
    withKey: { ...withKey, plan: (requests) => planAlone(requests, parts) },
    companion: { key, encode: ({ route }) => encodeRoute(route) },
    ...reading,
  };
}

/**
 * Checks that Google matched each place in full.
 * @throws FormulaError with the first place that Google guessed, and the address that it used
 */
function checkMatch(route: Route, request: RouteRequest): void {
  const [position] = route.partial ?? [];
  if (position === undefined) return;
  const { origin, via, destination } = request;
  const { legs, order } = route;
  if (position === 0) throw partialMatch('origin', origin, legs[0]?.startAddress ?? '');
  const stop = via[position - 1];
  if (stop === undefined) throw partialMatch('destination', destination, legs[legs.length - 1]?.endAddress ?? '');
  const ends = order.filter((index) => !isPassed(via[index] ?? ''));
  throw partialMatch('stop', placeOfStop(stop), legs[ends.indexOf(position - 1)]?.endAddress ?? '');
}
