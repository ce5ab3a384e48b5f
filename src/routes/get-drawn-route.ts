import { FormulaError } from '../errors.ts';
import { asList, asSignedNumber, asText, field, type Json } from '../json.ts';
import { lookUpAll } from '../lookup/look-up-all.ts';
import type { Point } from '../places/point.ts';
import { startDeadline } from '../retry/deadline.ts';
import { sourceOfMore } from './get-directions.ts';
import { chooseRoute } from './read-route.ts';
import type { Route } from './route.ts';
import { decodeRoute, encodeRoute } from './route-codec.ts';
import type { RouteRequest } from './route-request.ts';
import { decodeSteps, encodeSteps, readSteps, type Steps } from './steps.ts';

/** A route with everything needed to show it. */
export interface DrawnRoute {
  route: Route;
  steps: Steps;
  /** The line on the map, in Google's encoding. */
  polyline: string;
  /** Where the stops are on it. */
  stops: Point[];
}

/**
 * Finds a route with its line on the map.
 * @throws FormulaError
 */
export function getDrawnRoute(request: RouteRequest): DrawnRoute {
  const [result] = lookUpAll(DRAWN_ROUTES, [request], startDeadline());
  if (result === undefined || result instanceof FormulaError) throw result;
  return result;
}

const DRAWN_ROUTES = sourceOfMore<DrawnRoute>('drawn', {
  read(answer, request) {
    const { route, json } = chooseRoute(answer, request);
    const polyline = asText(field(json, 'overview_polyline', 'points')) ?? '';
    return { route, steps: readSteps(json), polyline, stops: readStopPoints(json) };
  },
  encode: ({ route, steps, polyline, stops }) => [
    encodeRoute(route),
    encodeSteps(steps),
    polyline,
    stops.map(({ latitude, longitude }) => [latitude, longitude]),
  ],
  decode(value) {
    const [encodedRoute, encodedSteps, polyline, points] = asList(value);
    const [route, steps] = [decodeRoute(encodedRoute), decodeSteps(encodedSteps)];
    if (!route || !steps || typeof polyline !== 'string') return undefined;
    const stops = asList(points).flatMap((point) => pointOf(asList(point)[0], asList(point)[1]));
    return { route, steps, polyline, stops };
  },
});

function readStopPoints(route: Json): Point[] {
  const legs = asList(field(route, 'legs'));
  const ends = [field(legs[0], 'start_location'), ...legs.map((leg) => field(leg, 'end_location'))];
  return ends.flatMap((end) => pointOf(field(end, 'lat'), field(end, 'lng')));
}

function pointOf(lat: Json, lng: Json): Point[] {
  const [latitude, longitude] = [asSignedNumber(lat), asSignedNumber(lng)];
  return latitude === undefined || longitude === undefined ? [] : [{ latitude, longitude }];
}
