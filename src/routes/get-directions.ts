import { caught, FormulaError } from '../errors.ts';
import { asList } from '../json.ts';
import { lookUpAll } from '../lookup/look-up-all.ts';
import { FIRST, type Priority } from '../lookup/priority.ts';
import type { Source } from '../lookup/source.ts';
import type { Deadline } from '../retry/deadline.ts';
import { now } from '../services/clock.ts';
import { findDirections } from '../services/direction-finder.ts';
import { checkMatch } from './check-match.ts';
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
  return lookUpAll(ROUTES, requests, deadline, priority).map((route, index) =>
    route instanceof FormulaError ? route : matched(route, route, requests[index]),
  );
}

/** Finds the steps of routes. They are kept apart, since few formulas need them and they take much room. */
export function getSteps(requests: readonly RouteRequest[], deadline: Deadline): (Steps | FormulaError)[] {
  return lookUpAll(STEPS, requests, deadline).map((found, index) =>
    found instanceof FormulaError ? found : matched(found.steps, found.route, requests[index]),
  );
}

/** The answer, or where Google guessed a place and the request does not want that, the problem in its place. */
function matched<Answer>(answer: Answer, route: Route, request: RouteRequest | undefined): Answer | FormulaError {
  return caught(() => {
    if (request?.exactMatch) checkMatch(route, request);
    return answer;
  });
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

/** Steps, and the route they are of. */
interface StepsOfRoute {
  steps: Steps;
  route: Route;
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
  encode: ({ steps, route }) => [encodeRoute(route), encodeSteps(steps)],
  decode(value) {
    const [encodedRoute, encodedSteps] = asList(value);
    const [route, steps] = [decodeRoute(encodedRoute), decodeSteps(encodedSteps)];
    return route && steps && { route, steps };
  },
  // The distance and the duration come with the steps.
  also: { key: ROUTES.key, encode: ({ route }) => encodeRoute(route) },
};
