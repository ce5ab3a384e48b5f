import type {
  DirectionsQuery,
  DirectionsResponse,
  DirectionsStatus,
  GeocodedWaypoint,
  PlaceInput,
} from '../../emulator/index.ts';
import type { CityRouter } from '../city/city-router.ts';
import type { StreetMode } from '../city/travel-profile.ts';
import type { Geocoder } from '../geocode/geocoder.ts';
import type { Place, PlaceMatch } from '../geocode/place.ts';
import { bestOrder } from './best-order.ts';
import { planLegs, type TravelChoice } from './plan-leg.ts';
import { travelTimes } from './travel-times.ts';
import { type PlannedLeg, writeRoute } from './write-route.ts';

const STREET_MODES: readonly StreetMode[] = ['driving', 'walking', 'bicycling'];
const MAX_WAYPOINTS = 25;
const MAX_ROUTES = 3;
const PASSED_WITHOUT_STOP = /^\s*via:/i;

interface Stop {
  place: Place;
  isVia: boolean;
}

/** Answers queries like the Directions API. */
export function createDirections(geocoder: Geocoder, router: CityRouter) {
  return (query: DirectionsQuery): DirectionsResponse => {
    const refusal = refuse(query);
    if (refusal !== undefined) return refusal;
    const inputs = [query.origin ?? '', ...query.waypoints, query.destination ?? ''];
    const matches = inputs.map((input) => geocoder.find(withoutVia(input), query.region));
    const geocoded_waypoints = matches.map(writeWaypoint);
    const stops = matches.flatMap((match, i) => (match ? [{ place: match.place, isVia: isVia(inputs[i]) }] : []));
    if (stops.length < inputs.length) return { status: 'NOT_FOUND', routes: [], geocoded_waypoints };
    return { geocoded_waypoints, ...answerStops(stops, query, router) };
  };
}

function refuse({ origin, destination, waypoints, mode }: DirectionsQuery): DirectionsResponse | undefined {
  const missing = isBlank(origin) ? 'origin' : isBlank(destination) ? 'destination' : undefined;
  if (missing !== undefined) return invalid(`Invalid request. Missing the '${missing}' parameter.`);
  if (mode !== 'transit' && !STREET_MODES.includes(mode as StreetMode)) {
    return invalid("Invalid request. Invalid 'mode' parameter.");
  }
  if (waypoints.length <= MAX_WAYPOINTS) return undefined;
  const error_message = `Too many waypoints in the request (${waypoints.length}). The maximum allowed waypoints for this request is ${MAX_WAYPOINTS}.`;
  return { status: 'MAX_WAYPOINTS_EXCEEDED', routes: [], error_message };
}

function answerStops(stops: Stop[], query: DirectionsQuery, router: CityRouter): DirectionsResponse {
  if (query.mode === 'transit') {
    const possible = STREET_MODES.filter(
      (mode) => plan(router, stops, { mode, avoidHighways: false }, 1).status === 'OK',
    );
    const modes = possible.map((mode) => mode.toUpperCase());
    return { status: 'ZERO_RESULTS', routes: [], ...(modes.length > 0 ? { available_travel_modes: modes } : {}) };
  }
  const choice: TravelChoice = { mode: query.mode as StreetMode, avoidHighways: /highways/i.test(query.avoid ?? '') };
  const middle = stops.slice(1, -1);
  // Google refuses to reorder places that are passed without a stop, and gives alternatives only for plain trips.
  const reorders = query.optimizeWaypoints && middle.length > 0 && !middle.some((stop) => stop.isVia);
  const places = stops.map(({ place }) => place);
  const order = reorders ? bestOrder(travelTimes(router, places, choice)) : middle.map((_, i) => i);
  const ordered = [stops[0] as Stop, ...order.map((i) => middle[i] as Stop), stops.at(-1) as Stop];
  const count = query.alternatives && middle.length === 0 ? MAX_ROUTES : 1;
  const { status, routes } = plan(router, ordered, choice, count);
  return { status, routes: routes.map((legs) => writeRoute(legs, choice, reorders ? order : [])) };
}

/** All legs of a trip, or the status of the first one that cannot be travelled. */
function plan(
  router: CityRouter,
  stops: Stop[],
  choice: TravelChoice,
  count: number,
): { status: DirectionsStatus; routes: PlannedLeg[][] } {
  const legs: PlannedLeg[] = [];
  for (let i = 1; i < stops.length; i++) {
    const [from, to] = [stops[i - 1] as Stop, stops[i] as Stop];
    const plans = planLegs(router, from.place, to.place, choice, count);
    if (typeof plans === 'string') return { status: plans, routes: [] };
    if (count > 1)
      return {
        status: 'OK',
        routes: plans.map((part) => [{ from: from.place, to: to.place, parts: [part], via: [] }]),
      };
    const open = from.isVia ? legs.at(-1) : undefined;
    if (open === undefined) legs.push({ from: from.place, to: to.place, parts: plans, via: [] });
    else {
      open.via.push(from.place);
      open.parts.push(...plans);
      open.to = to.place;
    }
  }
  return { status: 'OK', routes: [legs] };
}

function writeWaypoint(match: PlaceMatch | undefined): GeocodedWaypoint {
  if (match === undefined) return { geocoder_status: 'ZERO_RESULTS' };
  return {
    geocoder_status: 'OK',
    ...(match.partial ? { partial_match: true } : {}),
    place_id: match.place.placeId,
    types: match.place.types,
  };
}

function invalid(error_message: string): DirectionsResponse {
  return { status: 'INVALID_REQUEST', routes: [], error_message };
}

function isBlank(input: PlaceInput | undefined): boolean {
  return input === undefined || (typeof input === 'string' && input.trim() === '');
}

function isVia(input: PlaceInput | undefined): boolean {
  return typeof input === 'string' && PASSED_WITHOUT_STOP.test(input);
}

function withoutVia(input: PlaceInput): PlaceInput {
  return typeof input === 'string' ? input.replace(PASSED_WITHOUT_STOP, '') : input;
}
