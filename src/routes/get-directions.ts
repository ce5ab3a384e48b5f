import type { FormulaError } from '../errors.ts';
import { lookUpAll } from '../lookup/look-up-all.ts';
import { FIRST, type Priority } from '../lookup/priority.ts';
import type { Source } from '../lookup/source.ts';
import type { Deadline } from '../retry/deadline.ts';
import { now } from '../services/clock.ts';
import { findDirections } from '../services/direction-finder.ts';
import { chooseRoute, readRoute } from './read-route.ts';
import type { Route } from './route.ts';
import { decodeRoute, encodeRoute } from './route-codec.ts';
import { type RouteRequest, routeKey } from './route-request.ts';
import { decodeSteps, encodeSteps, readSteps, type Steps } from './steps.ts';

/** Finds the routes for a batch of requests, in order: from the cache, and from Google what is not there. */
export function getDirections(
  requests: readonly RouteRequest[],
  deadline: Deadline,
  priority: Priority = FIRST,
): (Route | FormulaError)[] {
  return lookUpAll(ROUTES, requests, deadline, priority);
}

/** Finds the steps of routes. They are kept apart, since few formulas need them and they take much room. */
export function getSteps(requests: readonly RouteRequest[], deadline: Deadline): (Steps | FormulaError)[] {
  return lookUpAll(STEPS, requests, deadline).map((result) => ('steps' in result ? result.steps : result));
}

const ROUTES: Source<RouteRequest, Route> = {
  quota: 'route',
  requestsPerCall: 1,
  key: (request) => routeKey(request, now()),
  ask: (requests) =>
    requests.map((request) => findDirections({ ...request, alternatives: request.choice !== 'first' })),
  read: readRoute,
  encode: encodeRoute,
  decode: decodeRoute,
};

/** Steps, and the route they are of where Google has just answered. */
interface StepsOfRoute {
  steps: Steps;
  route?: Route;
}

const STEPS: Source<RouteRequest, StepsOfRoute> = {
  quota: ROUTES.quota,
  requestsPerCall: ROUTES.requestsPerCall,
  key: (request) => `steps ${ROUTES.key(request)}`,
  ask: ROUTES.ask,
  read(answer, request) {
    const { route, json } = chooseRoute(answer, request);
    return { steps: readSteps(json), route };
  },
  encode: ({ steps }) => encodeSteps(steps),
  decode(value) {
    const steps = decodeSteps(value);
    return steps && { steps };
  },
  // The distance and the duration come with the steps.
  also: { key: ROUTES.key, encode: ({ route }) => route && encodeRoute(route) },
};
