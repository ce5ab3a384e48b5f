import { afterEach, describe, expect, it } from 'vitest';
import { createForward } from '../../../preview/google/forward-to-google.ts';
import { STAND_IN_KEY } from '../../../preview/google/keys.ts';
import { startStandIn } from './stand-in.ts';

const KEY = 'AIza/secret+key';
const ROUTES = 'https://routes.googleapis.com/directions/v2:computeRoutes';

let standIn: Awaited<ReturnType<typeof startStandIn>> | undefined;
afterEach(() => standIn?.close());

const post = { url: ROUTES, method: 'POST', headers: { 'x-goog-api-key': STAND_IN_KEY }, body: '{"a":1}', now: 0 };
const get = (url: string) => ({ url, method: 'GET', headers: {}, body: '', now: 0 });

describe('forwarding to Google', () => {
  it('adds the key to requests, and removes it from responses', async () => {
    standIn = await startStandIn();
    const forward = createForward({ key: KEY, serverOf: standIn.serverOf });
    const place = `https://maps.googleapis.com/maps/api/geocode/json?address=A%7CB&key=${STAND_IN_KEY}`;
    const answers = await forward([
      { ...post, headers: { ...post.headers, 'x-goog-fieldmask': 'routes' } },
      get(place),
    ]);
    expect(standIn.heard).toEqual(
      expect.arrayContaining([
        { url: '/directions/v2:computeRoutes', method: 'POST', key: KEY, fieldMask: 'routes', body: '{"a":1}' },
        { url: `/maps/api/geocode/json?address=A%7CB&key=${encodeURIComponent(KEY)}`, method: 'GET', body: '' },
      ]),
    );
    expect(answers).toMatchObject([
      { status: 200, headers: { 'content-type': 'application/json; charset=UTF-8', 'x-echo': STAND_IN_KEY } },
      { status: 200 },
    ]);
    expect(JSON.stringify(answers)).not.toContain('secret');
  });

  it('leaves another key that the script was given as it is', async () => {
    standIn = await startStandIn();
    await createForward({ key: KEY, serverOf: standIn.serverOf })([{ ...post, headers: { 'x-goog-api-key': 'own' } }]);
    expect(standIn.heard[0]?.key).toBe('own');
  });

  it.each([
    'https://example.com/',
    'http://routes.googleapis.com/',
    'https://routes.googleapis.com.example.com/',
    'https://routes.googleapis.com@example.com/',
    'https://routes.googleapis.com:8443/',
  ])('leads to no other server, such as %s', async (url) => {
    standIn = await startStandIn();
    const [answer] = await createForward({ key: KEY, serverOf: standIn.serverOf })([get(url)]);
    expect(answer).toEqual({ unreachable: 'The local sheet asks only two servers, both of Google' });
    expect(standIn.heard).toEqual([]);
  });

  it('follows no redirect', async () => {
    standIn = await startStandIn((_heard, response) => response.writeHead(302, { Location: '/elsewhere' }).end());
    const answers = await createForward({ key: KEY, serverOf: standIn.serverOf })([post]);
    expect([answers, standIn.heard.length]).toEqual([[{ unreachable: 'Address unavailable' }], 1]);
  });

  it('gives up on a server that does not answer, and on one that does not exist', async () => {
    standIn = await startStandIn(() => {});
    const { serverOf } = standIn;
    expect(await createForward({ key: KEY, serverOf, timeoutMs: 50 })([post])).toEqual([{ unreachable: 'Timeout' }]);
    standIn.close();
    expect(await createForward({ key: KEY, serverOf })([post])).toEqual([{ unreachable: 'Address unavailable' }]);
  });
});
