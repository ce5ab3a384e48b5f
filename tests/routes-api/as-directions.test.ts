import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caught, FormulaError } from '../../src/errors.ts';
import { readHttpResponse } from '../../src/lookup/read-http-response.ts';
import { readRoute } from '../../src/routes/read-route.ts';
import { durationText, totalMeters, totalSeconds } from '../../src/routes/route.ts';
import type { RouteRequest } from '../../src/routes/route-request.ts';
import { readSteps } from '../../src/routes/steps.ts';
import { asDirections } from '../../src/routes-api/as-directions.ts';
import { computeMatrix } from '../../src/routes-api/compute-matrix.ts';

const REQUEST: RouteRequest = {
  origin: 'A',
  destination: 'B',
  mode: 'driving',
  via: [],
  choice: 'first',
  bestOrder: false,
};

const read = (body: unknown, request: Partial<RouteRequest> = {}) =>
  readRoute(asDirections(body, { ...REQUEST, ...request }), { ...REQUEST, ...request });
const leg = (meters?: unknown, duration?: unknown, more: object = {}) => ({
  distanceMeters: meters,
  duration,
  ...more,
});
const oneLeg = (...args: Parameters<typeof leg>) => ({ routes: [{ legs: [leg(...args)] }] });

describe('a route of the Routes API', () => {
  it.each([
    ['whole seconds', leg(1000, '165s'), 1000, 165, '3 mins'],
    ['fractions of a second', leg(1000, '165.5s'), 1000, 166, '3 mins'],
    ['a distance of zero, which is left out', leg(undefined, '0s'), 0, 0, '1 min'],
    ['no duration', leg(1000), 1000, null, null],
    ['nothing at all', leg(), null, null, null],
    ['null in place of numbers', leg(null, null), null, null, null],
    ['texts that are no numbers', leg('far', 'long'), null, null, null],
    ['a negative duration', leg(5, '-3s'), 5, null, null],
    ['empty objects for what was not asked', leg(7, '60s', { polyline: {}, localizedValues: {} }), 7, 60, '1 min'],
    ['a text of Google', leg(7, '60s', { localizedValues: { duration: { text: '1 minuto' } } }), 7, 60, '1 minuto'],
  ])('is read with %s', (_, only, meters, seconds, text) => {
    const route = read({ routes: [{ legs: [only] }] });
    expect([totalMeters(route), totalSeconds(route), durationText(route)]).toEqual([meters, seconds, text]);
  });

  it('says which places Google guessed, and how to find their addresses', () => {
    const geocodingResults = {
      origin: { placeId: 'a', partialMatch: true },
      intermediates: [{ placeId: 'c', intermediateWaypointRequestIndex: 1, partialMatch: true }, { placeId: 'p' }],
      destination: { geocoderStatus: {} },
    };
    const body = { routes: [{ legs: [leg(1, '1s'), leg(2, '2s')] }], geocodingResults };
    const route = read(body, { via: ['via:P', 'C'], destination: '1.5, 2.5' });
    expect(route.partial).toEqual([0, 2]);
    expect(route.legs.map(({ startAddress, endAddress }) => [startAddress, endAddress])).toEqual([
      ['found by place_id:a', 'found by place_id:c'],
      ['found by place_id:c', 'found by 1.5, 2.5'],
    ]);
  });

  it('has the order that Google found', () => {
    const routes = [{ legs: [leg(1, '1s'), leg(2, '2s'), leg(3, '3s')], optimizedIntermediateWaypointIndex: [1, 0] }];
    const route = read({ routes }, { via: ['1,1', '2,2'], bestOrder: true });
    expect(route.order).toEqual([1, 0]);
    expect(route.legs.map(({ endAddress }) => endAddress)).toEqual(['found by 2,2', 'found by 1,1', '']);
  });

  it('is the shortest of several if requested', () => {
    const routes = [{ legs: [leg(9, '1s')] }, { legs: [leg(5, '7s')] }];
    expect(totalMeters(read({ routes }, { choice: 'shortest' }))).toBe(5);
  });

  it.each([
    [{ code: 404 }, /can't find the origin "A" or the destination "B"/],
    [{ status: 'NOT_FOUND' }, /can't find the origin "A" or the destination "B"/],
    [{ code: 400, status: 'INVALID_ARGUMENT', message: 'no' }, /can't use the request .* \(it said: "no"\)/],
  ])('that is the error %j is a problem with our words', (error, message) => {
    expect(caught(() => read({ error }))).toMatchObject({ message: expect.stringMatching(message) });
  });

  it.each([
    ['a list', []],
    ['null', null],
    ['a number', 7],
  ])("that is %s can't be read", (_, body) => {
    expect(caught(() => read(body))).toMatchObject({ problem: 'service' });
  });
});

it('the ends of a leg have the zeros that Google leaves out', () => {
  const legs = [{ startLocation: { latLng: { longitude: 1.5 } }, endLocation: { latLng: { latitude: 2.5 } } }, {}];
  expect(asDirections({ routes: [{ legs }] }, REQUEST)).toMatchObject({
    routes: [
      {
        legs: [
          { start_location: { lat: 0, lng: 1.5 }, end_location: { lat: 2.5, lng: 0 } },
          { start_location: undefined, end_location: undefined },
        ],
      },
    ],
  });
});

describe('steps of public transport', () => {
  const step = (instructions: string, meters: number, more: object = {}) => ({
    distanceMeters: meters,
    staticDuration: `${meters}s`,
    navigationInstruction: { instructions },
    ...more,
  });
  const transitDetails = {
    transitLine: { nameShort: 'A', name: '8 Avenue Local' },
    headsign: 'Far Rockaway',
    stopCount: 3,
    stopDetails: { departureStop: { name: 'Nostrand Av' }, arrivalStop: { name: 'Jamaica' } },
    localizedValues: {
      departureTime: { time: { text: '7:05\u202fPM' } },
      arrivalTime: { time: { text: '19:17' } },
    },
  };
  const legs = [
    {
      steps: [
        step('Head north', 10),
        step('Turn left onto <Main> & Co', 20),
        step('Subway towards Far Rockaway', 5000, { transitDetails }),
      ],
      stepsOverview: {
        multiModalSegments: [
          { stepEndIndex: 1, navigationInstruction: { instructions: 'Walk to Nostrand Av' } },
          { stepStartIndex: 2, stepEndIndex: 2 },
        ],
      },
    },
  ];
  const stepsOf = (route: object) =>
    readSteps((asDirections({ routes: [route] }, REQUEST) as { routes: unknown[] }).routes[0]).steps;

  it('are joined like in the Directions service', () => {
    expect(stepsOf({ legs })).toEqual([
      { instruction: 'Walk to Nostrand Av', meters: 30, seconds: 30 },
      {
        instruction:
          'Subway towards Far Rockaway: A towards Far Rockaway, from Nostrand Av (7:05pm) to Jamaica (19:17), 3 stops',
        meters: 5000,
        seconds: 5000,
      },
    ]);
  });

  it.each<[string, object[]]>([
    ['a segment has no step', [{ stepStartIndex: 0, stepEndIndex: 2 }, { stepStartIndex: 3 }]],
    ['a step is in no segment', [{ stepStartIndex: 0, stepEndIndex: 1 }]],
    ['a step is in two segments', [{ stepEndIndex: 1 }, { stepStartIndex: 1, stepEndIndex: 2 }]],
  ])('are shown one by one if %s', (_what, multiModalSegments) => {
    expect(stepsOf({ legs: [{ ...legs[0], stepsOverview: { multiModalSegments } }] })).toHaveLength(3);
  });

  it('are joined to one if a segment has all of them, without a sum where one part is not known', () => {
    const parts = [step('Head north', 10), { distanceMeters: 5, navigationInstruction: { instructions: 'Then left' } }];
    const stepsOverview = { multiModalSegments: [{ stepEndIndex: 1 }] };
    expect(stepsOf({ legs: [{ steps: parts, stepsOverview }] })).toEqual([
      { instruction: 'Head north', meters: 15, seconds: null },
    ]);
    expect(stepsOf({ legs: [{ steps: [step('Keep left\nPass the bridge', 1)] }] })).toMatchObject([
      { instruction: 'Keep left. Pass the bridge' },
    ]);
    expect(stepsOf({ legs: [{ steps: [step('A', 1), step('B', 2)], stepsOverview }] })).toEqual([
      { instruction: 'A', meters: 3, seconds: 3 },
    ]);
  });

  it.each<[string, object, string]>([
    ['only a line', { transitLine: { name: '8 Avenue Local' } }, 'Ride: 8 Avenue Local'],
    ['only stops', { stopDetails: transitDetails.stopDetails }, 'Ride: from Nostrand Av to Jamaica'],
    ['neither', { headsign: 'Far Rockaway' }, 'Ride'],
  ])('say of a ride with %s what is known', (_what, details, words) => {
    const [only] = stepsOf({ legs: [{ steps: [step('Ride', 1, { transitDetails: details })] }] });
    expect(only?.instruction).toBe(words);
  });

  it('are shown one by one if Google does not say how to join them', () => {
    const [only] = legs;
    const steps = stepsOf({ legs: [{ steps: only?.steps }] });
    expect(steps.map(({ instruction }) => instruction).slice(0, 2)).toEqual([
      'Head north',
      'Turn left onto ‹Main> & Co',
    ]);
  });
});

describe('whatever Google answers', () => {
  const names = [
    'routes',
    'legs',
    'distanceMeters',
    'duration',
    'status',
    'error',
    'code',
    'message',
    'condition',
    'originIndex',
  ];
  const json = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 6 },
      fc.constantFrom('ROUTE_EXISTS', '5s', '1.5s', 'OK', 'NOT_FOUND', null, true, 0, 1, -1, 200, 429, 1e99),
      fc.dictionary(fc.constantFrom(...names), tie('value'), { maxKeys: 4 }),
      fc.array(tie('value'), { maxLength: 3 }),
    ),
  })).value;
  const matrix = computeMatrix(
    { origins: ['A', 'B'], destinations: ['C'] },
    REQUEST,
    (place) => place,
    () => 0,
  );

  it('is a route or a message, and never anything else', () => {
    fc.assert(
      fc.property(json, fc.constantFrom(200, 400, 403, 429, 500), (body, status) => {
        const response = { status, text: JSON.stringify(body) };
        const route = caught(() => read(readHttpResponse(response, 'https://routes.googleapis.com/')));
        if (route instanceof FormulaError) expect(route.message).not.toMatch(/undefined|\[object|NaN/);
        else for (const { meters } of route.legs) expect(meters === null || meters >= 0).toBe(true);
        const elements = caught(() => matrix.readAnswers(readHttpResponse(response, matrix.url)));
        if (Array.isArray(elements)) expect(elements).toHaveLength(2);
      }),
    );
  });

  it('is a message if the text is cut anywhere', () => {
    const text = JSON.stringify([{ ...oneLeg(1, '1s'), condition: 'ROUTE_EXISTS' }]);
    for (let length = 0; length < text.length; length++) {
      const cut = caught(() => readHttpResponse({ status: 200, text: text.slice(0, length) }, matrix.url));
      expect(cut).toMatchObject({ problem: 'transient' });
    }
  });
});
