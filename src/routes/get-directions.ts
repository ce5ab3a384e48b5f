import type { FormulaError } from '../errors.ts';
import { lookUpAll, type Source } from '../lookup/look-up-all.ts';
import type { Deadline } from '../retry/deadline.ts';
import { now } from '../services/clock.ts';
import { findDirections } from '../services/direction-finder.ts';
import { readRoute } from './read-route.ts';
import type { Route } from './route.ts';
import { decodeRoute, encodeRoute } from './route-codec.ts';
import { type RouteRequest, routeKey } from './route-request.ts';

const ROUTES: Source<RouteRequest, Route> = {
  name: 'route',
  key: (request) => routeKey(request, now()),
  ask: (request) => findDirections(request, request.choice !== 'first'),
  read: readRoute,
  encode: encodeRoute,
  decode: decodeRoute,
};

/** Finds the routes for a batch of requests, in order: from the cache, and from Google what is not there. */
export function getDirections(requests: readonly RouteRequest[], deadline: Deadline): (Route | FormulaError)[] {
  return lookUpAll(ROUTES, requests, deadline);
}
