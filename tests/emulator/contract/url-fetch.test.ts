import { describe, expect, it } from 'vitest';
import { httpFaults, jsonAnswer, scriptedHttp } from '../../../emulator/scripted-http.ts';
import { setUp } from '../set-up.ts';

const URL = 'https://routes.googleapis.com/directions/v2:computeRoutes?key=secret';
const SCOPE = 'https://www.googleapis.com/auth/script.external_request';
const NO_PERMISSION = (method: string) =>
  `You do not have permission to call UrlFetchApp.${method}. Required permissions: ${SCOPE}`;

const echo = () => scriptedHttp(({ url, method, headers, body }) => jsonAnswer({ url, method, headers, body }));

describe('UrlFetchApp.fetch', () => {
  it('sends method, headers and body, and returns the response', () => {
    const http = scriptedHttp(() => ({
      status: 201,
      headers: { 'content-type': 'text/plain', 'set-cookie': ['a', 'b'] },
      body: 'Zürich',
    }));
    const { UrlFetchApp } = setUp({ http });
    const options = {
      method: 'post',
      contentType: 'application/json',
      headers: { 'X-A': 'b' },
      payload: '{}',
    } as const;
    const response = UrlFetchApp.fetch('https://example.com/a', options);
    expect(http.requests).toMatchObject([
      {
        url: 'https://example.com/a',
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-a': 'b' },
        body: '{}',
      },
    ]);
    expect(response.getResponseCode()).toBe(201);
    expect(response.getContentText()).toBe('Zürich');
    expect(response.getContent()).toEqual([90, -61, -68, 114, 105, 99, 104]);
    expect(response.getHeaders()).toEqual({ 'content-type': 'text/plain', 'set-cookie': 'a' });
    expect(response.getAllHeaders()).toEqual({ 'content-type': 'text/plain', 'set-cookie': ['a', 'b'] });
    expect(response.getBlob().getContentType()).toBe('text/plain');
  });

  it.each([
    ['GET without a payload', {}, { method: 'GET', headers: {}, body: '' }],
    ['a form where the payload is an object', { method: 'post', payload: { a: 1, b: 'x y' } }, { body: 'a=1&b=x+y' }],
    [
      'POST of a form where there is a payload alone',
      { payload: 'a=1' },
      { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
    ],
  ] as const)('is %s', (_what, options, expected) => {
    const text = setUp({ http: echo() }).UrlFetchApp.fetch(URL, options).getContentText();
    expect(JSON.parse(text)).toMatchObject(expected);
  });

  it('throws for a refusal, names only the server, and quotes its first words', () => {
    const http = scriptedHttp(() => ({ status: 403, body: 'x'.repeat(200) }));
    const quote = `${'x'.repeat(147)}...`;
    expect(() => setUp({ http }).UrlFetchApp.fetch(URL)).toThrow(
      `Request failed for https://routes.googleapis.com returned code 403. Truncated server response: ${quote} (use muteHttpExceptions option to examine full response)`,
    );
  });

  it('returns a refusal if exceptions are muted', () => {
    const http = scriptedHttp(() => jsonAnswer({ error: { code: 429 } }, 429));
    const response = setUp({ http }).UrlFetchApp.fetch(URL, { muteHttpExceptions: true });
    expect([response.getResponseCode(), response.getContentText()]).toEqual([429, '{"error":{"code":429}}']);
  });

  it('throws when nothing answers, muted or not, and names the whole address', () => {
    const { UrlFetchApp } = setUp({ http: scriptedHttp(httpFaults.unreachable) });
    expect(() => UrlFetchApp.fetch(URL, { muteHttpExceptions: true })).toThrow(`Address unavailable: ${URL}`);
  });

  it.each([
    ['nonsense', 'Invalid argument: nonsense'],
    ['https://example.com/a b', 'Invalid argument: https://example.com/a b'],
    ['https://example.com/a|b', 'Invalid argument: https://example.com/a|b'],
    ['ftp://example.com/', 'Invalid argument: ftp://example.com/'],
    [`https://example.com/${'a'.repeat(2048)}`, 'Limit Exceeded: URLFetch URL Length.'],
  ])('refuses the address %s', (url, message) => {
    expect(() => setUp({ http: echo() }).UrlFetchApp.fetch(url)).toThrow(message);
  });

  it.each([
    [{ headers: { Host: 'x' } }, 'Attribute provided with invalid value: Header:Host'],
    [{ headers: { a: null } }, 'Attribute provided with invalid value: Header:null'],
    [{ method: 'head' }, 'Attribute provided with invalid value: method'],
    [{ payload: 'x'.repeat(50 * 1024 * 1024 + 1) }, 'Limit Exceeded: URLFetch POST Size.'],
    [{ payload: [1] }, 'The emulator does not know payloads'],
    [{ timeout: 5 }, 'The emulator does not know the option timeout of UrlFetchApp.'],
  ])('refuses options %#', (options, message) => {
    expect(() => setUp({ http: echo() }).UrlFetchApp.fetch(URL, options as never)).toThrow(message);
  });

  it('takes no answer of more than 50 MB', () => {
    const fetch = (bytes: number) =>
      setUp({ http: scriptedHttp(() => ({ status: 200, body: new Uint8Array(bytes) })) }).UrlFetchApp.fetch(URL);
    expect(() => fetch(50 * 1024 * 1024 + 1)).toThrow('Limit Exceeded: URLFetch Response Size.');
  });

  it('says so if nothing answers in place of the network', () => {
    expect(() => setUp().UrlFetchApp.fetch(URL)).toThrow('in place of the network');
  });
});

describe('UrlFetchApp.fetchAll', () => {
  it('is one round trip, with responses in the order of the requests', () => {
    const http = echo();
    const { UrlFetchApp, emulator } = setUp({ http });
    const answers = UrlFetchApp.fetchAll([URL, { url: 'https://example.com/', method: 'delete' }]);
    expect(answers.map((answer) => JSON.parse(answer.getContentText()).method)).toEqual(['GET', 'DELETE']);
    expect(http.roundTrips).toEqual([2]);
    expect(emulator.calls.count('UrlFetchApp.fetchAll')).toBe(1);
    expect(UrlFetchApp.fetchAll([])).toEqual([]);
  });

  it('takes as long as its slowest request, and never past the end of the execution', () => {
    const milliseconds = [100, 700, 300];
    const http = scriptedHttp((_request, index) => ({
      ...jsonAnswer({}),
      milliseconds: milliseconds[index] ?? 40_000,
    }));
    const { UrlFetchApp, clock } = setUp({ http });
    const start = clock.now();
    UrlFetchApp.fetchAll([URL, URL, URL]);
    expect(clock.now() - start).toBe(700);
    expect(() => UrlFetchApp.fetch(URL)).toThrow('Exceeded maximum execution time');
    expect(clock.now() - start).toBe(30_001);
  });

  it('fails as a whole when one request does', () => {
    const http = scriptedHttp((_request, index) => (index === 1 ? httpFaults.html() : jsonAnswer({})));
    const requests = [URL, URL, URL].map((url) => ({ url, muteHttpExceptions: false }));
    expect(() => setUp({ http }).UrlFetchApp.fetchAll(requests)).toThrow('returned code 502');
  });

  it('counts every request against the daily quota', () => {
    const { UrlFetchApp, emulator } = setUp({ http: echo(), quotas: { urlFetchesPerDay: 3 } });
    UrlFetchApp.fetchAll([URL, URL]);
    expect(() => UrlFetchApp.fetchAll([URL, URL])).toThrow('Service invoked too many times for one day: urlfetch.');
    UrlFetchApp.fetch(URL);
    expect(emulator.state.quotas.used('urlFetchesPerDay')).toBe(3);
    expect(() => UrlFetchApp.fetch(URL)).toThrow('for one day: urlfetch.');
  });

  it('needs a list', () => {
    expect(() => setUp({ http: echo() }).UrlFetchApp.fetchAll(URL as never)).toThrow("(String) don't match");
  });
});

describe('the manifest', () => {
  const manifest = {
    oauthScopes: [SCOPE],
    urlFetchWhitelist: ['https://maps.googleapis.com/maps/', 'https://*.example.com/'],
  };

  it.each(['https://maps.googleapis.com/maps/api', 'https://a.example.com/', 'https://a.b.example.com/x'])(
    'lets a script fetch %s',
    (url) => {
      expect(setUp({ http: echo(), manifest }).UrlFetchApp.fetch(url).getResponseCode()).toBe(200);
    },
  );

  it.each([
    'http://maps.googleapis.com/maps/',
    'https://maps.googleapis.com/other',
    'https://maps.googleapis.com.evil.com/maps/',
    'https://example.com/',
  ])('does not let it fetch %s', (url) => {
    const http = echo();
    const { UrlFetchApp, emulator } = setUp({ http, manifest });
    const message = `Request to ${url} failed because the URL has not been whitelisted in the script manifest.`;
    expect(() => UrlFetchApp.fetch(url)).toThrow(message);
    expect(() => UrlFetchApp.fetchAll(['https://a.example.com/', url])).toThrow(message);
    expect(http.requests).toEqual([]);
    expect(emulator.state.quotas.used('urlFetchesPerDay')).toBe(0);
  });

  it('must name the scope if it names scopes', () => {
    const { UrlFetchApp } = setUp({ http: echo(), manifest: { oauthScopes: [] } });
    expect(() => UrlFetchApp.fetch(URL)).toThrow(NO_PERMISSION('fetch'));
    expect(() => UrlFetchApp.fetchAll([URL])).toThrow(NO_PERMISSION('fetchAll'));
  });
});

describe('permission to fetch', () => {
  it('is given to custom functions without asking, but not to what runs when a document opens', () => {
    const { emulator } = setUp({ http: echo() });
    expect(emulator.globals('CUSTOM_FUNCTION').UrlFetchApp.fetch(URL).getResponseCode()).toBe(200);
    expect(emulator.globals('FULL').UrlFetchApp.fetch(URL).getResponseCode()).toBe(200);
    for (const mode of ['LIMITED', 'NONE'] as const) {
      expect(() => emulator.globals(mode).UrlFetchApp.fetch(URL)).toThrow(NO_PERMISSION('fetch'));
    }
  });
});

describe('httpFaults', () => {
  it('are pages, cut-off answers and silence', () => {
    expect(httpFaults.html(503)).toMatchObject({ status: 503, body: expect.stringContaining('<!DOCTYPE') });
    expect(httpFaults.cutOff(jsonAnswer({ a: 1 }))).toMatchObject({ status: 200, body: '{"a' });
    expect(httpFaults.cutOff(httpFaults.unreachable())).toEqual(httpFaults.unreachable());
  });
});
