import { FormulaError } from '../errors.ts';
import { asList } from '../json.ts';
import { lookUpAll } from '../lookup/look-up-all.ts';
import type { Source } from '../lookup/source.ts';
import type { Deadline } from '../retry/deadline.ts';
import { KEEP_ROUTE, matched, ROUTES } from './get-directions.ts';
import { chooseRoute } from './read-route.ts';
import type { Route } from './route.ts';
import { decodeRoute, encodeRoute } from './route-codec.ts';
import type { RouteRequest } from './route-request.ts';
import { decodeSteps, encodeSteps, readSteps, type Steps } from './steps.ts';

/** Finds the steps of routes. They are kept apart, since few formulas need them and they take much room. */
export function getSteps(requests: readonly RouteRequest[], deadline: Deadline): (Steps | FormulaError)[] {
  return lookUpAll(STEPS, requests, deadline).map((found, index) =>
    found instanceof FormulaError ? found : matched(found.steps, found.route, requests[index]),
  );
}

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
  companion: KEEP_ROUTE,
};
