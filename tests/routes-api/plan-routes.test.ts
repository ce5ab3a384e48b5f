import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RouteRequest } from '../../src/routes/route-request.ts';
import { planRoutes } from '../../src/routes-api/plan-routes.ts';
import { routePriceGroup, routeSettings } from '../../src/routes-api/route-settings.ts';
import type { RoutesBody } from './support/any-place-google.ts';

const request = (rest: Partial<RouteRequest> = {}): RouteRequest => ({
  origin: 'A',
  destination: 'B',
  mode: 'driving',
  via: [],
  choice: 'first',
  bestOrder: false,
  ...rest,
});
const matrix = (size: number, rest: Partial<RouteRequest> = {}): RouteRequest[] =>
  Array.from({ length: size * size }, (_, index) =>
    request({ origin: `o${index % size}`, destination: `d${Math.floor(index / size)}`, ...rest }),
  );

describe('the calls for routes', () => {
  it.each<[string, RouteRequest[], number]>([
    ['20 × 20 by car', matrix(20), 1],
    ['20 × 20 by public transport', matrix(20, { mode: 'transit' }), 4],
    ['20 × 20 with a guess of traffic', matrix(20, { traffic: 'best' }), 4],
    ['20 × 20 with traffic', matrix(20, { depart: 'now' }), 1],
    ['10 × 10 by two modes', [...matrix(10), ...matrix(10, { mode: 'walking' })], 2],
    ['2 × 2 with stops', matrix(2, { via: ['C'] }), 4],
    ['2 × 2 whose matches are wanted', matrix(2, { needsMatch: true }), 4],
    ['2 × 2 that must match', matrix(2, { exactMatch: true }), 4],
    ['2 × 2 of the shortest', matrix(2, { choice: 'shortest' }), 4],
    [
      'a pair that differs in what Google ignores',
      [request({ mode: 'walking' }), request({ mode: 'walking', depart: 7 })],
      2,
    ],
  ])('are few for %s', (_, requests, calls) => {
    expect(planRoutes(requests)).toHaveLength(calls);
  });

  it('ask for each request once, in the words of the user', () => {
    const place = fc.constantFrom('Paris', 'PARIS', 'Lyon', '1.5, 2.5', '1.5,2.5', 'place_id:X', 'Nice');
    const requests = fc.array(
      fc.record({
        origin: place,
        destination: place,
        mode: fc.constantFrom('driving' as const, 'transit' as const),
        via: fc.constantFrom<string[]>([], ['Bern']),
        needsMatch: fc.boolean(),
        depart: fc.constantFrom(undefined, 'now' as const),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(requests, (some) => {
        const all = some.map((rest) => request(rest as Partial<RouteRequest>));
        const calls = planRoutes(all);
        expect(calls.flatMap(({ positions }) => positions).sort((a, b) => a - b)).toEqual(all.map((_, index) => index));
        for (const { body } of calls) {
          const { origins = [], origin, ...others } = body as RoutesBody;
          const texts = JSON.stringify([origins.map(({ waypoint }) => waypoint), origin]);
          expect(texts).not.toMatch(/"paris"|"lyon"|"nice"|place_id:/);
          expect(others.travelMode).toMatch(/^(DRIVE|TRANSIT)$/);
        }
      }),
    );
  });
});

describe('the price group', () => {
  it.each<[Partial<RouteRequest>, string]>([
    [{}, 'essentials'],
    [{ avoid: ['tolls', 'ferries'], language: 'de', via: ['C'] }, 'essentials'],
    [{ mode: 'transit', arrive: 7 }, 'essentials'],
    [{ mode: 'walking', depart: 7 }, 'essentials'],
    [{ depart: 7, traffic: 'none' }, 'essentials'],
    [{ via: Array(10).fill('C') }, 'essentials'],
    [{ via: Array(11).fill('C') }, 'pro'],
    [{ bestOrder: true, via: ['C', 'D'] }, 'pro'],
    [{ depart: 'now' }, 'pro'],
    [{ traffic: 'pessimistic' }, 'pro'],
    [{ mode: 'two-wheeler', traffic: 'best' }, 'enterprise'],
  ])('of %j is %s', (rest, group) => {
    expect(routePriceGroup(request(rest))).toBe(group);
  });
});

describe('the settings', () => {
  it.each<[Partial<RouteRequest>, object]>([
    [{ depart: 'now' }, { travelMode: 'DRIVE', routingPreference: 'TRAFFIC_AWARE' }],
    [
      { depart: 0, traffic: 'optimistic' },
      {
        travelMode: 'DRIVE',
        routingPreference: 'TRAFFIC_AWARE_OPTIMAL',
        trafficModel: 'OPTIMISTIC',
        departureTime: '1970-01-01T00:00:00.000Z',
      },
    ],
    [{ depart: 0, traffic: 'none', arrive: 0 }, { travelMode: 'DRIVE' }],
    [
      { mode: 'transit', arrive: 0 },
      { travelMode: 'TRANSIT', arrivalTime: '1970-01-01T00:00:00.000Z' },
    ],
    [
      { mode: 'bicycling', depart: 0, language: 'de', region: 'ch' },
      { travelMode: 'BICYCLE', languageCode: 'de', regionCode: 'ch' },
    ],
    [
      { traffic: 'best', bestOrder: true },
      { travelMode: 'DRIVE', routingPreference: 'TRAFFIC_AWARE' },
    ],
  ])('of %j have only what Google takes', (rest, settings) => {
    expect(routeSettings(request(rest))).toEqual(settings);
  });
});
