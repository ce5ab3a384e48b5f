import { describe, expect, it } from 'vitest';
import { jsonAnswer } from '../../emulator/index.ts';
import { openSheet } from '../support/sheet.ts';
import { anyPlaceGoogle, bodyOf, isMatrix } from './support/any-place-google.ts';
import { KEY, openKeyedSheet } from './support/open-keyed-sheet.ts';

const column = (count: number, text = 'place'): string[][] =>
  Array.from({ length: count }, (_, index) => [`${text} ${index}`]);
const MINUTE = 60_000;

describe('with a key', () => {
  it('a formula has the same value as without one, from one request', () => {
    const free = openSheet();
    const sheet = openKeyedSheet();
    for (const [name, ...args] of [
      ['DRIVING_DISTANCE', 'A', 'B', 'km'],
      ['WALKING_DURATION', 'A', 'B'],
      ['BICYCLING_DURATION_SECONDS', 'A', 'B'],
      ['GOOGLEMAPS_DISTANCE', 'A', 'B', 'driving', 'm', 'via=C'],
      ['GOOGLEMAPS_TRIP', [['A'], ['B'], ['C']], 'driving', 'km', 'order=best'],
      ['GOOGLEMAPS_LATLONG', 'A'],
      ['GOOGLEMAPS_ADDRESS', '1.5,2.5'],
      ['GOOGLEMAPS_COUNTRY', 'B'],
      ['GOOGLEMAPS_ELEVATION', '1.5,2.5'],
    ] as const) {
      const before = sheet.requests();
      expect(sheet.formula(name, ...args)).toEqual(free.formula(name, ...args));
      expect(sheet.requests()).toBe(before + 1);
    }
    expect(Object.keys(sheet.emulator.calls.counts()).filter((method) => method.startsWith('Maps.'))).toEqual([]);
  });

  it('three formulas of a row buy one route, and a known cell reads no property', () => {
    const sheet = openKeyedSheet();
    for (const name of ['DRIVING_DISTANCE', 'DRIVING_DURATION', 'DRIVING_DURATION_SECONDS'])
      sheet.formula(name, 'A', 'B');
    expect(sheet.requests()).toBe(1);
    sheet.emulator.calls.reset();
    sheet.formula('DRIVING_DISTANCE', 'A', 'B');
    expect([sheet.propertyReads(), sheet.cacheReads(), sheet.cacheWrites()]).toEqual([0, 1, 0]);
  });

  it('asks for no field that a distance does not need, and for nothing dearer than Essentials', () => {
    const sheet = openKeyedSheet();
    sheet.formula('DRIVING_DISTANCE', 'A', 'B', '', 'avoid=tolls, ferries');
    const [request] = sheet.http.requests;
    expect(request?.headers['x-goog-fieldmask']).toBe(
      'routes.legs.distanceMeters,routes.legs.duration,geocodingResults',
    );
    expect(request && bodyOf(request)).toEqual({
      origin: { address: 'A' },
      destination: { address: 'B' },
      travelMode: 'DRIVE',
      routeModifiers: { avoidTolls: true, avoidFerries: true },
    });
  });

  it('answers 500 rows to one depot with 11 requests, as it does without a key', () => {
    const sheet = openKeyedSheet();
    const values = sheet.formula('DRIVING_DISTANCE', column(500), 'depot');
    expect(sheet.requests()).toBe(11);
    expect(sheet.http.requests.every(isMatrix)).toBe(true);
    expect((values as number[][]).slice(0, 9)).toEqual(openSheet().formula('DRIVING_DISTANCE', column(9), 'depot'));
  });

  it('answers a 20 × 20 matrix with one request', () => {
    const sheet = openKeyedSheet();
    const row = [column(20, 'to').flat()];
    expect(sheet.formula('DRIVING_DISTANCE', column(20), row)).toEqual(
      openSheet().formula('DRIVING_DISTANCE', column(20), row),
    );
    expect(sheet.requests()).toBe(1);
  });

  it('answers 500 different pairs in one execution within 10 seconds', () => {
    const sheet = openKeyedSheet();
    const start = sheet.clock.now();
    const values = sheet.formula('DRIVING_DURATION', column(500), column(500, 'to')) as string[][];
    expect(values.every(([text]) => /mins?|hours?|days?/.test(String(text)) && !String(text).startsWith('⚠'))).toBe(
      true,
    );
    expect(sheet.requests()).toBe(500);
    expect(sheet.clock.now() - start).toBeLessThan(10_000);
  });

  it('looks for the properties once in an execution', () => {
    const sheet = openKeyedSheet({
      MAPS_API_USE: 'always',
      MAPS_API_MONTHLY_LIMIT: '10000',
      MAPS_API_KEEP_MINUTES: '10',
    });
    sheet.formula('DRIVING_DISTANCE', 'A', 'B');
    expect(sheet.propertyReads()).toBe(1);
  });
});

describe('the time that bought answers are kept', () => {
  const ask = (sheet: ReturnType<typeof openKeyedSheet>) => sheet.formula('DRIVING_DISTANCE', 'A', 'B');

  it.each([
    [undefined, 9.9, 1],
    [undefined, 10.1, 2],
    ['60', 59, 1],
    ['60', 61, 2],
    ['0', 0, 2],
  ])('is %s minutes: after %s there were %s requests', (keep, minutes, requests) => {
    const sheet = openKeyedSheet(keep === undefined ? {} : { MAPS_API_KEEP_MINUTES: keep });
    ask(sheet);
    sheet.clock.advance(minutes * MINUTE);
    ask(sheet);
    expect(sheet.requests()).toBe(requests);
  });

  it('is also that of the cache entries, so that nothing stays there unseen', () => {
    const sheet = openKeyedSheet();
    ask(sheet);
    sheet.clock.advance(11 * MINUTE);
    const cache = sheet.emulator.state.caches.document;
    const names = Array.from({ length: 512 }, (_, bucket) => `mapsInSheets:2:route:${bucket}`);
    expect(names.filter((name) => cache.get(name) !== undefined)).toEqual([]);
  });

  it('leaves what the free service answered alone', () => {
    const sheet = openKeyedSheet({ MAPS_API_USE: 'after quota' });
    ask(sheet);
    sheet.emulator.state.properties.document.set('MAPS_API_USE', 'always');
    sheet.clock.advance(300 * MINUTE);
    ask(sheet);
    expect([sheet.mapsCalls(), sheet.requests()]).toEqual([1, 0]);
  });
});

it('cells whose answers are not kept do not wait for one another', () => {
  const sheet = openKeyedSheet({ MAPS_API_KEEP_MINUTES: '0' });
  const start = sheet.clock.now();
  for (const name of ['DRIVING_DISTANCE', 'DRIVING_DURATION', 'DRIVING_DURATION_SECONDS'])
    sheet.formula(name, 'A', 'B');
  expect(sheet.clock.now() - start).toBeLessThan(1500);
});

describe('a key that is used after the quota', () => {
  const USE = { MAPS_API_USE: 'after quota' };

  it('buys nothing while there is some', () => {
    const sheet = openKeyedSheet(USE);
    sheet.formula('DRIVING_DISTANCE', column(5), 'B');
    expect([sheet.mapsCalls(), sheet.requests()]).toEqual([5, 0]);
  });

  it('continues where it ended, in the same range and in other cells', () => {
    const sheet = openKeyedSheet(USE, anyPlaceGoogle(), { quotas: { directionsPerDay: 3 } });
    const values = sheet.formula('DRIVING_DISTANCE', column(20), 'B') as number[][];
    expect(values.flat().every((value) => typeof value === 'number')).toBe(true);
    expect([sheet.mapsCalls(), sheet.requests()]).toEqual([4, 1]);
    sheet.formula('DRIVING_DISTANCE', 'other', 'B');
    expect([sheet.mapsCalls(), sheet.requests()]).toEqual([4, 2]);
  });

  it('buys what the free service does not offer, and times of departure by car', () => {
    const sheet = openKeyedSheet(USE);
    sheet.formula('GOOGLEMAPS_DISTANCE', 'A', 'B', 'two-wheeler');
    sheet.formula('DRIVING_DURATION', 'A', 'B', '', 'depart=08:00');
    sheet.formula('TRANSIT_DURATION', 'A', 'B', '', 'depart=08:00');
    expect([sheet.mapsCalls(), sheet.requests()]).toEqual([1, 2]);
    expect(sheet.http.requests.map((request) => bodyOf(request).routingPreference)).toEqual([
      undefined,
      'TRAFFIC_AWARE',
    ]);
  });
});

describe('without a key', () => {
  it.each([
    ['GOOGLEMAPS_DISTANCE', ['A', 'B', 'two-wheeler'], 'The mode two-wheeler'],
    ['DRIVING_DISTANCE', ['A', 'B', '', 'avoid=ferries'], 'The option avoid=ferries'],
    ['DRIVING_DISTANCE', ['A', 'B', '', 'avoid=tolls,highways'], 'To avoid several at once, "tolls, highways",'],
    ['DRIVING_DURATION', ['A', 'B', '', 'traffic=best'], 'The option traffic=best'],
  ])('%s of %j says that it needs one', (name, args, what) => {
    const sheet = openSheet();
    expect(sheet.message(name, ...args)).toContain(
      `${what} works only with your own Google Maps Platform key. Enter it in the sidebar, under Settings, or `,
    );
    expect(sheet.mapsCalls()).toBe(0);
  });

  it('traffic=none is allowed, also with a time of departure', () => {
    const sheet = openSheet();
    const duration = sheet.formula('DRIVING_DURATION', 'A', 'B');
    expect(sheet.formula('DRIVING_DURATION', 'A', 'B', '', 'traffic=none')).toBe(duration);
    expect(sheet.mapsCalls()).toBe(1);
    expect(sheet.formula('DRIVING_DURATION', 'A', 'B', '', 'traffic=none; depart=2030-01-01 08:00')).toBe(duration);
  });

  it('one is looked for by the first cells only, and noticed ten minutes after it is entered by hand', () => {
    const sheet = openKeyedSheet({ MAPS_API_KEY: '' });
    for (const [place] of column(20)) sheet.formula('DRIVING_DISTANCE', place, 'B');
    expect(sheet.propertyReads()).toBe(2);
    sheet.emulator.state.properties.document.set('MAPS_API_KEY', 'another-key-that-looks-right');
    sheet.clock.advance(10 * MINUTE);
    sheet.formula('DRIVING_DISTANCE', 'A', 'B');
    expect(sheet.requests()).toBe(1);
  });
});

describe('a time of departure, which means traffic only with a key,', () => {
  const ask = (sheet: ReturnType<typeof openKeyedSheet>) =>
    sheet.formula('DRIVING_DURATION_SECONDS', 'A', 'B', 'depart=2030-01-01 08:00');
  const open = (properties: Record<string, string>) =>
    openKeyedSheet(
      properties,
      anyPlaceGoogle((_, { routingPreference }) =>
        routingPreference === 'TRAFFIC_AWARE'
          ? jsonAnswer({ routes: [{ legs: [{ distanceMeters: 5, duration: '77s' }] }] })
          : undefined,
      ),
    );
  const keyOf = (sheet: ReturnType<typeof openKeyedSheet>) => sheet.emulator.state.properties.document;

  it('is asked again with the key once a cell has found one that was entered by hand', () => {
    const sheet = open({ MAPS_API_KEY: '' });
    const free = ask(sheet);
    keyOf(sheet).set('MAPS_API_KEY', KEY);
    sheet.clock.advance(10 * MINUTE);
    expect(ask(sheet)).toBe(free);
    sheet.formula('DRIVING_DISTANCE', 'A', 'C');
    expect([ask(sheet), ask(sheet)]).toEqual([77, 77]);
    expect([sheet.mapsCalls(), sheet.requests()]).toEqual([1, 2]);
  });

  it('is asked again without the key once a cell has found that it was removed by hand', () => {
    const sheet = open({ MAPS_API_KEEP_MINUTES: '360' });
    expect(ask(sheet)).toBe(77);
    keyOf(sheet).remove('MAPS_API_KEY');
    expect(ask(sheet)).toBe(77);
    sheet.formula('DRIVING_DISTANCE', 'A', 'C');
    expect(ask(sheet)).not.toBe(77);
    const calls = sheet.mapsCalls();
    ask(sheet);
    expect([sheet.mapsCalls(), sheet.requests()]).toEqual([calls, 1]);
  });

  it('reads no property and writes nothing if it is known', () => {
    for (const key of [KEY, '']) {
      const sheet = open({ MAPS_API_KEY: key });
      ask(sheet);
      for (const minutes of [0, 9]) {
        sheet.clock.advance(minutes * MINUTE);
        sheet.emulator.calls.reset();
        ask(sheet);
        expect([sheet.propertyReads(), sheet.cacheReads(), sheet.cacheWrites()]).toEqual([0, 1, 0]);
      }
    }
  });
});

describe('addresses that Google matched', () => {
  it('come from the Geocoding service, once each', () => {
    const sheet = openKeyedSheet();
    expect(sheet.formula('GOOGLEMAPS_MATCH', [['A'], ['B']], '1.5,2.5')).toEqual([
      ['Here: A', 'Near 1.5,2.5', 'exact'],
      ['Here: B', 'Near 1.5,2.5', 'exact'],
    ]);
    expect(sheet.requests()).toBe(2 + 3);
    sheet.formula('GOOGLEMAPS_MATCH', 'A', '1.5,2.5');
    expect(sheet.requests()).toBe(5);
  });

  it('are not asked for twice if a distance had them', () => {
    const sheet = openKeyedSheet();
    sheet.formula('DRIVING_DISTANCE', 'A', 'B');
    sheet.formula('GOOGLEMAPS_MATCH', 'A', 'B');
    expect(sheet.http.requests.map(({ url }) => new URL(url).pathname.split('/').at(-1))).toEqual([
      'v2:computeRoutes',
      'json',
      'json',
    ]);
  });

  it('are asked for if a matrix did not give them', () => {
    const sheet = openKeyedSheet();
    sheet.formula('DRIVING_DISTANCE', [['A'], ['C']], 'B');
    expect(sheet.formula('GOOGLEMAPS_MATCH', 'A', 'B')).toEqual([['Here: A', 'Here: B', 'exact']]);
  });
});

describe('directions', () => {
  it('have steps, their lengths, and warnings', () => {
    const sheet = openKeyedSheet();
    const [step, note] = sheet.formula('DRIVING_DIRECTIONS', 'A', 'B') as unknown[][];
    expect(step).toEqual([1, 'Go there. Toll road', expect.any(Number), expect.any(Number)]);
    expect(note).toEqual(['', 'Take care', '', '']);
    expect(bodyOf(sheet.http.requests[0] as never).languageCode).toBe('en');
  });
});
