import { describe, expect, it } from 'vitest';
import { REFUSED_KEYS } from '../../../demo-maps/web-services/practice-keys.ts';
import { createWebServices } from '../../../demo-maps/web-services/web-services.ts';
import { anyPlaceMaps } from '../../../emulator/index.ts';
import { MATRIX, matrixOf, NOW, openServices, ROUTES, TRIP } from './ask.ts';

const GEOCODE = 'https://maps.googleapis.com/maps/api/geocode/json';
const ELEVATION = 'https://maps.googleapis.com/maps/api/elevation/json';
const REASONS = {
  'practice-key-not-enabled': [403, 'SERVICE_DISABLED', 'REQUEST_DENIED'],
  'practice-key-other-services': [403, 'API_KEY_SERVICE_BLOCKED', 'REQUEST_DENIED'],
  'practice-key-web-pages': [403, 'API_KEY_HTTP_REFERRER_BLOCKED', 'REQUEST_DENIED'],
  'practice-key-ip-addresses': [403, 'API_KEY_IP_ADDRESS_BLOCKED', 'REQUEST_DENIED'],
  'practice-key-no-billing': [403, 'BILLING_DISABLED', 'REQUEST_DENIED'],
  'practice-key-minute-used-up': [429, 'RATE_LIMIT_EXCEEDED', 'OVER_QUERY_LIMIT'],
  'practice-key-day-used-up': [429, 'RATE_LIMIT_EXCEEDED', 'OVER_QUERY_LIMIT'],
  'some other text': [400, 'API_KEY_INVALID', 'REQUEST_DENIED'],
} as const;

describe('keys', () => {
  it.each(Object.entries(REASONS))('%s is refused with Google’s reason', (key, [code, reason, older]) => {
    const { send, post } = openServices();
    const { status, json } = post(ROUTES, TRIP, { key });
    expect([status, json.error.code, json.error.details[0].reason]).toEqual([code, code, reason]);
    const matrix = post(MATRIX, matrixOf(1, 1), { key });
    expect([matrix.status, matrix.json.length, matrix.json[0].error.details[0].reason]).toEqual([code, 1, reason]);
    const place = send({ url: `${GEOCODE}?address=A&key=${encodeURIComponent(key)}` });
    expect(place).toEqual({ status: 200, json: { status: older, error_message: expect.any(String), results: [] } });
  });

  it('are all known to this test', () => {
    expect(Object.keys(REASONS)).toEqual([...Object.keys(REFUSED_KEYS), 'some other text']);
  });

  it('distinguish a used-up minute from a used-up day only by their words', () => {
    const ask = (key: string) => openServices().post(ROUTES, TRIP, { key }).json.error.message;
    expect(ask('practice-key-minute-used-up')).toContain('per minute');
    expect(ask('practice-key-day-used-up')).toContain('per day');
  });

  it('are required', () => {
    const { status, json } = openServices().post(ROUTES, TRIP, { key: '' });
    expect([status, json.error.status]).toEqual([403, 'PERMISSION_DENIED']);
    expect(openServices().send({ url: `${GEOCODE}?address=A` }).json.status).toBe('REQUEST_DENIED');
  });
});

describe('a minute', () => {
  it('has 3,000 routes', () => {
    const { post } = openServices();
    const ask = (now: number) => post(ROUTES, TRIP, { mask: 'routes.duration', now }).status;
    for (let count = 0; count < 3000; count += 1) ask(NOW);
    expect([ask(NOW + 59_999), ask(NOW + 60_000)]).toEqual([429, 200]);
  });

  it('has 3,000 elements of matrices, and counts them apart from routes', () => {
    const { post } = openServices();
    const ask = (rows: number, now = NOW) => post(MATRIX, matrixOf(rows, 25), { mask: 'duration', now }).status;
    expect([25, 25, 25, 25].map((rows) => ask(rows))).toEqual([200, 200, 200, 200]);
    expect([ask(21), ask(20), post(ROUTES, TRIP).status]).toEqual([429, 200, 200]);
    expect(ask(25, NOW + 60_000)).toBe(200);
  });
});

describe('field masks', () => {
  it('are required, in a header or in the address', () => {
    const { post } = openServices();
    const { status, json } = post(ROUTES, TRIP, { mask: '' });
    expect([status, json.error.message]).toEqual([400, expect.stringContaining('FieldMask is a required parameter')]);
    expect(post(`${ROUTES}?$fields=routes.duration`, TRIP, { mask: '' }).status).toBe(200);
  });

  it.each(['routes.foo', 'routes.legs(duration,foo)', 'duration', 'routes.duration.seconds'])(
    'name fields that exist, unlike %s',
    (mask) => {
      const { error } = openServices().post(ROUTES, TRIP, { mask }).json;
      expect(error.message).toBe('Request contains an invalid argument.');
      expect(error.details[0].fieldViolations[0].description).toContain('Cannot find matching fields for path');
    },
  );

  it('ask for a whole field if it is listed beside one of its parts', () => {
    const fields = (mask: string) => Object.keys(openServices().post(ROUTES, TRIP, { mask }).json.routes[0].legs[0]);
    expect(fields('routes.legs,routes.legs.duration').length).toBeGreaterThan(3);
    expect(fields('routes.legs.duration,routes.legs').length).toBeGreaterThan(3);
    expect(fields('routes.legs.duration,routes.legs.staticDuration')).toEqual(['duration', 'staticDuration']);
  });
});

describe('the Geocoding service', () => {
  const ask = (query: string) => openServices().send({ url: `${GEOCODE}?key=practice-key&${query}` });

  it('finds addresses, places by their id, and what is at a point', () => {
    expect(ask('address=Some%20street').json.results[0].formatted_address).toBe('Here: Some street');
    expect(ask('place_id=abc').json.results[0].formatted_address).toBe('Here: place_id:abc');
    expect(ask('latlng=1.5,-2').json.results[0].formatted_address).toBe('Near 1.5,-2');
  });

  it('passes on language and region', () => {
    const maps = anyPlaceMaps();
    openServices(maps).send({ url: `${GEOCODE}?key=practice-key&address=A&language=fr&region=fr` });
    expect(maps.geocodeQueries).toEqual([{ address: 'A', language: 'fr', region: 'fr' }]);
  });

  it.each(['', 'address=', 'latlng=here', 'latlng=91,0'])('refuses "%s"', (query) => {
    expect(ask(query)).toMatchObject({ status: 400, json: { status: 'INVALID_REQUEST', results: [] } });
  });
});

describe('the Elevation service', () => {
  const ask = (query: string) => openServices().send({ url: `${ELEVATION}?key=practice-key&${query}` });
  const points = (count: number) => Array.from({ length: count }, (_, index) => `1,${index / 10}`).join('%7C');

  it('measures points and paths', () => {
    expect(ask('locations=1,2%7C3,4').json.results).toHaveLength(2);
    expect(ask('locations=enc:_p~iF~ps%7CU_ulLnnqC_mqNvxq%60@').json.results).toHaveLength(3);
    expect(ask('path=1,2%7C3,4&samples=7').json.results).toHaveLength(7);
  });

  it.each(['', 'locations=here', 'path=1,2%7C3,4', 'path=1,2%7C3,4&samples=1', `locations=${points(513)}`])(
    'refuses a request %#',
    (query) => {
      expect(ask(query)).toMatchObject({ status: 400, json: { status: 'INVALID_REQUEST' } });
    },
  );
});

describe('other addresses', () => {
  it('are not found, or no server', () => {
    const ask = (url: string, method = 'GET') =>
      createWebServices(anyPlaceMaps()).fetchAll([{ url, method, headers: {}, body: '', now: NOW }])[0];
    expect(ask(ROUTES)).toMatchObject({ status: 404, body: expect.stringContaining('<!DOCTYPE html>') });
    expect(ask('https://routes.googleapis.com/')).toMatchObject({ status: 404 });
    expect(ask('https://example.com/')).toMatchObject({ unreachable: 'DNS error' });
  });
});

it('answers take as long as they are told to', () => {
  const services = createWebServices(anyPlaceMaps(), { milliseconds: ({ url }) => url.length });
  const [answer] = services.fetchAll([{ url: GEOCODE, method: 'GET', headers: {}, body: '', now: NOW }]);
  expect(answer?.milliseconds).toBe(GEOCODE.length);
});
