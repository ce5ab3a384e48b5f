import type { GeocodedWaypoint, MapsAnswers } from '../../../emulator/index.ts';
import { askMaps, NOT_FOUND } from './ask-maps.ts';
import type { RoutesRequest, Waypoint } from './route-messages.ts';
import { writeRoute } from './write-route.ts';

/** Answers a valid request with at least one route, or with none and the results for its addresses. */
export function computeRoutes(maps: MapsAnswers, request: RoutesRequest, now: number): object {
  const { origin = {}, destination = {}, intermediates = [] } = request;
  const answer = askMaps(maps, request, now);
  return {
    routes: answer.routes.map((route, index) => writeRoute(route, index, request, now)),
    ...geocodingResults([origin, ...intermediates, destination], answer.geocoded_waypoints ?? []),
  };
}

/** The results for the waypoints that are addresses; nothing if none is. */
function geocodingResults(waypoints: readonly Waypoint[], found: readonly GeocodedWaypoint[]): object {
  const results = waypoints.map(({ address }, index) => {
    if (address === undefined) return undefined;
    const { geocoder_status, place_id, types, partial_match } = found[index] ?? {};
    if (geocoder_status !== 'OK') return { geocoderStatus: NOT_FOUND };
    return { geocoderStatus: {}, type: types, placeId: place_id, partialMatch: partial_match };
  });
  const [origin, ...rest] = results;
  const destination = rest.pop();
  const intermediates = rest.flatMap((result, index) =>
    result ? [{ ...result, intermediateWaypointRequestIndex: index }] : [],
  );
  const places = {
    ...(origin && { origin }),
    ...(destination && { destination }),
    ...(intermediates.length > 0 && { intermediates }),
  };
  return Object.keys(places).length > 0 ? { geocodingResults: places } : {};
}
