import type { HttpCall } from '../lookup/source.ts';
import { placeKey } from '../places/place-key.ts';
import type { RouteRequest } from '../routes/route-request.ts';
import { computeMatrix } from './compute-matrix.ts';
import { computeRoutes, type RouteParts } from './compute-routes.ts';
import { type MatrixLimits, type Pair, planMatrices } from './plan-matrices.ts';
import { routeModifiers, routeSettings } from './route-settings.ts';
import { waypointOf } from './waypoint.ts';

/**
 * Plans how to ask for different routes if only distance and duration are needed: in matrices, if several have the same
 * settings and form a rectangle, otherwise one by one.
 */
export function planRoutes(requests: readonly RouteRequest[]): HttpCall[] {
  const groups = new Map<string, Group>();
  const alone: HttpCall[] = [];
  for (const [position, request] of requests.entries()) {
    const name = JSON.stringify([routeSettings(request), routeModifiers(request)]);
    const group: Group = groups.get(name) ?? { pairs: [], positions: new Map(), texts: new Map() };
    groups.set(name, group);
    const pair = { origin: placeKey(request.origin), destination: placeKey(request.destination) };
    // A pair can be there twice, with a different setting that Google ignores for the mode.
    if (!fitsMatrix(request) || group.positions.has(nameOf(pair)))
      alone.push(computeRoutes(request, 'route', position));
    else {
      group.pairs.push(pair);
      group.positions.set(nameOf(pair), position);
      group.texts.set(pair.origin, request.origin).set(pair.destination, request.destination);
    }
  }
  return [...[...groups.values()].flatMap((group) => planGroup(group, requests)), ...alone];
}

/** Asks for each route in its own call. */
export function planAlone(requests: readonly RouteRequest[], parts: RouteParts): HttpCall[] {
  return requests.map((request, position) => computeRoutes(request, parts, position));
}

/** Pairs with equal settings, the request for each pair, and the user's own words for each place. */
interface Group {
  pairs: Pair[];
  positions: Map<string, number>;
  texts: Map<string, string>;
}

const nameOf = ({ origin, destination }: Pair): string => JSON.stringify([origin, destination]);

/** Whether a matrix has everything needed: it has one leg, the first route, and nothing about the places. */
function fitsMatrix({ via, choice, bestOrder, needsMatch, exactMatch }: RouteRequest): boolean {
  return via.length === 0 && choice === 'first' && !bestOrder && !needsMatch && !exactMatch;
}

function planGroup({ pairs, positions, texts }: Group, requests: readonly RouteRequest[]): HttpCall[] {
  const positionOf = (origin: string, destination: string): number =>
    positions.get(nameOf({ origin, destination })) ?? -1;
  const requestAt = (position: number): RouteRequest => requests[position] as RouteRequest;
  const [like] = positions.values();
  if (like === undefined) return [];
  return planMatrices(pairs, limitsOf(requestAt(like)), isAddress).map((rectangle) => {
    const [origin = '', ...otherOrigins] = rectangle.origins;
    const [destination = '', ...otherDestinations] = rectangle.destinations;
    const isPair = otherOrigins.length + otherDestinations.length === 0;
    const position = positionOf(origin, destination);
    return isPair
      ? computeRoutes(requestAt(position), 'route', position)
      : computeMatrix(rectangle, requestAt(position), (place) => texts.get(place) ?? place, positionOf);
  });
}

const isAddress = (place: string): boolean => waypointOf(place).location === undefined;

/** Google's documented limits of a matrix. */
function limitsOf(request: RouteRequest): MatrixLimits {
  const { travelMode, routingPreference } = routeSettings(request);
  const isCostly = travelMode === 'TRANSIT' || routingPreference === 'TRAFFIC_AWARE_OPTIMAL';
  return { pairs: isCostly ? 100 : 625, addresses: 50 };
}
