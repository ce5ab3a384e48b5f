import { describe, expect, it } from 'vitest';
import { type HttpAnswer, httpFaults, jsonAnswer } from '../../emulator/index.ts';
import { anyPlaceGoogle, bodyOf, isMatrix } from './support/any-place-google.ts';
import { KEY, type KeyedSheet, openKeyedSheet } from './support/open-keyed-sheet.ts';

const column = (count: number, text = 'place'): string[][] =>
  Array.from({ length: count }, (_, index) => [`${text} ${index}`]);

const CREDENTIALS = 'https://console.cloud.google.com/google/maps-apis/credentials';
const ENABLE = 'https://console.developers.google.com/apis/api/routes.googleapis.com/overview?project=12';
const INFO = 'type.googleapis.com/google.rpc.ErrorInfo';

/** An error as Google words it, which also repeats the key. */
function refusal(code: number, status: string, reason: string, message: string, more: object[] = []): HttpAnswer {
  const details = [
    { '@type': INFO, reason, domain: 'googleapis.com', metadata: { consumer: `api_key:${KEY}` } },
    ...more,
  ];
  return jsonAnswer({ error: { code, message: `${message} (${KEY})`, status, details } }, code);
}

const link = { '@type': 'type.googleapis.com/google.rpc.Help', links: [{ description: 'Enable', url: ENABLE }] };

/** The answer of the older services, with HTTP 200. */
const denied = (message: string): HttpAnswer =>
  jsonAnswer({ status: 'REQUEST_DENIED', error_message: message, results: [] });

const asList = (answer: HttpAnswer): HttpAnswer =>
  'body' in answer ? { ...answer, status: 200, body: `[${answer.body}]` } : answer;

function failing(answer: HttpAnswer): KeyedSheet {
  return openKeyedSheet(
    {},
    anyPlaceGoogle(() => answer),
  );
}

/** Everything that an execution leaves where a user could see it. */
function tracesOf(sheet: KeyedSheet): string {
  const { caches, properties } = sheet.emulator.state;
  properties.document.remove('MAPS_API_KEY');
  return JSON.stringify([[...allOf(caches.document)], properties.document.all()]);
}

function* allOf(cache: KeyedSheet['emulator']['state']['caches']['document']): Iterable<unknown> {
  for (const service of ['route', 'geocode', 'elevation']) {
    for (let bucket = 0; bucket < 512; bucket++) yield cache.get(`mapsInSheets:2:${service}:${bucket}`);
    for (const mark of [
      'quota used up',
      'quota of the key used up',
      'failing a',
      'failing b',
      'failing c',
      'failing d',
    ]) {
      yield cache.get(`mapsInSheets:2:${service}:${mark}`);
    }
  }
}

describe('a key that Google refuses', () => {
  it.each([
    [
      'API_KEY_INVALID',
      refusal(400, 'INVALID_ARGUMENT', 'API_KEY_INVALID', 'API key not valid.'),
      'The key is not valid',
      CREDENTIALS,
    ],
    [
      'SERVICE_DISABLED',
      refusal(403, 'PERMISSION_DENIED', 'SERVICE_DISABLED', 'Routes API has not been used', [link]),
      'The Routes API is not enabled',
      ENABLE,
    ],
    [
      'API_KEY_SERVICE_BLOCKED',
      refusal(403, 'PERMISSION_DENIED', 'API_KEY_SERVICE_BLOCKED', 'Requests are blocked.'),
      'restricted to other APIs',
      CREDENTIALS,
    ],
    [
      'API_KEY_HTTP_REFERRER_BLOCKED',
      refusal(403, 'PERMISSION_DENIED', 'API_KEY_HTTP_REFERRER_BLOCKED', 'Blocked.'),
      'restricted to websites',
      CREDENTIALS,
    ],
    [
      'API_KEY_IP_ADDRESS_BLOCKED',
      refusal(403, 'PERMISSION_DENIED', 'API_KEY_IP_ADDRESS_BLOCKED', 'Blocked.'),
      'restricted to other IP addresses',
      CREDENTIALS,
    ],
    [
      'BILLING_DISABLED',
      refusal(403, 'PERMISSION_DENIED', 'BILLING_DISABLED', 'Billing is off.'),
      'Billing is off',
      'https://console.cloud.google.com/project/_/billing/enable',
    ],
    [
      'something new',
      refusal(403, 'PERMISSION_DENIED', 'NEW', 'Never heard of it.'),
      'it said: "Never heard of it. ([key])"',
      CREDENTIALS,
    ],
  ])('for %s says what to do and where, asks once, and keeps nothing', (_, answer, advice, page) => {
    for (const told of [answer, asList(answer)]) {
      const sheet = failing(told);
      const message = sheet.message('DRIVING_DISTANCE', 'A', 'B');
      expect(message).toContain(advice);
      expect(message).toContain(page);
      expect(sheet.requests()).toBe(1);
      const table = sheet.formula('DRIVING_DISTANCE', column(100), 'B') as string[][];
      expect(table.every(([cell]) => cell === `⚠ ${message}`)).toBe(true);
      expect(sheet.requests()).toBe(1 + 3);
      expect(message + tracesOf(sheet)).not.toContain(KEY);
    }
  });

  it.each([
    ['The provided API key is invalid.', 'The key is not valid'],
    ['This API project is not authorized to use this API.', 'The Geocoding API is not enabled'],
    ['API keys with referer restrictions cannot be used with this API.', 'restricted to websites'],
    ['You must enable Billing on the Google Cloud Project.', 'Billing is off'],
  ])('says so for places, too: %s', (words, advice) => {
    const sheet = failing(denied(words));
    expect(sheet.message('GOOGLEMAPS_LATLONG', 'Paris')).toContain(advice);
    expect(sheet.requests()).toBe(1);
  });

  it('works as soon as the cause is gone', () => {
    let isFixed = false;
    const broken = refusal(400, 'INVALID_ARGUMENT', 'API_KEY_INVALID', 'API key not valid.');
    const sheet = openKeyedSheet(
      {},
      anyPlaceGoogle(() => (isFixed ? undefined : broken)),
    );
    sheet.message('DRIVING_DISTANCE', 'A', 'B');
    isFixed = true;
    expect(sheet.formula('DRIVING_DISTANCE', 'A', 'B')).toBeTypeOf('number');
  });

  it('is no reason to ask when the script may not fetch', () => {
    const sheet = openKeyedSheet({}, anyPlaceGoogle(), { manifest: { oauthScopes: [] } });
    expect(sheet.message('DRIVING_DISTANCE', 'A', 'B')).toContain('The script may not send web requests');
  });
});

describe('Google asked too often', () => {
  const perMinute = refusal(
    429,
    'RESOURCE_EXHAUSTED',
    'RATE_LIMIT_EXCEEDED',
    "Quota exceeded for 'Requests per minute'.",
  );
  const perDay = refusal(429, 'RESOURCE_EXHAUSTED', 'RATE_LIMIT_EXCEEDED', "Quota exceeded for 'Requests per day'.");

  it('in a minute waits, and continues with what is missing', () => {
    const sheet = openKeyedSheet(
      {},
      anyPlaceGoogle((_, __, index) => (index < 2 ? perMinute : undefined)),
    );
    const values = sheet.formula('DRIVING_DISTANCE', column(150), 'B') as number[][];
    expect(values.flat().every((value) => typeof value === 'number')).toBe(true);
    expect(sheet.emulator.calls.count('Utilities.sleep')).toBeGreaterThan(0);
    expect(sheet.requests()).toBe(4 + 2);
  });

  it('for longer than an execution may take leaves the rest to the next one', () => {
    const sheet = openKeyedSheet(
      {},
      anyPlaceGoogle((_, __, index) => (index > 0 ? perMinute : undefined)),
    );
    const start = sheet.clock.now();
    const values = (sheet.formula('DRIVING_DISTANCE', column(150), 'B') as unknown[][]).flat();
    expect(values.filter((value) => typeof value === 'number').length).toBeGreaterThan(30);
    expect(values[149]).toMatch(/^⏳ Not fetched yet/);
    expect(sheet.clock.now() - start).toBeLessThan(30_000);
  });

  it('is known by its status, whatever the code', () => {
    const error = { code: 403, status: 'RESOURCE_EXHAUSTED', message: 'Quota exceeded per day.' };
    expect(failing(jsonAnswer({ error }, 403)).message('DRIVING_DISTANCE', 'A', 'B')).toMatch(/^Today's quota of your/);
  });

  it('in a day stops all cells, and says so', () => {
    const sheet = failing(perDay);
    for (const [place] of column(20)) {
      const message = sheet.message('DRIVING_DISTANCE', place, 'B');
      expect(message).toMatch(/^Today's quota of your Google Cloud project is used up/);
      expect(message).not.toContain(KEY);
    }
    expect(sheet.requests()).toBe(1);
    expect(tracesOf(sheet)).not.toContain(KEY);
  });

  it('in a day by web requests says so', () => {
    const sheet = openKeyedSheet({}, anyPlaceGoogle(), { quotas: { urlFetchesPerDay: 0 } });
    expect(sheet.message('DRIVING_DISTANCE', 'A', 'B')).toMatch(/^Today's quota of web requests/);
  });
});

describe('a fault that may pass', () => {
  it.each([
    ['a server error', jsonAnswer({ error: { code: 503, message: 'Down', status: 'UNAVAILABLE' } }, 503)],
    ['a web page', httpFaults.html()],
    ['a web page with HTTP 200', httpFaults.html(200)],
    ['an answer that is cut off', httpFaults.cutOff(jsonAnswer({ routes: [{ legs: [{ distanceMeters: 7 }] }] }))],
    ['no answer', httpFaults.unreachable()],
    ['an empty answer', { status: 200, body: '' }],
  ])('is asked about again: %s', (_, fault) => {
    for (const args of [
      ['A', 'B'],
      [column(100), 'B'],
    ]) {
      const sheet = openKeyedSheet(
        {},
        anyPlaceGoogle((_request, _body, index) => (index === 0 ? fault : undefined)),
      );
      const values = [sheet.formula('DRIVING_DISTANCE', ...args)].flat(2);
      expect(values.every((value) => typeof value === 'number')).toBe(true);
    }
  });

  it('of one matrix loses no value of the others', () => {
    const isBad = (body: string) => body.includes('"place 0"');
    const sheet = openKeyedSheet(
      {},
      anyPlaceGoogle(({ body }) => (isBad(body) ? httpFaults.html(500) : undefined)),
    );
    const values = (sheet.formula('DRIVING_DISTANCE', column(500), 'B') as unknown[][]).flat();
    expect(values.filter((value) => typeof value === 'number')).toHaveLength(500 - 46);
    expect(values[0]).toMatch(/^⚠ Google Maps is not answering/);
    sheet.emulator.calls.reset();
    const before = sheet.requests();
    expect(sheet.formula('DRIVING_DISTANCE', 'place 499', 'B')).toBe(values[499]);
    expect(sheet.requests()).toBe(before);
  });

  it('that lasts costs 100 cells few requests', () => {
    const sheet = failing(httpFaults.html(500));
    for (const [place] of column(100)) sheet.message('DRIVING_DISTANCE', place, 'B');
    expect(sheet.requests()).toBeLessThanOrEqual(20);
  });

  it('is that of a document without a cache, too', () => {
    const sheet = openKeyedSheet(
      {},
      anyPlaceGoogle((_, __, index) => (index === 0 ? httpFaults.html(500) : undefined)),
    );
    sheet.emulator.faults.replace('Cache.getDocumentCache', () => null);
    expect((sheet.formula('DRIVING_DISTANCE', column(60), 'B') as number[][]).flat().every(Number.isFinite)).toBe(true);
  });
});

describe('a matrix of which a part failed', () => {
  /** Changes the elements of every matrix. */
  const withElements = (change: (elements: Record<string, unknown>[]) => unknown[]): KeyedSheet =>
    openKeyedSheet(
      {},
      anyPlaceGoogle((request, body) => {
        if (!isMatrix(request)) return undefined;
        const rows = (body.origins ?? []).map((_, originIndex) => ({
          originIndex,
          status: {},
          condition: 'ROUTE_EXISTS',
          distanceMeters: 1000 + originIndex,
          duration: '60s',
        }));
        return jsonAnswer(change(rows));
      }),
    );

  it('with a request that is refused is asked pair by pair', () => {
    const bad = jsonAnswer([{ error: { code: 400, message: 'Cannot geocode', status: 'INVALID_ARGUMENT' } }], 400);
    const sheet = openKeyedSheet(
      {},
      anyPlaceGoogle((request) => (isMatrix(request) ? bad : undefined)),
    );
    const values = (sheet.formula('DRIVING_DISTANCE', column(10), 'B') as number[][]).flat();
    expect(values.every((value) => typeof value === 'number')).toBe(true);
    expect(sheet.requests()).toBe(1 + 10);
  });

  it.each([
    ['a missing element', (rows: Record<string, unknown>[]) => rows.slice(1)],
    [
      'an element that is there twice',
      (rows: Record<string, unknown>[]) => [{ ...rows[0], distanceMeters: 7 }, ...rows],
    ],
    ['an unknown condition', ([row, ...rows]: Record<string, unknown>[]) => [{ ...row, condition: 'NEW' }, ...rows]],
    ['an element that is null', ([, ...rows]: Record<string, unknown>[]) => [null, ...rows]],
    ['an error after some elements', ([, ...rows]: Record<string, unknown>[]) => [...rows, { error: { code: 13 } }]],
    [
      'an element with an error',
      ([row, ...rows]: Record<string, unknown>[]) => [{ ...row, status: { code: 5 } }, ...rows],
    ],
  ])('with %s asks for that pair alone', (_, change) => {
    const sheet = withElements(change);
    const values = (sheet.formula('DRIVING_DISTANCE', column(10), 'B') as number[][]).flat();
    expect(values.slice(1)).toEqual(Array.from({ length: 9 }, (_unused, index) => 1001 + index));
    expect(values[0]).toBeGreaterThan(1010);
    expect(sheet.requests()).toBe(2);
    expect(bodyOf(sheet.http.requests[1] as never).origin).toEqual({ address: 'place 0' });
  });

  it('with an element that the service failed asks for it again', () => {
    let isFirst = true;
    const sheet = withElements(([row, ...rows]) => {
      const failed = isFirst;
      isFirst = false;
      return [failed ? { ...row, status: { code: 14, message: 'Unavailable' } } : row, ...rows];
    });
    const values = (sheet.formula('DRIVING_DISTANCE', column(10), 'B') as number[][]).flat();
    expect(values.every((value) => typeof value === 'number')).toBe(true);
    expect(sheet.requests()).toBe(2);
  });

  it('without a route says so if both places are known', () => {
    const sheet = openKeyedSheet(
      {},
      anyPlaceGoogle((request, { origins = [], destinations = [] }) => {
        if (!isMatrix(request)) return undefined;
        const isIsland = (row: number, column: number) =>
          origins[row]?.waypoint.address === 'B' && destinations[column]?.waypoint.address === 'D';
        const element = (originIndex: number, destinationIndex: number) => ({
          originIndex,
          destinationIndex,
          condition: isIsland(originIndex, destinationIndex) ? 'ROUTE_NOT_FOUND' : 'ROUTE_EXISTS',
          distanceMeters: 1,
          duration: '1.4s',
        });
        return jsonAnswer([element(0, 0), element(0, 1), element(1, 0), element(1, 1)]);
      }),
    );
    const table = sheet.formula('DRIVING_DURATION_SECONDS', [['A'], ['B']], [['C', 'D']]) as unknown[][];
    expect(table[0]).toEqual([1, 1]);
    expect(table[1]).toEqual([1, expect.stringMatching(/^⚠ No route found from "B" to "D" by driving/)]);
    expect(sheet.requests()).toBe(1);
  });
});

describe('a place that is not found', () => {
  it.each([
    [
      'origin',
      { origin: { geocoderStatus: { code: 5 } }, destination: { geocoderStatus: {} } },
      `can't find the origin "asdf"`,
    ],
    ['destination', { destination: { geocoderStatus: { code: 5 } } }, `can't find the destination "B"`],
    ['neither', undefined, 'No route found from "asdf" to "B" by driving'],
  ])('is named: %s', (_, geocodingResults, message) => {
    const sheet = failing(jsonAnswer({ geocodingResults }));
    expect(sheet.message('DRIVING_DISTANCE', 'asdf', 'B')).toContain(message);
    sheet.message('DRIVING_DISTANCE', 'asdf', 'B');
    expect(sheet.requests()).toBe(1);
  });

  /** A Google that does not know some places, and says in a matrix only that there is no route. */
  const googleWithout = (...unknown: string[]) => {
    const isUnknown = ({ address = '' } = {}) => unknown.includes(address);
    return anyPlaceGoogle((request, { origin, destination, origins = [], destinations = [] }) => {
      if (!isMatrix(request)) {
        if (!isUnknown(origin) && !isUnknown(destination)) return undefined;
        const statusOf = (isMissing: boolean) => ({ geocoderStatus: isMissing ? { code: 5 } : {} });
        return jsonAnswer({
          geocodingResults: { origin: statusOf(isUnknown(origin)), destination: statusOf(isUnknown(destination)) },
        });
      }
      return jsonAnswer(
        origins.flatMap((from, originIndex) =>
          destinations.map((to, destinationIndex) => {
            const isMissing = isUnknown(from.waypoint) || isUnknown(to.waypoint);
            return isMissing
              ? { originIndex, destinationIndex, status: {}, condition: 'ROUTE_NOT_FOUND' }
              : { originIndex, destinationIndex, condition: 'ROUTE_EXISTS', distanceMeters: 7, duration: '7s' };
          }),
        ),
      );
    });
  };

  it.each([
    ['destination', [column(500), 'asdf']],
    ['origin', ['asdf', column(500)]],
  ])('and is the %s of 500 rows is asked about once more, and bought once more', (role, args) => {
    const sheet = openKeyedSheet({ MAPS_API_MONTHLY_LIMIT: 'essentials=502' }, googleWithout('asdf'));
    const values = (sheet.formula('DRIVING_DISTANCE', ...args) as string[][]).flat();
    expect(new Set(values)).toEqual(new Set([expect.stringContaining(`can't find the ${role} "asdf"`)]));
    expect(sheet.requests()).toBe(11 + 1);
    expect(sheet.formula('DRIVING_DISTANCE', 'A', 'B')).toBeTypeOf('number');
    expect(sheet.message('DRIVING_DISTANCE', 'A', 'C')).toMatch(/^The limit of 502 a month/);
  });

  it('is named in each cell of a matrix, and the other cells have their values', () => {
    const sheet = openKeyedSheet({}, googleWithout('place 3', 'to 5'));
    const table = sheet.formula('DRIVING_DISTANCE', column(20), [column(20, 'to').flat()]) as unknown[][];
    for (const [row, cells] of table.entries()) {
      for (const [index, cell] of cells.entries()) {
        const missing = row === 3 ? 'origin "place 3"' : index === 5 ? 'destination "to 5"' : undefined;
        expect(cell).toEqual(missing === undefined ? 7 : expect.stringContaining(`can't find the ${missing}`));
      }
    }
    expect(sheet.requests()).toBe(1 + 2);
  });

  it('among good ones is the only one that is asked for alone', () => {
    const sheet = openKeyedSheet({}, googleWithout('place 3', 'place 33', 'place 13'));
    const values = (sheet.formula('DRIVING_DISTANCE', column(40), 'B') as unknown[][]).flat();
    expect(values.filter((value) => value === 7)).toHaveLength(37);
    expect(values[33]).toContain('can\'t find the origin "place 33"');
    expect(sheet.requests()).toBe(1 + 3);
  });

  it('is named if Google refuses the request with 404', () => {
    const sheet = failing(
      jsonAnswer({ error: { code: 404, message: 'Requested entity was not found.', status: 'NOT_FOUND' } }, 404),
    );
    expect(sheet.message('DRIVING_DISTANCE', 'asdf', 'B')).toContain(
      `can't find the origin "asdf" or the destination "B"`,
    );
  });
});

describe('a place that is too long for a web address', () => {
  it('says so, and the others are found', () => {
    const sheet = openKeyedSheet();
    const [[long], [other]] = sheet.formula('GOOGLEMAPS_ADDRESS', [['東京'.repeat(150)], ['Paris']]) as [
      [string],
      [string],
    ];
    expect(long).toMatch(/^⚠ The place "東京.*" is too long to look up with a key/);
    expect(other).toBe('Here: Paris');
  });

  it("is no reason to show the key if Google can't be reached", () => {
    const sheet = failing(httpFaults.unreachable());
    const message = sheet.message('GOOGLEMAPS_ADDRESS', 'Paris');
    expect(message).toMatch(/not answering \(it said: "Address unavailable/);
    expect(message + tracesOf(sheet)).not.toContain(KEY);
  });
});

describe('the monthly limit', () => {
  it('counts a pair again that is asked for alone after a matrix answered without it', () => {
    const isFound = (body: string) => !body.includes('"place 0"');
    const sheet = openKeyedSheet(
      { MAPS_API_MONTHLY_LIMIT: 'essentials=11' },
      anyPlaceGoogle((request, { origins = [] }) =>
        isMatrix(request) && !isFound(request.body)
          ? jsonAnswer(
              origins.map((_, originIndex) => ({
                originIndex,
                status: originIndex === 0 ? { code: 5 } : {},
                condition: 'ROUTE_EXISTS',
                distanceMeters: 5,
                duration: '5s',
              })),
            )
          : undefined,
      ),
    );
    sheet.formula('DRIVING_DISTANCE', column(10), 'B');
    expect(sheet.requests()).toBe(2);
    expect(sheet.message('DRIVING_DISTANCE', 'other', 'B')).toMatch(/^The limit of 11 a month/);
  });

  it('buys what is left, and says so in the other cells', () => {
    const sheet = openKeyedSheet({ MAPS_API_MONTHLY_LIMIT: 'essentials=30' });
    const values = (sheet.formula('DRIVING_DISTANCE', column(50), 'B') as unknown[][]).flat();
    expect(values.filter((value) => typeof value === 'number')).toHaveLength(30);
    expect(values[40]).toMatch(/^⚠ The limit of 30 a month for Essentials/);
    expect(sheet.requests()).toBe(1);
  });
});
