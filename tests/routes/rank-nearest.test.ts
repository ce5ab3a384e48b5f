import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FormulaError, noRoute, notAnswering, placeNotFound } from '../../src/errors.ts';
import { straightMeters } from '../../src/places/straight-meters.ts';
import { type Measure, rankNearest } from '../../src/routes/rank-nearest.ts';
import { type Route, routeInPlace } from '../../src/routes/route.ts';
import { buildRequest, type RouteRequest, staysInPlace } from '../../src/routes/route-request.ts';

interface World {
  /** A text in place of coordinates. */
  places: { at: { latitude: number; longitude: number }; isText: boolean }[];
  origins: number;
  /** How much longer than the straight line each route is, in per cent, by turns. */
  detours: number[];
  /** Which routes do not exist, by turns. */
  gaps: boolean[];
  count: number;
  by: Measure;
}

const degrees = (limit: number) => fc.integer({ min: -limit * 100, max: limit * 100 }).map((value) => value / 100);

// Near the equator and the date line, in a box of some 200 km, so that detours change the order.
const worlds: fc.Arbitrary<World> = fc.record({
  places: fc.array(
    fc.record({ at: fc.record({ latitude: degrees(1), longitude: degrees(1) }), isText: fc.boolean() }),
    {
      minLength: 2,
      maxLength: 12,
    },
  ),
  origins: fc.integer({ min: 1, max: 3 }),
  detours: fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 7 }),
  gaps: fc.array(fc.boolean(), { minLength: 1, maxLength: 5 }),
  count: fc.integer({ min: 1, max: 4 }),
  by: fc.constantFrom<Measure>('distance', 'duration'),
});

const leg = (meters: number, seconds: number): Route => ({
  legs: [{ meters, seconds, durationText: '', startAddress: '', endAddress: '' }],
  partial: [],
  order: [],
});

function open({ places, origins, detours, gaps }: World) {
  const texts = places.map(({ at, isText }, index) => (isText ? `place ${index}` : `${at.latitude},${at.longitude}`));
  const unique = [...new Set(texts)];
  const positionOf = (text: string) => places[texts.indexOf(text)]?.at ?? { latitude: 0, longitude: 0 };
  const searches = unique.slice(0, origins).map((origin) => {
    return unique.map((text) => buildRequest([origin, text], 'driving', { choice: 'first' }));
  });
  const asked: RouteRequest[] = [];
  function routeOf(request: RouteRequest): Route | FormulaError {
    const { origin, destination } = request;
    if (staysInPlace(request)) return routeInPlace(origin, destination);
    const turn = unique.indexOf(origin) * unique.length + unique.indexOf(destination);
    if (gaps[turn % gaps.length]) return noRoute(origin, destination, 'driving', []);
    const straight = straightMeters(positionOf(origin), positionOf(destination));
    const meters = Math.ceil(straight * (1 + (detours[turn % detours.length] ?? 0) / 100));
    // Far routes are faster, so the order by duration differs.
    return leg(meters, Math.round(meters / (10 + (turn % 4) * 10)));
  }
  const ask = (requests: RouteRequest[]) =>
    requests.map((request) => {
      if (!staysInPlace(request)) asked.push(request);
      return routeOf(request);
    });
  return { searches, ask, asked, routeOf };
}

/** All pairs, sorted. */
function bruteForce(requests: RouteRequest[], world: ReturnType<typeof open>, count: number, by: Measure) {
  const all = requests.map((request, position) => {
    const route = world.routeOf(request);
    if (route instanceof FormulaError) return { position, sizes: [Number.POSITIVE_INFINITY, 0] };
    const { meters, seconds } = route.legs[0] ?? {};
    const sizes = by === 'distance' ? [meters, seconds] : [seconds, meters];
    return { position, sizes: staysInPlace(request) ? [-1, 0] : (sizes as number[]) };
  });
  const size = ({ sizes }: { sizes: number[] }, index: number) => sizes[index] as number;
  all.sort((a, b) => size(a, 0) - size(b, 0) || size(a, 1) - size(b, 1) || a.position - b.position);
  const isReachable = all.some(({ sizes }) => sizes[0] !== Number.POSITIVE_INFINITY);
  return isReachable ? all.slice(0, count).map(({ position }) => position) : 'no route';
}

describe('the nearest destinations', () => {
  it('are those of all pairs, for no more calls than there are pairs', () => {
    fc.assert(
      fc.property(worlds, (drawn) => {
        const world = open(drawn);
        const results = rankNearest(world.searches, drawn.count, drawn.by, world.ask);
        const positions = results.map((ranked) => {
          return ranked instanceof FormulaError ? 'no route' : ranked.map(({ position }) => position);
        });
        expect(positions).toEqual(world.searches.map((requests) => bruteForce(requests, world, drawn.count, drawn.by)));
        const pairs = world.asked.map(({ origin, destination }) => `${origin}\n${destination}`);
        expect(new Set(pairs).size).toBe(pairs.length);
      }),
      { numRuns: 300 },
    );
  });

  const inLine = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      buildRequest(['0,0', `0,${index + 1}`], 'driving', { choice: 'first' }),
    );
  const straight = ({ destination }: RouteRequest) => leg(Number(destination.slice(2)) * 111_195, 1);

  it('are asked for in the order of the straight line, until the next ones are too far', () => {
    const asked: string[] = [];
    const ask = (requests: RouteRequest[]) =>
      requests.map((request) => {
        asked.push(request.destination);
        return straight(request);
      });
    expect(rankNearest([inLine(40).reverse()], 1, 'distance', ask)).toMatchObject([[{ position: 39 }]]);
    expect(asked).toEqual(['0,1', '0,2', '0,3']);
  });

  it('by duration need all pairs, since no highest speed is known', () => {
    let calls = 0;
    const ask = (requests: RouteRequest[]) =>
      requests.map((request) => {
        calls++;
        return straight(request);
      });
    rankNearest([inLine(40)], 1, 'duration', ask);
    expect(calls).toBe(40);
  });

  it('include a point off the road, although its straight line is longer than the route', () => {
    // The straight line is 4 km, and the road begins and ends 900 m nearer.
    const requests = ['0,0.0359', '0,0.036'].map((point) =>
      buildRequest(['0,0', point], 'driving', { choice: 'first' }),
    );
    const meters = [2800, 2210];
    const [ranked] = rankNearest([requests], 1, 'distance', (asked) =>
      asked.map((request) => leg(meters[requests.indexOf(request)] ?? 0, 1)),
    );
    expect(ranked).toMatchObject([{ position: 1 }]);
  });

  it.each(['distance', 'duration'] as const)('are not known if Google gives one no %s', (missing) => {
    const name = missing === 'distance' ? 'meters' : 'seconds';
    const { legs } = leg(5, 5);
    const incomplete = { ...leg(5, 5), legs: legs.map((each) => ({ ...each, [name]: null })) };
    const [ranked] = rankNearest([inLine(3)], 1, 'distance', (requests) =>
      requests.map((request) => (request.destination === '0,2' ? incomplete : straight(request))),
    );
    expect(ranked).toMatchObject({ message: expect.stringMatching(`"0,0" to "0,2" but gave no ${missing}`) });
  });

  it('are not known if one can’t be measured', () => {
    const lost = placeNotFound('destination', 'asdfgh');
    const [ranked] = rankNearest([inLine(3)], 1, 'distance', (requests) =>
      requests.map((request) => (request.destination === '0,2' ? lost : straight(request))),
    );
    expect(ranked).toBeInstanceOf(FormulaError);
    expect(ranked).toMatchObject({
      problem: 'answer',
      message: `The nearest place is not known. Google Maps can't find the destination "asdfgh". Check the spelling or add the city and country.`,
    });
  });

  it('are not known for the reason that will not pass, if there are several', () => {
    const lost = placeNotFound('destination', 'asdfgh');
    for (const [first, second] of [
      [notAnswering('Sorry'), lost],
      [lost, notAnswering('Sorry')],
    ]) {
      const [ranked] = rankNearest([inLine(2)], 1, 'duration', (requests) =>
        requests.map(({ destination }) => (destination === '0,1' ? first : second) as FormulaError),
      );
      expect(ranked).toMatchObject({ problem: 'answer', message: expect.stringContaining('asdfgh') });
    }
  });
});
