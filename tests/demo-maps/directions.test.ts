import polyline from '@googlemaps/polyline-codec';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DirectionsQuery, DirectionsResponse } from '../../emulator/index.ts';
import { demoMaps as maps, progress } from '../support/demo-maps.ts';

const CITY_STOPS = [
  '18 de Julio 1234',
  'Ellauri 350',
  'Estadio Centenario',
  'Palacio Salvo',
  'Av. Italia 3002',
  'Rivera 2500',
  'Colonia y Ejido',
];
const STREET_MODES = ['driving', 'walking', 'bicycling'];

function ask(
  origin: DirectionsQuery['origin'],
  destination: DirectionsQuery['destination'],
  more: Partial<DirectionsQuery> = {},
) {
  return maps.directions({
    ...(origin === undefined ? {} : { origin }),
    ...(destination === undefined ? {} : { destination }),
    waypoints: [],
    optimizeWaypoints: false,
    mode: 'driving',
    alternatives: false,
    now: 0,
    ...more,
  });
}

const meters = (answer: DirectionsResponse) =>
  answer.routes[0]?.legs.reduce((sum, leg) => sum + (leg.distance?.value ?? 0), 0) ?? Number.NaN;
const seconds = (answer: DirectionsResponse) =>
  answer.routes[0]?.legs.reduce((sum, leg) => sum + (leg.duration?.value ?? 0), 0) ?? Number.NaN;

test('says what it is loading, at the first question', () => {
  maps.geocode({ address: 'Lyon, France' });
  expect(progress.join()).toContain('Montevideo');
});

describe('streets of Montevideo', () => {
  test('steps name their streets and add up to the leg, in every mode', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CITY_STOPS),
        fc.constantFrom(...CITY_STOPS),
        fc.constantFrom(...STREET_MODES),
        (origin, destination, mode) => {
          const { status, routes } = ask(origin, destination, { mode });
          expect(status).toBe('OK');
          const leg = routes[0]?.legs[0];
          const steps = leg?.steps ?? [];
          expect(steps.reduce((sum, step) => sum + step.distance.value, 0)).toBe(leg?.distance?.value);
          expect(steps.reduce((sum, step) => sum + step.duration.value, 0)).toBe(leg?.duration?.value);
          expect(steps[0]?.html_instructions).toMatch(/^Head <b>(north|south|east|west)/);
          expect(steps.every((step) => step.travel_mode === mode.toUpperCase())).toBe(true);
          expect(routes[0]?.copyrights).toBe('© OpenStreetMap contributors');
        },
      ),
      { numRuns: 40 },
    );
  });

  test('every step begins where the one before it ended, and the line is within the bounds', () => {
    const route = ask('18 de Julio 1234', 'Av. Italia 3002').routes[0];
    const steps = route?.legs[0]?.steps ?? [];
    expect(steps.length).toBeGreaterThan(3);
    steps.slice(1).forEach((step, i) => {
      expect(step.start_location).toEqual(steps[i]?.end_location);
    });
    for (const [lat, lng] of polyline.decode(route?.overview_polyline.points ?? '')) {
      expect(lat).toBeLessThanOrEqual((route?.bounds.northeast.lat ?? 0) + 1e-5);
      expect(lat).toBeGreaterThanOrEqual((route?.bounds.southwest.lat ?? 0) - 1e-5);
      expect(lng).toBeLessThanOrEqual((route?.bounds.northeast.lng ?? 0) + 1e-5);
      expect(lng).toBeGreaterThanOrEqual((route?.bounds.southwest.lng ?? 0) - 1e-5);
    }
  });

  test('walking takes longer than cycling, cycling longer than driving', () => {
    const [driving = 0, walking = 0, bicycling = 0] = STREET_MODES.map((mode) =>
      seconds(ask('18 de Julio 1234', 'Av. Italia 3002', { mode })),
    );
    expect(walking).toBeGreaterThan(bicycling);
    expect(bicycling).toBeGreaterThan(driving);
  });

  test('one-way streets make a drive longer than its way back, but not a walk', () => {
    const bothWays = (mode: string) =>
      [ask('Colonia 1500', 'Colonia 1000', { mode }), ask('Colonia 1000', 'Colonia 1500', { mode })].map(meters);
    const [there = 0, back = 0] = bothWays('driving');
    expect(Math.abs(there - back)).toBeGreaterThan(50);
    const [thereOnFoot = 0, backOnFoot = 0] = bothWays('walking');
    expect(Math.abs(thereOnFoot - backOnFoot)).toBeLessThanOrEqual(10);
  });

  test('alternatives differ, and the first is the quickest', () => {
    const { routes } = ask('18 de Julio 1234', 'Av. Italia 6000', { alternatives: true });
    expect(routes.length).toBeGreaterThan(1);
    expect(routes.length).toBeLessThanOrEqual(3);
    expect(new Set(routes.map((route) => route.overview_polyline.points)).size).toBe(routes.length);
    const times = routes.map((route) => route.legs[0]?.duration?.value ?? 0);
    expect(times[0]).toBe(Math.min(...times));
  });

  test('avoiding highways takes other streets and longer', () => {
    const [origin, destination] = ['Palacio Salvo', '-34.83,-56.25'];
    const usual = ask(origin, destination);
    const avoiding = ask(origin, destination, { avoid: 'highways' });
    expect(usual.routes[0]?.summary).toContain('Ruta');
    expect(avoiding.routes[0]?.summary).not.toContain('Ruta');
    expect(seconds(avoiding)).toBeGreaterThan(seconds(usual));
  });

  test('the same place twice is a leg of no metres', () => {
    expect(ask('Ellauri 350', 'Ellauri 350').routes[0]?.legs[0]?.distance).toEqual({ text: '1 m', value: 0 });
  });
});

describe('stops in between', () => {
  test('give a leg each', () => {
    const answer = ask('18 de Julio 1234', 'Ellauri 350', { waypoints: ['Estadio Centenario', 'Palacio Salvo'] });
    expect(answer.routes[0]?.legs.map((leg) => leg.end_address.split(',')[0])).toEqual([
      'Estadio Centenario',
      'Palacio Salvo',
      'José Ellauri 350',
    ]);
    expect(answer.geocoded_waypoints).toHaveLength(4);
    expect(answer.routes[0]?.waypoint_order).toEqual([]);
  });

  test('passed without a stop they stay within one leg', () => {
    const stopping = ask('18 de Julio 1234', 'Ellauri 350', { waypoints: ['Estadio Centenario'] });
    const passing = ask('18 de Julio 1234', 'Ellauri 350', { waypoints: ['via:Estadio Centenario'] });
    expect(passing.routes[0]?.legs).toHaveLength(1);
    expect(passing.routes[0]?.legs[0]?.via_waypoint).toHaveLength(1);
    expect(meters(passing)).toBe(meters(stopping));
  });

  test('in the best order take no longer than in any given one', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(CITY_STOPS, { minLength: 2, maxLength: 5 }), (waypoints) => {
        const given = ask('18 de Julio 1234', '18 de Julio 1234', { waypoints });
        const best = ask('18 de Julio 1234', '18 de Julio 1234', { waypoints, optimizeWaypoints: true });
        // Each step is rounded to whole seconds, up to half a second either way.
        const steps = (best.routes[0]?.legs.flatMap((leg) => leg.steps).length ?? 0) + 20;
        expect(seconds(best)).toBeLessThanOrEqual(seconds(given) + steps);
        const order = best.routes[0]?.waypoint_order ?? [];
        expect([...order].sort((a, b) => a - b)).toEqual(waypoints.map((_, i) => i));
      }),
      { numRuns: 15 },
    );
  });

  test('may be 25, and not 26', () => {
    const waypoints = Array.from({ length: 25 }, (_, i) => CITY_STOPS[i % CITY_STOPS.length] as string);
    expect(ask('Ellauri 350', 'Palacio Salvo', { waypoints }).routes[0]?.legs).toHaveLength(26);
    const tooMany = ask('Ellauri 350', 'Palacio Salvo', { waypoints: [...waypoints, 'Ellauri 350'] });
    expect(tooMany).toMatchObject({ status: 'MAX_WAYPOINTS_EXCEEDED', routes: [] });
  });
});

describe('places of the world', () => {
  test('are joined by estimates that say so', () => {
    const route = ask('New York, NY', 'Boston, MA').routes[0];
    expect(route?.warnings[0]).toContain('estimate');
    expect(route?.summary).toBe('Estimate');
    expect(route?.copyrights).toBe('© GeoNames (CC BY 4.0)');
    expect(route?.legs[0]?.distance?.text).toMatch(/ mi$/);
  });

  test.each([
    ['New York, NY', 'Boston, MA', 346, 3.8],
    ['Toronto, Canada', 'Montreal, Canada', 541, 5.4],
    ['Paris, France', 'Lyon, France', 466, 4.7],
    ['Sydney, AUS', 'Melbourne, AUS', 878, 9.1],
    ['Copenhagen, Denmark', 'Malmö, Sweden', 42, 0.7],
  ])('a drive from %s to %s is estimated within a quarter of the known %d km and %d h', (from, to, km, hours) => {
    const answer = ask(from, to);
    expect(Math.abs(meters(answer) / 1000 / km - 1)).toBeLessThan(0.25);
    expect(Math.abs(seconds(answer) / 3600 / hours - 1)).toBeLessThan(0.25);
  });

  test('between the streets of Montevideo and elsewhere is an estimate too', () => {
    const route = ask('18 de Julio 1234, Montevideo', 'Salto, Uruguay').routes[0];
    expect(route?.summary).toBe('Estimate');
    expect(route?.legs[0]?.start_address).toMatch(/^Av\. 18 de Julio 1234/);
  });

  test.each([
    ['Honolulu', 'Paris'],
    ['New York', 'London'],
    ['Sydney', 'Auckland'],
    ['0,-30', '0,-31'],
  ])('no road leads from %s to %s', (from, to) => {
    expect(ask(from, to)).toMatchObject({ status: 'ZERO_RESULTS', routes: [] });
  });

  test.each([
    ['London', 'Paris'],
    ['Dublin', 'London'],
    ['Copenhagen', 'Malmö'],
    ['Lisbon', 'Moscow'],
  ])('a road or ferry leads from %s to %s', (from, to) => {
    expect(ask(from, to).status).toBe('OK');
  });

  test('too far to walk is its own answer', () => {
    expect(ask('Lisbon', 'Vladivostok', { mode: 'walking' }).status).toBe('MAX_ROUTE_LENGTH_EXCEEDED');
  });
});

describe('without a route', () => {
  test('marks which of the places was not found', () => {
    const answer = ask('Boston, MA', 'asdfgh', { waypoints: ['Chicago, IL'] });
    expect(answer.status).toBe('NOT_FOUND');
    expect(answer.geocoded_waypoints?.map((waypoint) => waypoint.geocoder_status)).toEqual([
      'OK',
      'OK',
      'ZERO_RESULTS',
    ]);
  });

  test('transit has no timetables here, and names the modes that would do', () => {
    expect(ask('Boston, MA', 'Chicago, IL', { mode: 'transit' })).toMatchObject({
      status: 'ZERO_RESULTS',
      available_travel_modes: ['DRIVING', 'WALKING', 'BICYCLING'],
    });
  });

  test('a missing place or an unknown mode is an invalid request', () => {
    expect(ask('', 'Paris')).toMatchObject({
      status: 'INVALID_REQUEST',
      error_message: expect.stringContaining("'origin'"),
    });
    expect(ask('Paris', undefined)).toMatchObject({ error_message: expect.stringContaining("'destination'") });
    expect(ask('Paris', 'London', { mode: 'driveing' }).status).toBe('INVALID_REQUEST');
  });
});

test('answers any query in the shape of an answer, the same each time', () => {
  const coordinate = fc.double({ min: -200, max: 200 });
  const place = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      ...CITY_STOPS,
      'Boston, MA',
      'Paris',
      'place_id:',
      'via:',
      '__proto__',
      'constructor',
      '-34.9,-56.16',
    ),
    fc.record({ lat: coordinate, lng: coordinate }),
  );
  const query = fc.record({
    origin: place,
    destination: place,
    waypoints: fc.array(place, { maxLength: 3 }),
    optimizeWaypoints: fc.boolean(),
    mode: fc.constantFrom(...STREET_MODES, 'transit', ''),
    avoid: fc.constantFrom('', 'highways', 'tolls'),
    alternatives: fc.boolean(),
    region: fc.constantFrom('', 'uk', 'es', '__proto__', 'xx'),
    now: fc.constant(0),
  });
  fc.assert(
    fc.property(query, (one) => {
      const answer = maps.directions(one);
      expect(answer.routes.length > 0).toBe(answer.status === 'OK');
      expect(maps.directions(one)).toEqual(answer);
    }),
    { numRuns: 150 },
  );
});
