import { describe, expect, it } from 'vitest';
import { FormulaError } from '../../src/errors.ts';
import { readFetchException, readHttpResponse } from '../../src/lookup/read-http-response.ts';

const ROUTES = 'https://routes.googleapis.com/directions/v2:computeRoutes';
const GEOCODING = 'https://maps.googleapis.com/maps/api/geocode/json?address=A';
const ELEVATION = 'https://maps.googleapis.com/maps/api/elevation/json?locations=1,2';

const read = (body: unknown, status = 200, url = ROUTES): unknown =>
  readHttpResponse({ status, text: typeof body === 'string' ? body : JSON.stringify(body) }, url);

/** The kind of a problem and its message. */
function problem(body: unknown, status = 200, url = ROUTES): string {
  try {
    read(body, status, url);
  } catch (error) {
    if (error instanceof FormulaError) return `${error.problem}: ${error.message}`;
    throw error;
  }
  throw new Error('no problem');
}

const error = (rest: object): object => ({ error: { message: 'Google’s words.', ...rest } });

describe('an answer', () => {
  it.each<[string, unknown, number]>([
    ['a route', { routes: [] }, 200],
    ['an empty matrix', [], 200],
    ['a status of the older services', { status: 'ZERO_RESULTS', results: [] }, 200],
    ['a status of the older services with a code of HTTP', { status: 'INVALID_REQUEST' }, 400],
    ['a refusal of the request itself', error({ code: 400, status: 'INVALID_ARGUMENT' }), 400],
    ['a place that was not found', error({ code: 404 }), 404],
    ['a refusal without a code of its own', error({}), 400],
  ])('is %s', (_what, body, status) => {
    expect(read(body, status)).toEqual(body);
  });

  it('has the elements of a matrix that broke off, without its error', () => {
    expect(read([{ originIndex: 1 }, error({ code: 13 })])).toEqual([{ originIndex: 1 }]);
  });
});

describe('no answer', () => {
  it.each<[string, unknown, number, RegExp]>([
    ['a cut-off answer', '[{"originIndex": 1}', 200, /^transient: .*"HTTP 200, an answer that is cut off"/],
    ['a web page', ' <html>', 502, /^transient: .*"HTTP 502, a web page"/],
    ['nothing', '', 500, /^transient: .*"HTTP 500"\)/],
    ['a number', '5', 200, /^transient: .*"HTTP 200, an answer that is cut off"/],
    ['null', 'null', 200, /^transient: /],
    ['a web page for too many requests', '<html>', 429, /^burst: /],
    ['an unknown body with an error of HTTP', {}, 503, /^transient: .*"HTTP 503"\)/],
    ['the smallest error of HTTP', {}, 400, /^transient: .*"HTTP 400"\)/],
    ['an unknown body for too many requests', {}, 429, /^burst: /],
    ['an error of the service', error({ code: 500 }), 500, /^transient: .*"Google’s words\."\)/],
    ['an error without words', { error: { code: 503 } }, 200, /^transient: .*"HTTP 503"\)/],
    ['an error in a matrix', [error({ code: 503 })], 200, /^transient: /],
    ['a quota of the minute', error({ code: 429, message: 'Requests per minute' }), 429, /^burst: /],
    ['a quota of the day', error({ code: 429, message: 'Requests per day' }), 429, /^quota: .*Requests per day/],
    ['a quota of the day in its details', error({ code: 429, details: [{ limit: 'daily' }] }), 429, /^quota: /],
    ['a used up quota by its status', error({ code: 400, status: 'RESOURCE_EXHAUSTED' }), 400, /^burst: /],
    ['an unknown refusal with 401', error({ code: 401 }), 401, /^key: .*it said: "Google’s words\."/],
    ['an unknown refusal with 403', error({ code: 403 }), 403, /^key: .*Check the key and its project/],
  ])('is %s', (_what, body, status, message) => {
    expect(problem(body, status)).toMatch(message);
  });

  it.each<[string, string, RegExp]>([
    ['REQUEST_DENIED', 'The provided API key is invalid.', /^key: .*The key is not valid/],
    ['REQUEST_DENIED', 'Never heard of it.', /^key: .*it said: "Never heard of it\."/],
    ['OVER_DAILY_LIMIT', 'You must enable Billing.', /^key: .*Billing is off/],
    ['OVER_DAILY_LIMIT', '', /^quota: Today's quota of your Google Cloud project/],
    ['OVER_QUERY_LIMIT', 'You have exceeded your daily request quota.', /^quota: /],
    ['OVER_QUERY_LIMIT', 'You have exceeded your rate-limit.', /^burst: /],
  ])('is the status %s of the older services with "%s"', (status, words, message) => {
    expect(problem({ status, error_message: words })).toMatch(message);
  });
});

describe('a refused key', () => {
  it.each([
    ['HTTP_REFERRER_BLOCKED', 'restricted to websites'],
    ['API keys with referer restrictions', 'restricted to websites'],
    ['requests from referrer https://a.org are blocked', 'restricted to websites'],
    ['API_KEY_IP_ADDRESS_BLOCKED', 'restricted to other IP addresses'],
    ['This IP, site or mobile application', 'restricted to other IP addresses'],
    ['API_KEY_ANDROID_APP_BLOCKED', 'restricted to apps'],
    ['API_KEY_IOS_APP_BLOCKED', 'restricted to apps'],
    ['Requests from this iOS client are blocked', 'restricted to apps'],
    ['API_KEY_SERVICE_BLOCKED', 'restricted to other APIs'],
    ['This API key is not authorized to use this service', 'restricted to other APIs'],
    ['This API method requires billing', 'Billing is off'],
    ['Routes API has not been used in project 12', 'The Routes API is not enabled'],
    ["You're calling a legacy API", 'The Routes API is not enabled'],
    ['API key expired', 'The key is not valid'],
    ['You must use an API key', 'The key is not valid'],
  ])('for "%s" says what to do', (words, advice) => {
    expect(problem(error({ code: 403, message: words }), 403)).toContain(advice);
  });

  it.each([
    [ROUTES, 'Routes API', 'routes.googleapis.com'],
    [GEOCODING, 'Geocoding API', 'geocoding-backend.googleapis.com'],
    [ELEVATION, 'Elevation API', 'elevation-backend.googleapis.com'],
  ])('of %s names the %s and its page', (url, service, page) => {
    const message = problem(error({ code: 403, message: 'SERVICE_DISABLED' }), 403, url);
    expect(message).toContain(`The ${service} is not enabled in the project of the key`);
    expect(message).toContain(`https://console.cloud.google.com/apis/library/${page}`);
  });

  it.each([
    [
      'its words',
      { message: 'SERVICE_DISABLED: visit https://console.developers.google.com/apis?project=1. Then wait.' },
    ],
    [
      'its details',
      { message: 'SERVICE_DISABLED', details: [{ url: 'https://console.developers.google.com/apis?project=1' }] },
    ],
    ['an unknown refusal', { details: [{ url: 'https://console.developers.google.com/apis?project=1' }] }],
  ])('gives Google’s own link from %s', (_what, rest) => {
    expect(problem(error({ code: 403, ...rest }), 403)).toMatch(
      /: https:\/\/console\.developers\.google\.com\/apis\?project=1$/,
    );
  });

  it('gives no link to anywhere else', () => {
    const message = 'SERVICE_DISABLED: https://evil.example/console.cloud.google.com/';
    expect(problem(error({ code: 403, message }), 403)).not.toContain('evil');
  });
});

it.each([
  ['Service invoked too many times for one day: urlfetch.', 'quota', /web requests/],
  ['Service invoked too many times in a short time. Try Utilities.sleep(1000)', 'burst', /./],
  ['Bandwidth quota exceeded', 'burst', /./],
  ['You do not have permission to call UrlFetchApp.fetch', 'key', /You do not have permission/],
  ['Required: script.external_request', 'key', /allow it when Google asks/],
  ['The domain is not in the whitelist', 'key', /whitelist/],
  ['The domain is not in the allow list', 'key', /allow list/],
  ['Address unavailable', 'transient', /"Address unavailable"/],
])('a fetch that fails with "%s" is a problem of the kind %s', (words, kind, message) => {
  expect(readFetchException(new Error(words))).toMatchObject({
    problem: kind,
    message: expect.stringMatching(message),
  });
});
