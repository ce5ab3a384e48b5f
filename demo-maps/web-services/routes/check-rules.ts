import { invalidArgument } from '../google-error.ts';
import type { MatrixRequest, RouteSettings, RoutesRequest, Waypoint } from './route-request.ts';

const MOST_INTERMEDIATES = 25;
const MOST_ELEMENTS = 625;
const MOST_ELEMENTS_WITH_TIMES = 100;
const MOST_ADDRESSES = 50;

/** Refuses a well-formed request for routes that breaks a rule. */
export function checkRoutesRequest(request: RoutesRequest, now: number): void {
  const {
    origin,
    destination,
    intermediates = [],
    travelMode,
    computeAlternativeRoutes,
    optimizeWaypointOrder,
  } = request;
  if (!origin || !destination) throw invalidArgument('Origin and destination must be set.');
  for (const waypoint of [origin, destination, ...intermediates]) checkWaypoint(waypoint);
  if (origin.via || destination.via) throw invalidArgument('The origin and the destination must not be via waypoints.');
  checkSettings(request, now);
  if (intermediates.length > MOST_INTERMEDIATES) {
    throw invalidArgument(
      `Too many intermediate waypoints: ${intermediates.length}. The maximum is ${MOST_INTERMEDIATES}.`,
    );
  }
  if (intermediates.length === 0) return;
  if (travelMode === 'TRANSIT')
    throw invalidArgument('Intermediate waypoints are not supported for TRANSIT travel mode.');
  if (computeAlternativeRoutes) {
    throw invalidArgument('Alternative routes cannot be computed for a request with intermediate waypoints.');
  }
  if (optimizeWaypointOrder && intermediates.some(({ via }) => via)) {
    throw invalidArgument('The order of via waypoints cannot be optimized.');
  }
  if (optimizeWaypointOrder && request.routingPreference === 'TRAFFIC_AWARE_OPTIMAL') {
    throw invalidArgument('Waypoint order cannot be optimized with routing preference TRAFFIC_AWARE_OPTIMAL.');
  }
}

/** Refuses a well-formed request for a matrix that breaks a rule. */
export function checkMatrixRequest(request: MatrixRequest, now: number): void {
  const { origins = [], destinations = [], travelMode, routingPreference } = request;
  if (origins.length === 0 || destinations.length === 0) throw invalidArgument('Origins and destinations must be set.');
  const waypoints = [...origins, ...destinations].map(({ waypoint }) => {
    if (!waypoint) throw invalidArgument('Each origin and destination must have a waypoint.');
    checkWaypoint(waypoint);
    if (waypoint.via) throw invalidArgument('Waypoints of a matrix must not be via waypoints.');
    return waypoint;
  });
  checkSettings(request, now);
  const isDear = travelMode === 'TRANSIT' || routingPreference === 'TRAFFIC_AWARE_OPTIMAL';
  const most = isDear ? MOST_ELEMENTS_WITH_TIMES : MOST_ELEMENTS;
  const elements = origins.length * destinations.length;
  if (elements > most)
    throw invalidArgument(`Too many elements: ${elements}. The maximum for this request is ${most}.`);
  const named = waypoints.filter(({ address, placeId }) => address !== undefined || placeId !== undefined).length;
  if (named > MOST_ADDRESSES) {
    throw invalidArgument(
      `Too many waypoints with an address or a place ID: ${named}. The maximum is ${MOST_ADDRESSES}.`,
    );
  }
}

function checkWaypoint({ location, placeId, address, navigationPointToken }: Waypoint): void {
  const { latitude = 0, longitude = 0 } = location?.latLng ?? {};
  if (Math.abs(latitude) > 90) throw invalidArgument(`Latitude must be in the range [-90, 90]: ${latitude}`);
  if (Math.abs(longitude) > 180) throw invalidArgument(`Longitude must be in the range [-180, 180]: ${longitude}`);
  if (!location?.latLng && !placeId && !address && !navigationPointToken) {
    throw invalidArgument('Each waypoint must have a location, a place ID, an address or a navigation point token.');
  }
}

function checkSettings(settings: RouteSettings, now: number): void {
  const { travelMode = 'DRIVE', routingPreference, trafficModel, departureTime, arrivalTime } = settings;
  const isMotorised = travelMode === 'DRIVE' || travelMode === 'TWO_WHEELER';
  if (routingPreference && !isMotorised) {
    throw invalidArgument(
      travelMode === 'TRANSIT'
        ? 'Routing preference cannot be set for TRANSIT travel mode'
        : 'Routing preference cannot be set for WALK or BICYCLE routing mode.',
    );
  }
  if (trafficModel && (routingPreference !== 'TRAFFIC_AWARE_OPTIMAL' || travelMode !== 'DRIVE')) {
    throw invalidArgument('Traffic model can only be set for DRIVE with routing preference TRAFFIC_AWARE_OPTIMAL.');
  }
  if (settings.transitPreferences && travelMode !== 'TRANSIT') {
    throw invalidArgument('Transit preferences can only be set for TRANSIT travel mode.');
  }
  if (arrivalTime && travelMode !== 'TRANSIT') {
    throw invalidArgument('Arrival time can only be set for TRANSIT travel mode.');
  }
  if (arrivalTime && departureTime) throw invalidArgument('Only one of departure time and arrival time can be set.');
  if (departureTime && travelMode !== 'TRANSIT' && Date.parse(departureTime) <= now) {
    throw invalidArgument('Timestamp must be set to a future time.');
  }
}
