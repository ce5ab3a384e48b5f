import { describe, expect, it } from 'vitest';
import type { RouteRequest } from '../../src/routes/route-request.ts';
import { computeMatrix } from '../../src/routes-api/compute-matrix.ts';
import { computeRoutes, type RouteParts } from '../../src/routes-api/compute-routes.ts';
import { onlyWithKey, routeModifiers, routePriceGroup, routeSettings } from '../../src/routes-api/route-settings.ts';

const request = (rest: Partial<RouteRequest> = {}): RouteRequest => ({
  ...{ origin: 'A', destination: 'B', mode: 'driving', via: [], choice: 'first', bestOrder: false },
  ...rest,
});
/** As it is sent: without what is undefined. */
const sent = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const MOMENT = Date.UTC(2030, 0, 1, 8);
const TEXT = '2030-01-01T08:00:00.000Z';

describe('the settings of a request', () => {
  it.each<[string, Partial<RouteRequest>, object]>([
    ['by car', {}, { travelMode: 'DRIVE' }],
    ['on foot', { mode: 'walking' }, { travelMode: 'WALK' }],
    ['by bicycle', { mode: 'bicycling' }, { travelMode: 'BICYCLE' }],
    ['by transit', { mode: 'transit' }, { travelMode: 'TRANSIT' }],
    ['by two-wheeler', { mode: 'two-wheeler' }, { travelMode: 'TWO_WHEELER' }],
    [
      'in a language and a region',
      { language: 'de', region: 'ch' },
      { travelMode: 'DRIVE', languageCode: 'de', regionCode: 'ch' },
    ],
    ['departing now by car', { depart: 'now' }, { travelMode: 'DRIVE', routingPreference: 'TRAFFIC_AWARE' }],
    [
      'departing by car',
      { depart: MOMENT },
      { travelMode: 'DRIVE', routingPreference: 'TRAFFIC_AWARE', departureTime: TEXT },
    ],
    ['departing by car without traffic', { depart: MOMENT, traffic: 'none' }, { travelMode: 'DRIVE' }],
    ['departing on foot', { depart: MOMENT, mode: 'walking' }, { travelMode: 'WALK' }],
    ['departing by transit', { depart: MOMENT, mode: 'transit' }, { travelMode: 'TRANSIT', departureTime: TEXT }],
    ['departing now by transit', { depart: 'now', mode: 'transit' }, { travelMode: 'TRANSIT' }],
    ['arriving by transit', { arrive: MOMENT, mode: 'transit' }, { travelMode: 'TRANSIT', arrivalTime: TEXT }],
    ['arriving by car', { arrive: MOMENT }, { travelMode: 'DRIVE' }],
    ...(['best', 'pessimistic', 'optimistic'] as const).map((traffic): [string, Partial<RouteRequest>, object] => [
      `with traffic=${traffic}`,
      { traffic },
      {
        travelMode: 'DRIVE',
        routingPreference: 'TRAFFIC_AWARE_OPTIMAL',
        trafficModel: traffic === 'best' ? 'BEST_GUESS' : traffic.toUpperCase(),
      },
    ]),
    [
      'with traffic by two-wheeler',
      { traffic: 'best', mode: 'two-wheeler' },
      { travelMode: 'TWO_WHEELER', routingPreference: 'TRAFFIC_AWARE' },
    ],
    [
      'with traffic in the best order',
      { traffic: 'best', bestOrder: true },
      { travelMode: 'DRIVE', routingPreference: 'TRAFFIC_AWARE' },
    ],
  ])('%s', (_what, rest, settings) => {
    expect(sent(routeSettings(request(rest)))).toEqual(settings);
  });

  it.each<[Partial<RouteRequest>, object | undefined]>([
    [{}, undefined],
    [{ avoid: ['tolls'] }, { avoidTolls: true }],
    [{ avoid: ['highways', 'ferries'] }, { avoidHighways: true, avoidFerries: true }],
    [{ avoid: ['tolls'], mode: 'two-wheeler' }, { avoidTolls: true }],
    [{ avoid: ['tolls'], mode: 'walking' }, undefined],
    [{ avoid: ['tolls'], mode: 'transit' }, undefined],
  ])('%j avoids %j', (rest, modifiers) => {
    expect(routeModifiers(request(rest))).toEqual(modifiers);
  });

  const stops = (count: number) => Array.from({ length: count }, (_, index) => `S${index}`);

  it.each<[Partial<RouteRequest>, string]>([
    [{}, 'essentials'],
    [{ via: stops(10) }, 'essentials'],
    [{ via: stops(11) }, 'pro'],
    [{ bestOrder: true }, 'pro'],
    [{ depart: 'now' }, 'pro'],
    [{ traffic: 'none', depart: 'now' }, 'essentials'],
    [{ depart: 'now', mode: 'walking' }, 'essentials'],
    [{ mode: 'two-wheeler' }, 'enterprise'],
    [{ mode: 'two-wheeler', bestOrder: true }, 'enterprise'],
  ])('%j costs %s', (rest, group) => {
    expect(routePriceGroup(request(rest))).toBe(group);
  });

  it.each<[Partial<RouteRequest>, RegExp | undefined]>([
    [{}, undefined],
    [{ traffic: 'none' }, undefined],
    [{ avoid: ['tolls'] }, undefined],
    [{ avoid: ['highways'] }, undefined],
    [{ avoid: ['ferries'] }, /^The option avoid=ferries .*, or use avoid=tolls or avoid=highways\.$/],
    [{ avoid: ['tolls', 'ferries'] }, /^To avoid several at once, "tolls, ferries", .* or use avoid=tolls/],
    [{ traffic: 'best' }, /^The option traffic=best .*, or leave it out\. Times are without traffic then\.$/],
    [{ mode: 'two-wheeler' }, /^The mode two-wheeler .*, or use another mode\.$/],
  ])('%j needs a key or not', (rest, message) => {
    const problem = onlyWithKey(request(rest));
    if (message === undefined) expect(problem).toBeUndefined();
    else expect(problem?.message).toMatch(message);
  });
});

describe('a request for a route', () => {
  const MEASURES = 'routes.legs.distanceMeters,routes.legs.duration';
  const STEPS =
    'routes.warnings,routes.legs.steps.navigationInstruction.instructions,routes.legs.steps.distanceMeters,routes.legs.steps.staticDuration';

  it.each<[Partial<RouteRequest>, RouteParts, string]>([
    [{}, 'route', `${MEASURES},geocodingResults`],
    [{ origin: '1,2', destination: '3,4' }, 'route', MEASURES],
    [{ origin: '1,2', destination: '3,4', via: ['Bern'] }, 'route', `${MEASURES},geocodingResults`],
    [{ origin: '1,2', destination: 'place_id:X' }, 'route', MEASURES],
    [{ language: 'de' }, 'route', `${MEASURES},routes.legs.localizedValues.duration,geocodingResults`],
    [{ bestOrder: true }, 'route', `${MEASURES},routes.optimizedIntermediateWaypointIndex,geocodingResults`],
    [{}, 'steps', `${MEASURES},geocodingResults,${STEPS}`],
    [
      { mode: 'transit' },
      'steps',
      `${MEASURES},geocodingResults,${STEPS},routes.legs.steps.transitDetails,routes.legs.stepsOverview.multiModalSegments`,
    ],
    [{ mode: 'transit' }, 'route', `${MEASURES},geocodingResults`],
    [
      {},
      'drawn',
      `${MEASURES},geocodingResults,${STEPS},routes.polyline.encodedPolyline,routes.legs.startLocation,routes.legs.endLocation`,
    ],
  ])('%j of the kind "%s" has only the fields that are needed', (rest, parts, fields) => {
    expect(computeRoutes(request(rest), parts, 0).fieldMask).toBe(fields);
  });

  it.each<[Partial<RouteRequest>, RouteParts, object]>([
    [
      { via: ['Bern', 'via: 1,2'] },
      'route',
      { intermediates: [{ address: 'Bern' }, { location: { latLng: { latitude: 1, longitude: 2 } }, via: true }] },
    ],
    [{ origin: 'place_id:X' }, 'route', { origin: { placeId: 'X' } }],
    [{ choice: 'shortest' }, 'route', { computeAlternativeRoutes: true }],
    [{ bestOrder: true }, 'route', { optimizeWaypointOrder: true }],
    [{}, 'steps', { languageCode: 'en' }],
    [{ language: 'de' }, 'steps', { languageCode: 'de' }],
    [{ avoid: ['tolls'] }, 'route', { routeModifiers: { avoidTolls: true } }],
  ])('%j of the kind "%s" says %j', (rest, parts, body) => {
    expect(sent(computeRoutes(request(rest), parts, 3))).toMatchObject({ body, positions: [3] });
  });

  it('says nothing that is not needed', () => {
    expect(sent(computeRoutes(request(), 'route', 0).body)).toEqual({
      origin: { address: 'A' },
      destination: { address: 'B' },
      travelMode: 'DRIVE',
    });
    expect(sent(computeRoutes(request({ choice: 'fastest', via: ['C'] }), 'route', 0).body)).not.toHaveProperty(
      'computeAlternativeRoutes',
    );
  });
});

describe('a request for a matrix', () => {
  const positionOf = (origin: string, destination: string) => Number(origin + destination);
  const matrix = computeMatrix(
    { origins: ['1', '2'], destinations: ['3', '4'] },
    request({ avoid: ['tolls'], mode: 'driving', region: 'ch' }),
    (place) => `place ${place}`,
    positionOf,
  );

  it('has all places in the words of the user, and the pairs row by row', () => {
    expect(sent(matrix.body)).toEqual({
      origins: ['place 1', 'place 2'].map((address) => ({
        waypoint: { address },
        routeModifiers: { avoidTolls: true },
      })),
      destinations: ['place 3', 'place 4'].map((address) => ({ waypoint: { address } })),
      travelMode: 'DRIVE',
      regionCode: 'ch',
    });
    expect(matrix.positions).toEqual([13, 14, 23, 24]);
    expect(matrix.fieldMask).toBe('originIndex,destinationIndex,status,condition,distanceMeters,duration');
  });

  const element = (row: number, column: number, rest: object = {}) => ({
    ...{
      originIndex: row,
      destinationIndex: column,
      status: {},
      condition: 'ROUTE_EXISTS',
      distanceMeters: 10 * row + column,
      duration: '60s',
    },
    ...rest,
  });
  const read = (...elements: object[]) =>
    matrix.readAnswers(elements).map((answer) => {
      const { status, routes, message } = (answer ?? {}) as {
        status?: string;
        message?: string;
        routes?: { legs: { distance: { value: number } }[] }[];
      };
      return message ?? routes?.[0]?.legs[0]?.distance.value ?? status;
    });

  it('finds each pair by its indexes, of which Google leaves out zero', () => {
    const first = { status: {}, condition: 'ROUTE_EXISTS', distanceMeters: 99, duration: '1s' };
    expect(read(element(1, 1), element(0, 1), element(1, 0), first)).toEqual([99, 1, 10, 11]);
  });

  it.each<[string, object[], unknown[]]>([
    [
      'no route between places with other routes is an answer',
      [element(0, 0), element(1, 1), element(0, 1, { condition: 'ROUTE_NOT_FOUND' })],
      [0, 'ZERO_RESULTS', undefined, 11],
    ],
    [
      'no route of an origin that has none at all is asked for again',
      [element(0, 0, { condition: 'ROUTE_NOT_FOUND' }), element(1, 0)],
      [undefined, undefined, 10, undefined],
    ],
    [
      'a pair that comes twice is asked for again',
      [element(0, 0), element(0, 0)],
      [undefined, undefined, undefined, undefined],
    ],
    [
      'a pair without a condition is asked for again',
      [element(0, 0, { condition: undefined })],
      [undefined, undefined, undefined, undefined],
    ],
    [
      'a fault of one pair is asked for again',
      [element(0, 0, { status: { code: 3, message: 'bad' } })],
      [undefined, undefined, undefined, undefined],
    ],
    ...[4, 8, 10, 13, 14].map((code): [string, object[], unknown[]] => [
      `a fault that may pass is one: ${code}`,
      [element(0, 0, { status: { code, message: 'busy' } })],
      [expect.stringMatching(/not answering \(it said: "busy"\)/), undefined, undefined, undefined],
    ]),
  ])('%s', (_what, elements, answers) => {
    expect(read(...elements)).toEqual(answers);
  });
});
