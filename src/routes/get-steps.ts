import { FormulaError } from '../errors.ts';
import { asList } from '../json.ts';
import { lookUpAll } from '../lookup/look-up-all.ts';
import type { Deadline } from '../retry/deadline.ts';
import { matched, sourceOfMore } from './get-directions.ts';
import { chooseRoute } from './read-route.ts';
import { resolveAddresses } from './resolve-addresses.ts';
import type { Route } from './route.ts';
import { decodeRoute, encodeRoute } from './route-codec.ts';
import type { RouteRequest } from './route-request.ts';
import { decodeSteps, encodeSteps, readSteps, type Steps } from './steps.ts';

/** Finds the steps of routes. They are cached apart, since few formulas need them and they take much room. */
export function getSteps(requests: readonly RouteRequest[], deadline: Deadline): (Steps | FormulaError)[] {
  const found = lookUpAll(STEPS, requests, deadline);
  const routes = found.map((each) => (each instanceof FormulaError ? each : each.route));
  const resolved = resolveAddresses(routes, requests, deadline);
  return found.map((each, index) => {
    const route = resolved[index] as Route | FormulaError;
    if (each instanceof FormulaError || route instanceof FormulaError)
      return each instanceof FormulaError ? each : (route as FormulaError);
    return matched(each.steps, route, requests[index]);
  });
}

/** Steps and their route. */
interface StepsOfRoute {
  steps: Steps;
  route: Route;
}

const STEPS = sourceOfMore<StepsOfRoute>('steps', {
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
});
