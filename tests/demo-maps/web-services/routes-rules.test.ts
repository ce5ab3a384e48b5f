import { describe, expect, it } from 'vitest';
import { MATRIX, matrixOf, NOW, openServices, ROUTES, TRIP } from './ask.ts';

const { post } = openServices();
const later = new Date(NOW + 60_000).toISOString();
const refusal = (body: unknown, url = ROUTES) => {
  const { status, json } = post(url, body);
  const { error } = Array.isArray(json) ? json[0] : json;
  expect([status, error.code, error.status]).toEqual([400, 400, 'INVALID_ARGUMENT']);
  return error.message;
};

describe('the form of a request', () => {
  it.each([
    [{ ...TRIP, mode: 'DRIVE' }, `Invalid JSON payload received. Unknown name "mode": Cannot find field.`],
    [
      { ...TRIP, origin: { city: 'A' } },
      `Invalid JSON payload received. Unknown name "city" at 'origin': Cannot find field.`,
    ],
    [{ ...TRIP, origin: 'A' }, `Invalid value at 'origin' (type.googleapis.com/google.maps.routing.v2.Waypoint), "A"`],
    [
      { ...TRIP, origin: [TRIP.origin] },
      'Invalid JSON payload received. Unknown name "origin": Proto field is not repeating, cannot start list.',
    ],
    [
      { ...TRIP, travelMode: 'driving' },
      `Invalid value at 'travel_mode' (type.googleapis.com/google.maps.routing.v2.RouteTravelMode), "driving"`,
    ],
    [
      { ...TRIP, origin: { address: 'A', placeId: 'x' } },
      `Invalid value at 'origin' (oneof), oneof field 'location_type' is already set. Cannot set 'address'`,
    ],
    [
      { ...TRIP, departureTime: 'tomorrow' },
      `Invalid value at 'departure_time' (type.googleapis.com/google.protobuf.Timestamp), "tomorrow"`,
    ],
    [{ ...TRIP, computeAlternativeRoutes: 'yes' }, `Invalid value at 'compute_alternative_routes' (TYPE_BOOL), "yes"`],
    [{ ...TRIP, intermediates: [{ address: 5 }] }, `Invalid value at 'intermediates[0].address' (TYPE_STRING), 5`],
    ['{"origin":', 'Invalid JSON payload received. Unexpected token.'],
  ])('refuses %j', (body, message) => {
    expect(refusal(body)).toBe(message);
  });

  it('names every field that is wrong', () => {
    const { error } = post(ROUTES, { ...TRIP, a: 1, b: 2 }).json;
    expect(error.details[0].fieldViolations).toHaveLength(2);
  });

  it('takes the names of Protocol Buffers too, and null for nothing', () => {
    const body = { ...TRIP, travel_mode: 'WALK', routing_preference: null };
    expect(post(ROUTES, body).json.routes[0].legs[0].steps[0].travelMode).toBe('WALK');
  });
});

describe('the rules of computeRoutes', () => {
  it.each([
    [{ origin: TRIP.origin }, 'Origin and destination must be set.'],
    [{ ...TRIP, origin: {} }, 'Each waypoint must have a location'],
    [{ ...TRIP, origin: { location: { latLng: { latitude: 91 } } } }, 'Latitude must be in the range'],
    [{ ...TRIP, origin: { location: { latLng: { longitude: 181 } } } }, 'Longitude must be in the range'],
    [{ ...TRIP, origin: { address: 'A', via: true } }, 'must not be via'],
    [
      { ...TRIP, travelMode: 'WALK', routingPreference: 'TRAFFIC_AWARE' },
      'Routing preference cannot be set for WALK or BICYCLE routing mode.',
    ],
    [
      { ...TRIP, travelMode: 'TRANSIT', routingPreference: 'TRAFFIC_UNAWARE' },
      'Routing preference cannot be set for TRANSIT travel mode',
    ],
    [{ ...TRIP, routingPreference: 'TRAFFIC_AWARE', trafficModel: 'BEST_GUESS' }, 'Traffic model can only be set'],
    [
      {
        ...TRIP,
        travelMode: 'TWO_WHEELER',
        routingPreference: 'TRAFFIC_AWARE_OPTIMAL',
        trafficModel: 'BEST_GUESS',
      },
      'Traffic model can only be set',
    ],
    [{ ...TRIP, departureTime: new Date(NOW).toISOString() }, 'Timestamp must be set to a future time.'],
    [{ ...TRIP, arrivalTime: later }, 'Arrival time can only be set for TRANSIT'],
    [{ ...TRIP, travelMode: 'TRANSIT', arrivalTime: later, departureTime: later }, 'Only one of departure time'],
    [{ ...TRIP, transitPreferences: {} }, 'Transit preferences can only be set'],
    [{ ...TRIP, intermediates: [TRIP.origin], travelMode: 'TRANSIT' }, 'Intermediate waypoints are not supported'],
    [{ ...TRIP, intermediates: Array(26).fill(TRIP.origin) }, 'Too many intermediate waypoints: 26.'],
    [{ ...TRIP, intermediates: [TRIP.origin], computeAlternativeRoutes: true }, 'Alternative routes cannot'],
    [
      { ...TRIP, intermediates: [{ address: 'C', via: true }], optimizeWaypointOrder: true },
      'The order of via waypoints cannot be optimized.',
    ],
    [
      {
        ...TRIP,
        intermediates: [TRIP.origin],
        optimizeWaypointOrder: true,
        routingPreference: 'TRAFFIC_AWARE_OPTIMAL',
      },
      'Waypoint order cannot be optimized with',
    ],
  ])('refuse %j', (body, message) => {
    expect(refusal(body)).toContain(message);
  });

  it.each([
    { departureTime: later, routingPreference: 'TRAFFIC_AWARE' },
    { departureTime: new Date(NOW - 60_000).toISOString(), travelMode: 'TRANSIT' },
    { arrivalTime: later, travelMode: 'TRANSIT' },
    { intermediates: Array(25).fill(TRIP.origin), optimizeWaypointOrder: true },
    { routingPreference: 'TRAFFIC_AWARE_OPTIMAL', trafficModel: 'PESSIMISTIC' },
    { travelMode: 'TWO_WHEELER', routingPreference: 'TRAFFIC_AWARE' },
    { routeModifiers: { avoidTolls: true, avoidHighways: true, avoidFerries: true } },
  ])('allow %j', (settings) => {
    expect(post(ROUTES, { ...TRIP, ...settings }).status).toBe(200);
  });
});

describe('the rules of computeRouteMatrix', () => {
  const named = (count: number, field: string) => Array.from({ length: count }, () => ({ waypoint: { [field]: 'A' } }));

  it.each([
    [matrixOf(26, 25), 'Too many elements: 650. The maximum for this request is 625.'],
    [matrixOf(11, 10, { travelMode: 'TRANSIT' }), 'Too many elements: 110. The maximum for this request is 100.'],
    [matrixOf(11, 10, { routingPreference: 'TRAFFIC_AWARE_OPTIMAL' }), 'The maximum for this request is 100.'],
    [{ ...matrixOf(1, 1), origins: [] }, 'Origins and destinations must be set.'],
    [{ ...matrixOf(1, 1), origins: [{}] }, 'Each origin and destination must have a waypoint.'],
    [{ origins: named(1, 'address'), destinations: named(50, 'placeId') }, 'an address or a place ID: 51.'],
    [
      { ...matrixOf(1, 1), destinations: [{ waypoint: { address: 'A', via: true } }] },
      'Waypoints of a matrix must not be via waypoints.',
    ],
    [matrixOf(1, 1, { intermediates: [] }), 'Unknown name "intermediates"'],
  ])('refuse a request %#, in a list', (body, message) => {
    expect(refusal(body, MATRIX)).toContain(message);
  });

  it.each([
    [matrixOf(25, 25), 625],
    [matrixOf(10, 10, { routingPreference: 'TRAFFIC_AWARE_OPTIMAL' }), 100],
    [{ origins: named(1, 'address'), destinations: named(49, 'placeId') }, 49],
  ])('allow as many elements as there may be %#', (body, elements) => {
    expect(post(MATRIX, body).json).toHaveLength(elements);
  });
});
