import type { MessageType, ValueOf } from '../message-type.ts';

/**
 * The messages of Google's Routes API, field by field (google/maps/routing/v2), as far as requests and answers use
 * them.
 */

const values = <const Name extends string>(name: string, ...names: Name[]) => ({ name, values: names });
const message = <const Fields extends MessageType['fields']>(
  name: string,
  fields: Fields,
  oneof?: MessageType['oneof'],
) => ({ name, fields, ...(oneof && { oneof }) });

const travelMode = values('RouteTravelMode', 'DRIVE', 'BICYCLE', 'WALK', 'TWO_WHEELER', 'TRANSIT');
const routingPreference = values('RoutingPreference', 'TRAFFIC_UNAWARE', 'TRAFFIC_AWARE', 'TRAFFIC_AWARE_OPTIMAL');
const trafficModel = values('TrafficModel', 'BEST_GUESS', 'PESSIMISTIC', 'OPTIMISTIC');
const units = values('Units', 'METRIC', 'IMPERIAL');

const latLng = message('LatLng', { latitude: 'double', longitude: 'double' });
const location = message('Location', { latLng, heading: 'int32' });
const waypoint = message(
  'Waypoint',
  {
    location,
    placeId: 'string',
    address: 'string',
    navigationPointToken: 'string',
    via: 'bool',
    vehicleStopover: 'bool',
    sideOfRoad: 'bool',
  },
  { name: 'location_type', fields: ['location', 'placeId', 'address', 'navigationPointToken'] },
);
const vehicleInfo = message('VehicleInfo', {
  emissionType: values('VehicleEmissionType', 'GASOLINE', 'ELECTRIC', 'HYBRID', 'DIESEL'),
});
const routeModifiers = message('RouteModifiers', {
  avoidTolls: 'bool',
  avoidHighways: 'bool',
  avoidFerries: 'bool',
  avoidIndoor: 'bool',
  vehicleInfo,
  tollPasses: { each: 'string' },
});
const transitPreferences = message('TransitPreferences', {
  allowedTravelModes: { each: values('TransitTravelMode', 'BUS', 'SUBWAY', 'TRAIN', 'LIGHT_RAIL', 'RAIL') },
  routingPreference: values('TransitRoutingPreference', 'LESS_WALKING', 'FEWER_TRANSFERS'),
});

const settings = {
  travelMode,
  routingPreference,
  departureTime: 'timestamp',
  arrivalTime: 'timestamp',
  languageCode: 'string',
  regionCode: 'string',
  units,
  trafficModel,
  transitPreferences,
} as const;

export const computeRoutesRequest = message('ComputeRoutesRequest', {
  ...settings,
  origin: waypoint,
  destination: waypoint,
  intermediates: { each: waypoint },
  polylineQuality: values('PolylineQuality', 'HIGH_QUALITY', 'OVERVIEW'),
  polylineEncoding: values('PolylineEncoding', 'ENCODED_POLYLINE', 'GEO_JSON_LINESTRING'),
  computeAlternativeRoutes: 'bool',
  routeModifiers,
  optimizeWaypointOrder: 'bool',
  requestedReferenceRoutes: { each: values('ReferenceRoute', 'FUEL_EFFICIENT', 'SHORTER_DISTANCE') },
  extraComputations: {
    each: values(
      'ExtraComputation',
      'TOLLS',
      'FUEL_CONSUMPTION',
      'TRAFFIC_ON_POLYLINE',
      'HTML_FORMATTED_NAVIGATION_INSTRUCTIONS',
      'FLYOVER_INFO_ON_POLYLINE',
      'NARROW_ROAD_INFO_ON_POLYLINE',
    ),
  },
});

export const computeRouteMatrixRequest = message('ComputeRouteMatrixRequest', {
  ...settings,
  origins: { each: message('RouteMatrixOrigin', { waypoint, routeModifiers }) },
  destinations: { each: message('RouteMatrixDestination', { waypoint }) },
  extraComputations: { each: values('ExtraComputation', 'TOLLS') },
});

/** What requests for routes and for a matrix have in common. */
export type RouteSettings = ValueOf<{ fields: typeof settings }> & { extraComputations?: string[] };
export type RoutesRequest = ValueOf<typeof computeRoutesRequest>;
export type MatrixRequest = ValueOf<typeof computeRouteMatrixRequest>;
export type Waypoint = ValueOf<typeof waypoint>;

const text = message('LocalizedText', { text: 'string', languageCode: 'string' });
const stepTimes = message('RouteLegStepLocalizedValues', { distance: text, staticDuration: text });
const legTimes = message('RouteLegLocalizedValues', { ...stepTimes.fields, duration: text });
const times = message('RouteLocalizedValues', { ...legTimes.fields, transitFare: text });
const status = message('Status', { code: 'int32', message: 'string', details: { each: message('Any', {}) } });
const money = message('Money', { currencyCode: 'string', units: 'int64', nanos: 'int32' });
const polyline = message('Polyline', { encodedPolyline: 'string', geoJsonLinestring: message('Struct', {}) });
const speedReading = message('SpeedReadingInterval', {
  startPolylinePointIndex: 'int32',
  endPolylinePointIndex: 'int32',
  speed: values('Speed', 'NORMAL', 'SLOW', 'TRAFFIC_JAM'),
});
const travelAdvisory = message('RouteTravelAdvisory', {
  tollInfo: message('TollInfo', { estimatedPrice: { each: money } }),
  speedReadingIntervals: { each: speedReading },
  fuelConsumptionMicroliters: 'int64',
  routeRestrictionsPartiallyIgnored: 'bool',
  transitFare: money,
});
const fallbackInfo = message('FallbackInfo', {
  routingMode: values('FallbackRoutingMode', 'FALLBACK_TRAFFIC_UNAWARE', 'FALLBACK_TRAFFIC_AWARE'),
  reason: values('FallbackReason', 'SERVER_ERROR', 'LATENCY_EXCEEDED'),
});
const navigationInstruction = message('NavigationInstruction', {
  maneuver: values(
    'Maneuver',
    ...['TURN_SLIGHT_LEFT', 'TURN_SHARP_LEFT', 'UTURN_LEFT', 'TURN_LEFT', 'TURN_SLIGHT_RIGHT', 'TURN_SHARP_RIGHT'],
    ...['UTURN_RIGHT', 'TURN_RIGHT', 'STRAIGHT', 'RAMP_LEFT', 'RAMP_RIGHT', 'MERGE', 'FORK_LEFT', 'FORK_RIGHT'],
    ...['FERRY', 'FERRY_TRAIN', 'ROUNDABOUT_LEFT', 'ROUNDABOUT_RIGHT', 'DEPART', 'NAME_CHANGE'],
  ),
  instructions: 'string',
});
const transitStop = message('TransitStop', { name: 'string', location });
const localizedTime = message('LocalizedTime', { time: text, timeZone: 'string' });
const transitLine = message('TransitLine', {
  agencies: { each: message('TransitAgency', { name: 'string', phoneNumber: 'string', uri: 'string' }) },
  name: 'string',
  uri: 'string',
  color: 'string',
  iconUri: 'string',
  nameShort: 'string',
  textColor: 'string',
  vehicle: message('TransitVehicle', { name: text, type: 'string', iconUri: 'string', localIconUri: 'string' }),
});
const transitDetails = message('RouteLegStepTransitDetails', {
  stopDetails: message('TransitStopDetails', {
    arrivalStop: transitStop,
    arrivalTime: 'timestamp',
    departureStop: transitStop,
    departureTime: 'timestamp',
  }),
  localizedValues: message('TransitDetailsLocalizedValues', {
    arrivalTime: localizedTime,
    departureTime: localizedTime,
  }),
  headsign: 'string',
  headway: 'duration',
  transitLine,
  stopCount: 'int32',
  tripShortText: 'string',
});
const step = message('RouteLegStep', {
  distanceMeters: 'int32',
  staticDuration: 'duration',
  polyline,
  startLocation: location,
  endLocation: location,
  navigationInstruction,
  travelAdvisory,
  localizedValues: stepTimes,
  transitDetails,
  travelMode,
});
const stepsOverview = message('StepsOverview', {
  multiModalSegments: {
    each: message('MultiModalSegment', {
      stepStartIndex: 'int32',
      stepEndIndex: 'int32',
      navigationInstruction,
      travelMode,
    }),
  },
});
const leg = message('RouteLeg', {
  distanceMeters: 'int32',
  duration: 'duration',
  staticDuration: 'duration',
  polyline,
  startLocation: location,
  endLocation: location,
  steps: { each: step },
  travelAdvisory,
  localizedValues: legTimes,
  stepsOverview,
});
const route = message('Route', {
  routeLabels: {
    each: values('RouteLabel', ...['DEFAULT_ROUTE', 'DEFAULT_ROUTE_ALTERNATE', 'FUEL_EFFICIENT', 'SHORTER_DISTANCE']),
  },
  legs: { each: leg },
  distanceMeters: 'int32',
  duration: 'duration',
  staticDuration: 'duration',
  polyline,
  description: 'string',
  warnings: { each: 'string' },
  viewport: message('Viewport', { low: latLng, high: latLng }),
  travelAdvisory,
  optimizedIntermediateWaypointIndex: { each: 'int32' },
  localizedValues: times,
  routeToken: 'string',
  polylineDetails: message('PolylineDetails', {}),
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
  fallbackInfo,
  geocodingResults: message('GeocodingResults', {
    origin: geocodedWaypoint,
    destination: geocodedWaypoint,
    intermediates: { each: geocodedWaypoint },
  }),
});

export const routeMatrixElement = message('RouteMatrixElement', {
  originIndex: 'int32',
  destinationIndex: 'int32',
  status,
  condition: values('RouteMatrixElementCondition', 'ROUTE_EXISTS', 'ROUTE_NOT_FOUND'),
  distanceMeters: 'int32',
  duration: 'duration',
  staticDuration: 'duration',
  travelAdvisory,
  fallbackInfo,
  localizedValues: times,
});
