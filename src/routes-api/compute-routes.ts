import type { HttpCall } from '../lookup/source.ts';
import { placeOfStop, type RouteRequest } from '../routes/route-request.ts';
import { asDirections } from './as-directions.ts';
import { routeModifiers, routeSettings } from './route-settings.ts';
import { waypointOf } from './waypoint.ts';

const URL = 'https://routes.googleapis.com/directions/v2:computeRoutes';

/** What a route needs besides distances and durations. */
export type RouteParts = 'route' | 'steps' | 'drawn';

/** Asks for one route, with only the fields that the formula needs. */
export function computeRoutes(request: RouteRequest, parts: RouteParts, position: number): HttpCall {
  const { origin, via, destination } = request;
  const settings = routeSettings(request);
  // The free service writes its instructions in English if no language is given.
  const language = settings.languageCode ?? (parts === 'route' ? undefined : 'en');
  return {
    url: URL,
    body: {
      origin: waypointOf(placeOfStop(origin)),
      destination: waypointOf(placeOfStop(destination)),
      intermediates: via.length === 0 ? undefined : via.map(waypointOf),
      ...settings,
      languageCode: language,
      routeModifiers: routeModifiers(request),
      computeAlternativeRoutes: request.choice !== 'first' && via.length === 0 ? true : undefined,
      optimizeWaypointOrder: request.bestOrder ? true : undefined,
    },
    fieldMask: fieldsOf(request, parts).join(),
    positions: [position],
    readAnswers: (body) => [asDirections(body, request)],
  };
}

function fieldsOf(request: RouteRequest, parts: RouteParts): string[] {
  const { origin, via, destination, mode, bestOrder, language } = request;
  const isAddress = [origin, ...via, destination].some((stop) => waypointOf(stop).address !== undefined);
  return [
    ...['routes.legs.distanceMeters', 'routes.legs.duration'],
    ...(language === undefined ? [] : ['routes.legs.localizedValues.duration']),
    ...(bestOrder ? ['routes.optimizedIntermediateWaypointIndex'] : []),
    ...(isAddress ? ['geocodingResults'] : []),
    ...(parts === 'route' ? [] : STEP_FIELDS),
    ...(parts !== 'route' && mode === 'transit' ? TRANSIT_FIELDS : []),
    ...(parts === 'drawn' ? LINE_FIELDS : []),
  ];
}

const STEP_FIELDS = [
  'routes.warnings',
  'routes.legs.steps.navigationInstruction.instructions',
  'routes.legs.steps.distanceMeters',
  'routes.legs.steps.staticDuration',
];

const TRANSIT_FIELDS = ['routes.legs.steps.transitDetails', 'routes.legs.stepsOverview.multiModalSegments'];

const LINE_FIELDS = ['routes.polyline.encodedPolyline', 'routes.legs.startLocation', 'routes.legs.endLocation'];
