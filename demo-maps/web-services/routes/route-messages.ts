import type { MessageType, ValueOf } from '../message-type.ts';

/**
 * The messages of Google's Routes API (google/maps/routing/v2), with the fields that the add-on or its tests use. Others
 * are refused like misspelled ones.
 */
const values = <const Name extends string>(name: string, ...names: Name[]) => ({ name, values: names });
const message = <const Fields extends MessageType['fields']>(
  name: string,
  fields: Fields,
  oneof?: MessageType['oneof'],
) => ({ name, fields, ...(oneof && { oneof }) });

const travelMode = values('RouteTravelMode', 'DRIVE', 'BICYCLE', 'WALK', 'TWO_WHEELER', 'TRANSIT');
const latLng = message('LatLng', { latitude: 'double', longitude: 'double' });
const location = message('Location', { latLng });
const waypoint = message(
  'Waypoint',
  { location, placeId: 'string', address: 'string', via: 'bool' },
  { name: 'location_type', fields: ['location', 'placeId', 'address'] },
);
const routeModifiers = message('RouteModifiers', { avoidTolls: 'bool', avoidHighways: 'bool', avoidFerries: 'bool' });
const settings = {
  travelMode,
  routingPreference: values('RoutingPreference', 'TRAFFIC_UNAWARE', 'TRAFFIC_AWARE', 'TRAFFIC_AWARE_OPTIMAL'),
  departureTime: 'timestamp',
  arrivalTime: 'timestamp',
  languageCode: 'string',
  regionCode: 'string',
  units: values('Units', 'METRIC', 'IMPERIAL'),
  trafficModel: values('TrafficModel', 'BEST_GUESS', 'PESSIMISTIC', 'OPTIMISTIC'),
  transitPreferences: message('TransitPreferences', {}),
} as const;

export const computeRoutesRequest = message('ComputeRoutesRequest', {
  ...settings,
  origin: waypoint,
  destination: waypoint,
  intermediates: { each: waypoint },
  computeAlternativeRoutes: 'bool',
  routeModifiers,
  optimizeWaypointOrder: 'bool',
  extraComputations: { each: values('ExtraComputation', 'HTML_FORMATTED_NAVIGATION_INSTRUCTIONS') },
});

export const computeRouteMatrixRequest = message('ComputeRouteMatrixRequest', {
  ...settings,
  origins: { each: message('RouteMatrixOrigin', { waypoint, routeModifiers }) },
  destinations: { each: message('RouteMatrixDestination', { waypoint }) },
});

/** What requests for routes and for a matrix have in common. */
export type RouteSettings = ValueOf<{ fields: typeof settings }> & { extraComputations?: string[] };

export type RoutesRequest = ValueOf<typeof computeRoutesRequest>;

export type MatrixRequest = ValueOf<typeof computeRouteMatrixRequest>;

export type Waypoint = ValueOf<typeof waypoint>;

const text = message('LocalizedText', { text: 'string' });
const localizedValues = message('RouteLocalizedValues', { distance: text, duration: text, staticDuration: text });
const status = message('Status', { code: 'int32', message: 'string' });
const polyline = message('Polyline', { encodedPolyline: 'string' });
const measures = {
  distanceMeters: 'int32',
  duration: 'duration',
  staticDuration: 'duration',
  localizedValues,
} as const;

const step = message('RouteLegStep', {
  ...measures,
  polyline,
  startLocation: location,
  endLocation: location,
  navigationInstruction: message('NavigationInstruction', { maneuver: 'string', instructions: 'string' }),
  transitDetails: message('RouteLegStepTransitDetails', {}),
  travelMode,
});

const leg = message('RouteLeg', {
  ...measures,
  startLocation: location,
  endLocation: location,
  steps: { each: step },
  stepsOverview: message('StepsOverview', { multiModalSegments: { each: message('MultiModalSegment', {}) } }),
});

const route = message('Route', {
  ...measures,
  routeLabels: { each: values('RouteLabel', 'DEFAULT_ROUTE', 'DEFAULT_ROUTE_ALTERNATE') },
  legs: { each: leg },
  polyline,
  description: 'string',
  warnings: { each: 'string' },
  viewport: message('Viewport', { low: latLng, high: latLng }),
  optimizedIntermediateWaypointIndex: { each: 'int32' },
});

const geocodedWaypoint = message('GeocodedWaypoint', {
  geocoderStatus: status,
  intermediateWaypointRequestIndex: 'int32',
  type: { each: 'string' },
  partialMatch: 'bool',
  placeId: 'string',
});

export const computeRoutesResponse = message('ComputeRoutesResponse', {
  routes: { each: route },
  geocodingResults: message('GeocodingResults', {
    origin: geocodedWaypoint,
    destination: geocodedWaypoint,
    intermediates: { each: geocodedWaypoint },
  }),
});

export const routeMatrixElement = message('RouteMatrixElement', {
  ...measures,
  originIndex: 'int32',
  destinationIndex: 'int32',
  status,
  condition: values('RouteMatrixElementCondition', 'ROUTE_EXISTS', 'ROUTE_NOT_FOUND'),
});
