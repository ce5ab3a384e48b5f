import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DirectionsResponse, routeAnswer } from '../../emulator/index.ts';
import { FormulaError } from '../../src/errors.ts';
import { readRoute } from '../../src/routes/read-route.ts';
import { durationText, type Route, totalMeters, totalSeconds } from '../../src/routes/route.ts';
import { decodeRoute, encodeRoute } from '../../src/routes/route-codec.ts';
import type { RouteRequest } from '../../src/routes/route-request.ts';

const REQUEST: RouteRequest = {
  origin: 'Here',
  destination: 'There',
  mode: 'driving',
  via: [],
  choice: 'first',
  bestOrder: false,
};
const problem = (answer: unknown, request = REQUEST): FormulaError => {
  try {
    readRoute(answer, request);
  } catch (error) {
    if (error instanceof FormulaError) return error;
    throw error;
  }
  throw new Error('no problem');
};
const status = (text: string, rest = {}) => ({ status: text, routes: [], ...rest });

describe('a status of Google', () => {
  it.each([
    ['NOT_FOUND', 'answer', /^Google Maps can't find the origin "Here" or the destination "There"\. Check/],
    ['ZERO_RESULTS', 'answer', /^No route found from "Here" to "There" by driving\. Check both places/],
    ['MAX_WAYPOINTS_EXCEEDED', 'answer', /takes at most 25/],
    ['MAX_ROUTE_LENGTH_EXCEEDED', 'answer', /too long/],
    ['INVALID_REQUEST', 'answer', /can't use the request from "Here" to "There"\. Check/],
    ['OVER_DAILY_LIMIT', 'quota', /^Today's Google Maps quota is used up/],
    ['OVER_QUERY_LIMIT', 'burst', /asked too often/],
    ['UNKNOWN_ERROR', 'transient', /not answering \(it said: "UNKNOWN_ERROR"\)/],
    ['REQUEST_DENIED', 'service', /refused the request with the status "REQUEST_DENIED"/],
    ['SOMETHING_NEW', 'service', /refused the request with the status "SOMETHING_NEW"/],
    ['constructor', 'service', /refused/],
  ])('%s is a problem of the kind %s', (name, kind, message) => {
    expect(problem(status(name))).toMatchObject({ problem: kind, message: expect.stringMatching(message) });
  });

  it("keeps Google's own words", () => {
    const answer = status('REQUEST_DENIED', { error_message: 'This API project is not authorized.' });
    expect(problem(answer).message).toContain('(it said: "This API project is not authorized.")');
  });

  it.each([
    [0, 'origin "Here"'],
    [1, 'stop "Middle"'],
    [2, 'destination "There"'],
  ])('NOT_FOUND names the place at %i that is missing', (missing, words) => {
    const places = [0, 1, 2].map((index) => ({ geocoder_status: index === missing ? 'ZERO_RESULTS' : 'OK' }));
    const request = { ...REQUEST, via: ['Middle'] };
    expect(problem(status('NOT_FOUND', { geocoded_waypoints: places }), request).message).toContain(
      `can't find the ${words}.`,
    );
  });

  it('ZERO_RESULTS names the modes that Google offers there', () => {
    const answer = status('ZERO_RESULTS', { available_travel_modes: ['DRIVING', 'WALKING', '<b>'] });
    expect(problem(answer, { ...REQUEST, mode: 'transit' }).message).toMatch(
      /by transit\. Google offers driving or walking there\.$/,
    );
  });
});

describe('a place that Google guessed', () => {
  const guessed = { geocoder_status: 'OK', partial_match: true };
  const found = { geocoder_status: 'OK' };

  it.each([
    [[guessed, found], [], [0]],
    [[found, guessed], [], [1]],
    [[guessed], [], [0]],
    [[found], [], []],
    [[], [], []],
    [[found, guessed, found, found], ['via:A', 'via:B'], [1]],
    [
      [found, found, guessed, guessed],
      ['via:A', 'via:B'],
      [2, 3],
    ],
    [[found, guessed], ['via:A', 'via:B'], [3]],
  ])('%j between which are %j is at %j', (places, via, partial) => {
    const answer = { ...routeAnswer({ meters: 5, seconds: 5 }), geocoded_waypoints: places };
    const route = readRoute(answer, { ...REQUEST, via });
    expect(route.partial).toEqual(partial);
    expect(decodeRoute(JSON.parse(JSON.stringify(encodeRoute(route))))).toEqual(route);
  });

  it('is unknown in what an earlier version kept, so Google is asked again', () => {
    expect(decodeRoute([0, 1, [[5, 5, '1 min', 'A', 'B']], []])).toBeUndefined();
    expect(decodeRoute([[1], [[5, 5, '1 min', 'A', 'B']], []])).toBeDefined();
  });
});

describe('an answer cut short', () => {
  it.each<[string, unknown]>([
    ['nothing', null],
    ['no status', {}],
    ['no routes', { status: 'OK' }],
    ['no legs', { status: 'OK', routes: [{}] }],
    ['fewer legs than stops', routeAnswer({ meters: 5, seconds: 5 })],
  ])('with %s is not understood, and never a number', (_, answer) => {
    expect(problem(answer, { ...REQUEST, via: ['Middle'] })).toMatchObject({ problem: 'service' });
  });

  it('without a distance of one leg has no total', () => {
    const answer = routeAnswer({
      legs: [
        { meters: 1, seconds: 1 },
        { meters: 2, seconds: 2 },
      ],
    });
    delete answer.routes[0]?.legs[1]?.distance;
    const route = readRoute(answer, REQUEST);
    expect([totalMeters(route), totalSeconds(route)]).toEqual([null, 3]);
  });
});

describe('of several routes', () => {
  const answer: DirectionsResponse = routeAnswer({ meters: 300, seconds: 50 });
  for (const other of [
    { meters: 200, seconds: 60 },
    { meters: 400, seconds: 40 },
  ])
    answer.routes.push(...routeAnswer(other).routes);

  it.each([
    ['first', 300],
    ['shortest', 200],
    ['fastest', 400],
  ] as const)('the %s is taken', (choice, meters) => {
    expect(totalMeters(readRoute(answer, { ...REQUEST, choice }))).toBe(meters);
  });

  it.each([
    ['shortest', { meters: 200, seconds: 70 }, (route: Route) => totalSeconds(route), 60],
    ['fastest', { meters: 500, seconds: 40 }, (route: Route) => totalMeters(route), 400],
  ] as const)("of those that are equally %s, Google's first is taken", (choice, equal, measure, expected) => {
    const routes = [...answer.routes, ...routeAnswer(equal).routes];
    expect(measure(readRoute({ ...answer, routes }, { ...REQUEST, choice }))).toBe(expected);
  });

  it.each(['shortest', 'fastest'] as const)('the %s is never one without a measure', (choice) => {
    const [unmeasured] = routeAnswer({ meters: 1, seconds: 1 }).routes;
    delete unmeasured?.legs[0]?.distance;
    delete unmeasured?.legs[0]?.duration;
    const [measured] = answer.routes;
    for (const routes of [
      [unmeasured, measured],
      [measured, unmeasured],
    ])
      expect(totalMeters(readRoute({ ...answer, routes }, { ...REQUEST, choice }))).toBe(300);
  });
});

describe('any answer', () => {
  it('gives a route that survives the cache, or a problem with our words', () => {
    const leg = fc.record(
      {
        distance: fc.anything(),
        duration: fc.record({ value: fc.anything(), text: fc.anything() }),
        start_address: fc.anything(),
      },
      { requiredKeys: [] },
    );
    const answer = fc.oneof(
      fc.anything(),
      fc.record({
        status: fc.oneof(fc.constant('OK'), fc.anything()),
        routes: fc.oneof(fc.array(fc.record({ legs: fc.array(leg) })), fc.anything()),
        geocoded_waypoints: fc.anything(),
        available_travel_modes: fc.anything(),
        error_message: fc.anything(),
      }),
    );
    fc.assert(
      fc.property(answer, (json) => {
        try {
          const route = readRoute(json, REQUEST);
          expect(decodeRoute(JSON.parse(JSON.stringify(encodeRoute(route))))).toEqual(route);
          expect(durationText(route) ?? '').not.toMatch(/undefined|NaN|null/);
        } catch (error) {
          expect(error).toBeInstanceOf(FormulaError);
          expect((error as FormulaError).message).not.toMatch(/undefined|NaN|\[object/);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('out of the cache is a whole route or none', () => {
    fc.assert(
      fc.property(fc.anything(), (json) => {
        const route = decodeRoute(json);
        if (route !== undefined) expect(route.legs.length).toBeGreaterThan(0);
      }),
    );
  });
});
