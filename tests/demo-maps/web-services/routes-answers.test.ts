import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../demo-maps/web-services/read-message.ts';
import { computeRoutesResponse, routeMatrixElement } from '../../../demo-maps/web-services/routes/route-messages.ts';
import { routeAnswer, scriptedMaps } from '../../../emulator/index.ts';
import { MATRIX, matrixOf, openServices, ROUTES, TRIP } from './ask.ts';

const TRAFFIC = { routingPreference: 'TRAFFIC_AWARE' };
const seconds = (duration: string) => Number(duration.replace('s', ''));

/** Services over Maps in which every trip is as long as the test says. */
const servicesFor = (meters: number, time: number) =>
  openServices(scriptedMaps(() => routeAnswer({ meters, seconds: time })));

describe('an answer of computeRoutes', () => {
  it.each([
    {},
    { languageCode: 'en', units: 'IMPERIAL', ...TRAFFIC },
    { intermediates: [{ address: 'C' }, { placeId: 'x' }], optimizeWaypointOrder: true },
    { travelMode: 'TWO_WHEELER', destination: { location: { latLng: { latitude: 1 } } } },
    { computeAlternativeRoutes: true, extraComputations: ['HTML_FORMATTED_NAVIGATION_INSTRUCTIONS'] },
  ])("has only fields of Google's definition: %j", (settings) => {
    const { json, status } = openServices().post(ROUTES, { ...TRIP, ...settings });
    expect([status, readMessage(json, computeRoutesResponse).violations]).toEqual([200, []]);
  });

  it('has the fields of the mask, and leaves out zeros', () => {
    const ask = (meters: number, mask: string) => servicesFor(meters, 165).post(ROUTES, TRIP, { mask }).json;
    const mask = 'routes.distanceMeters,routes.duration';
    expect(ask(772, mask)).toEqual({ routes: [{ distanceMeters: 772, duration: '165s' }] });
    expect(ask(0, mask)).toEqual({ routes: [{ duration: '165s' }] });
    expect(ask(0, 'routes.distance_meters')).toEqual({ routes: [{}] });
    expect(ask(5, 'routes.legs(distanceMeters,steps.navigationInstruction(maneuver))')).toEqual({
      routes: [{ legs: [{ distanceMeters: 5, steps: [{ navigationInstruction: { maneuver: 'DEPART' } }] }] }],
    });
  });

  it('is empty if there is no route, or says only which address was not found', () => {
    const none = openServices(scriptedMaps(() => ({ status: 'ZERO_RESULTS', routes: [] })));
    const points = { origin: { placeId: 'x' }, destination: { location: { latLng: {} } } };
    expect(none.post(ROUTES, points)).toEqual({ status: 200, json: {} });
    const geocoded_waypoints = [
      { geocoder_status: 'OK' as const, place_id: 'a', types: ['locality'], partial_match: true },
      { geocoder_status: 'ZERO_RESULTS' as const },
    ];
    const lost = openServices(scriptedMaps(() => ({ status: 'NOT_FOUND', routes: [], geocoded_waypoints })));
    expect(lost.post(ROUTES, TRIP).json).toEqual({
      geocodingResults: {
        origin: { geocoderStatus: {}, type: ['locality'], placeId: 'a', partialMatch: true },
        destination: { geocoderStatus: { code: 5, message: 'NOT_FOUND' } },
      },
    });
  });

  it('numbers the stops in between by the request, and leaves out the first number', () => {
    const body = { ...TRIP, intermediates: [{ address: 'C' }, { placeId: 'x' }, { address: 'D' }] };
    const { intermediates } = openServices().post(ROUTES, body).json.geocodingResults;
    expect(intermediates.map((result: object) => ({ intermediateWaypointRequestIndex: 0, ...result }))).toMatchObject([
      { intermediateWaypointRequestIndex: 0 },
      { intermediateWaypointRequestIndex: 2 },
    ]);
    expect(intermediates[0]).not.toHaveProperty('intermediateWaypointRequestIndex');
  });

  it('asks the Maps for what the request says', () => {
    const maps = scriptedMaps({});
    openServices(maps).post(ROUTES, {
      origin: { placeId: 'x' },
      destination: { location: { latLng: { latitude: 1, longitude: 2 } } },
      intermediates: [
        { address: 'C', via: true },
        { location: { latLng: { latitude: 3, longitude: 4 } }, via: true },
      ],
      travelMode: 'BICYCLE',
      routeModifiers: { avoidTolls: true, avoidHighways: true },
      languageCode: 'fr',
      regionCode: 'FR',
    });
    expect(maps.queries).toMatchObject([
      {
        origin: 'place_id:x',
        destination: { lat: 1, lng: 2 },
        waypoints: ['via:C', 'via:3,4'],
        mode: 'bicycling',
        avoid: 'tolls|highways',
        language: 'fr',
        region: 'FR',
      },
    ]);
  });

  it('writes instructions without HTML unless asked for it', () => {
    const answer = routeAnswer({ meters: 5, seconds: 5 });
    const [step] = answer.routes[0]?.legs[0]?.steps ?? [];
    if (step) {
      step.html_instructions = 'Turn <b>left</b> onto <b>A &amp; B</b><div style="x">Destination on the right</div>';
      step.maneuver = 'turn-sharp-left';
    }
    const ask = (settings: object) =>
      openServices(scriptedMaps(() => answer)).post(ROUTES, { ...TRIP, ...settings }).json.routes[0].legs[0].steps[0]
        .navigationInstruction;
    expect(ask({})).toEqual({
      maneuver: 'TURN_SHARP_LEFT',
      instructions: 'Turn left onto A & B\nDestination on the right',
    });
    const html = { extraComputations: ['HTML_FORMATTED_NAVIGATION_INSTRUCTIONS'] };
    expect(ask(html).instructions).toBe(step?.html_instructions);
  });

  it('writes distances in the requested units', () => {
    const ask = (settings: object) =>
      servicesFor(1609, 60).post(ROUTES, { ...TRIP, ...settings }).json.routes[0].localizedValues.distance.text;
    expect([ask({}), ask({ units: 'METRIC' }), ask({ units: 'IMPERIAL' })]).toEqual(['1.6 km', '1.6 km', '1.0 mi']);
  });
});

describe('traffic', () => {
  const ask = (settings: object) => servicesFor(60_000, 3600).post(ROUTES, { ...TRIP, ...settings }).json.routes[0];
  const at = (time: string, settings: object = {}) =>
    seconds(ask({ ...TRAFFIC, departureTime: `2026-02-${time}:00:00Z`, ...settings }).duration);

  it('is included on request, and labelled as an estimate', () => {
    expect(ask({})).toMatchObject({ duration: '3600s', staticDuration: '3600s' });
    expect(ask({}).warnings ?? []).toEqual([]);
    const busy = ask(TRAFFIC);
    expect(busy.staticDuration).toBe('3600s');
    expect(seconds(busy.duration)).toBeGreaterThan(3600);
    expect(busy.warnings).toEqual([expect.stringContaining('Traffic is an estimate')]);
  });

  it('is worst in the rush hours of a working day', () => {
    expect(at('05T08')).toBeGreaterThan(at('05T12'));
    expect(at('05T18')).toBeGreaterThan(at('05T23'));
    expect(at('05T08')).toBeGreaterThan(at('07T08'));
  });

  it('is worse for a pessimist, and less on a motorcycle', () => {
    const model = (trafficModel: string) => at('05T08', { routingPreference: 'TRAFFIC_AWARE_OPTIMAL', trafficModel });
    expect(model('PESSIMISTIC')).toBeGreaterThan(model('BEST_GUESS'));
    expect(model('OPTIMISTIC')).toBeLessThan(model('BEST_GUESS'));
    expect(at('05T08', { travelMode: 'TWO_WHEELER' })).toBeLessThan(at('05T08'));
  });
});

describe('an answer of computeRouteMatrix', () => {
  const FIELDS = 'originIndex,destinationIndex,status,condition,distanceMeters,duration';

  it("has only fields of Google's definition", () => {
    for (const element of openServices().post(MATRIX, matrixOf(2, 2, TRAFFIC)).json) {
      expect(readMessage(element, routeMatrixElement).violations).toEqual([]);
    }
  });

  it('has every pair once, in its own order, and leaves out numbers that are 0', () => {
    const elements = openServices().post(MATRIX, matrixOf(5, 4), { mask: FIELDS }).json;
    const pairs = elements.map(({ originIndex = 0, destinationIndex = 0 }) => 4 * originIndex + destinationIndex);
    expect(pairs).not.toEqual(Array.from({ length: 20 }, (_, index) => index));
    expect([...pairs].sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index));
    expect(elements.every((element: object) => !Object.values(element).includes(0))).toBe(true);
    expect(elements[0]).toMatchObject({ status: {}, condition: 'ROUTE_EXISTS' });
  });

  it('gives each pair the route that it has alone', () => {
    const services = openServices();
    const settings = { ...TRAFFIC, travelMode: 'DRIVE' };
    const body = { origins: [{ waypoint: TRIP.origin }], destinations: [{ waypoint: TRIP.destination }], ...settings };
    const [element] = services.post(MATRIX, body).json;
    const [route] = services.post(ROUTES, { ...TRIP, ...settings }).json.routes;
    expect([element.distanceMeters, element.duration]).toEqual([route.distanceMeters, route.duration]);
  });

  it('says that a pair has no route, or that an address was not found', () => {
    const maps = scriptedMaps(({ destination }) => ({
      status: destination === 'nowhere' ? 'NOT_FOUND' : 'ZERO_RESULTS',
      routes: [],
    }));
    const body = {
      origins: [{ waypoint: TRIP.origin }],
      destinations: [{ waypoint: { address: 'nowhere' } }, { waypoint: { address: 'island' } }],
    };
    const elements = openServices(maps, { random: () => 0 }).post(MATRIX, body, { mask: FIELDS }).json;
    expect(elements).toEqual([
      { status: { code: 5, message: 'NOT_FOUND' }, condition: 'ROUTE_NOT_FOUND' },
      { destinationIndex: 1, status: {}, condition: 'ROUTE_NOT_FOUND' },
    ]);
  });
});
