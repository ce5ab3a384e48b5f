import { invalidArgument } from '../google-error.ts';
import type { MatrixRequest, RouteSettings, RoutesRequest, Waypoint } from './route-messages.ts';

const MOST_INTERMEDIATES = 25;
const MOST_ELEMENTS = 625;
const MOST_ELEMENTS_WITH_TIMES = 100;
const MOST_ADDRESSES = 50;

/** Refuses a well-formed request for routes that breaks a rule. */
export function checkRoutesRequest(request: RoutesRequest, now: number): void {
  const { origin, destination, intermediates = [], optimizeWaypointOrder } = request;
  if (!origin || !destination) throw invalidArgument('Origin and destination must be set.');
  for (const waypoint of [origin, destination, ...intermediates]) checkWaypoint(waypoint);
  refuse(origin.via || destination.via, 'The origin and the destination must not be via waypoints.');
  checkSettings(request, now);
  refuse(
    intermediates.length > MOST_INTERMEDIATES,
    `Too many intermediate waypoints: ${intermediates.length}. The maximum is ${MOST_INTERMEDIATES}.`,
  );
  if (intermediates.length === 0) return;
  refuse(request.travelMode === 'TRANSIT', 'Intermediate waypoints are not supported for TRANSIT travel mode.');
  refuse(
    request.computeAlternativeRoutes,
    'Alternative routes cannot be computed for a request with intermediate waypoints.',
  );
  refuse(
    optimizeWaypointOrder && intermediates.some(({ via }) => via),
    'The order of via waypoints cannot be optimized.',
  );
  refuse(
    optimizeWaypointOrder && request.routingPreference === 'TRAFFIC_AWARE_OPTIMAL',
    'Waypoint order cannot be optimized with routing preference TRAFFIC_AWARE_OPTIMAL.',
  );
}

/** Refuses a well-formed request for a matrix that breaks a rule. */
export function checkMatrixRequest(request: MatrixRequest, now: number): void {
  const { origins = [], destinations = [], travelMode, routingPreference } = request;
  refuse(origins.length === 0 || destinations.length === 0, 'Origins and destinations must be set.');
  const waypoints = [...origins, ...destinations].map(({ waypoint }) => {
    if (!waypoint) throw invalidArgument('Each origin and destination must have a waypoint.');
    checkWaypoint(waypoint);
    refuse(waypoint.via, 'Waypoints of a matrix must not be via waypoints.');
    return waypoint;
  });
  checkSettings(request, now);
  const isDear = travelMode === 'TRANSIT' || routingPreference === 'TRAFFIC_AWARE_OPTIMAL';
  const most = isDear ? MOST_ELEMENTS_WITH_TIMES : MOST_ELEMENTS;
  const elements = origins.length * destinations.length;
  refuse(elements > most, `Too many elements: ${elements}. The maximum for this request is ${most}.`);
  const named = waypoints.filter(({ address, placeId }) => address !== undefined || placeId !== undefined).length;
  refuse(
    named > MOST_ADDRESSES,
    `Too many waypoints with an address or a place ID: ${named}. The maximum is ${MOST_ADDRESSES}.`,
  );
}

function checkWaypoint({ location, placeId, address }: Waypoint): void {
  const { latitude = 0, longitude = 0 } = location?.latLng ?? {};
  refuse(Math.abs(latitude) > 90, `Latitude must be in the range [-90, 90]: ${latitude}`);
  refuse(Math.abs(longitude) > 180, `Longitude must be in the range [-180, 180]: ${longitude}`);
  refuse(!location?.latLng && !placeId && !address, 'Each waypoint must have a location, a place ID or an address.');
}

function checkSettings(settings: RouteSettings, now: number): void {
  const { travelMode = 'DRIVE', routingPreference, trafficModel, departureTime, arrivalTime } = settings;
  const isTransit = travelMode === 'TRANSIT';
  const isMotorised = travelMode === 'DRIVE' || travelMode === 'TWO_WHEELER';
  refuse(routingPreference && isTransit, 'Routing preference cannot be set for TRANSIT travel mode');
  refuse(routingPreference && !isMotorised, 'Routing preference cannot be set for WALK or BICYCLE routing mode.');
  refuse(
    trafficModel && (routingPreference !== 'TRAFFIC_AWARE_OPTIMAL' || travelMode !== 'DRIVE'),
    'Traffic model can only be set for DRIVE with routing preference TRAFFIC_AWARE_OPTIMAL.',
  );
  refuse(settings.transitPreferences && !isTransit, 'Transit preferences can only be set for TRANSIT travel mode.');
  refuse(arrivalTime && !isTransit, 'Arrival time can only be set for TRANSIT travel mode.');
  refuse(arrivalTime && departureTime, 'Only one of departure time and arrival time can be set.');
  refuse(departureTime && !isTransit && Date.parse(departureTime) <= now, 'Timestamp must be set to a future time.');
}

function refuse(isBroken: unknown, message: string): void {
  if (isBroken) throw invalidArgument(message);
}
