import { assumed, type ContractPart, documented, exception, nothing, observed } from '../contract-case.ts';

type Options = GoogleAppsScript.URL_Fetch.URLFetchRequestOptions;

// Google's server refuses requests without a key, which costs nothing.
const SERVER = 'https://routes.googleapis.com';
const ROUTES = `${SERVER}/directions/v2:computeRoutes`;
const REFUSED: Options = { method: 'post', contentType: 'application/json', payload: '{}' };
const MUTED: Options = { ...REFUSED, muteHttpExceptions: true };

/** What a fetch throws. */
function messageOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('Nothing was thrown.');
}

/** Requests to other servers. */
export const urlFetchCases: ContractPart = {
  service: 'UrlFetchApp',
  cases: [
    documented('returns a refusal if exceptions are muted', () => {
      const response = UrlFetchApp.fetch(ROUTES, MUTED);
      return [response.getResponseCode(), JSON.parse(response.getContentText()).error.status];
    }, [403, 'PERMISSION_DENIED']),
    observed('throws for a refusal, and names only the server', () => {
      const [start, end] = messageOf(() => UrlFetchApp.fetch(ROUTES, REFUSED)).split(/\{[\s\S]*\.\.\./);
      return [start, end];
    }, [
      `Request failed for ${SERVER} returned code 403. Truncated server response: `,
      ' (use muteHttpExceptions option to examine full response)',
    ]),
    assumed(
      'quotes 150 characters of a refusal',
      () => /response: ([\s\S]*) \(use mute/.exec(messageOf(() => UrlFetchApp.fetch(ROUTES, REFUSED)))?.[1]?.length,
      150,
      nothing('All requests have muteHttpExceptions, so refusals are read in full.'),
    ),
    assumed(
      'posts a payload if no method is given',
      () => UrlFetchApp.fetch(ROUTES, { payload: '{}', muteHttpExceptions: true }).getResponseCode(),
      403,
      nothing('A request with a payload always names its method.'),
    ),
    documented(
      'returns responses in the order of the requests',
      () =>
        UrlFetchApp.fetchAll([
          { url: ROUTES, ...MUTED },
          { url: `${SERVER}/nothing`, muteHttpExceptions: true },
        ]).map((response) => response.getResponseCode()),
      [403, 404],
    ),
    assumed(
      'fetches nothing when given an empty list',
      () => UrlFetchApp.fetchAll([]).length,
      0,
      nothing('An empty list is never fetched.'),
    ),
    assumed(
      'fails as a whole when one of several fails',
      () =>
        messageOf(() =>
          UrlFetchApp.fetchAll([
            { url: ROUTES, ...MUTED },
            { url: ROUTES, ...REFUSED },
          ]),
        ).slice(0, 14),
      'Request failed',
      nothing(
        'All requests have muteHttpExceptions, so no refusal fails a batch. If a batch fails for another reason, none of its requests counts as answered.',
      ),
    ),
    observed(
      'throws for a server that does not exist, and names the whole address',
      () => UrlFetchApp.fetch('https://nowhere.invalid/a?b=c', { muteHttpExceptions: true }),
      exception('DNS error: https://nowhere.invalid/a?b=c'),
    ),
    assumed(
      'refuses an address with a space',
      () => UrlFetchApp.fetch(`${SERVER}/a b`, MUTED),
      exception(`Invalid argument: ${SERVER}/a b`),
      nothing('The addresses are fixed, and the values in them are encoded.'),
    ),
    observed(
      'refuses an address with a bar',
      () => UrlFetchApp.fetch(`${SERVER}/a|b`, MUTED),
      exception(`Invalid argument: ${SERVER}/a|b`),
    ),
    observed(
      'refuses an address of 3,000 characters',
      () => UrlFetchApp.fetch(`${SERVER}/${'a'.repeat(3000)}`, MUTED),
      exception('Limit Exceeded: URLFetch URL Length.'),
    ),
    observed(
      'refuses the header Host',
      () => UrlFetchApp.fetch(ROUTES, { ...MUTED, headers: { Host: 'example.com' } }),
      exception('Attribute provided with invalid value: Header:Host'),
    ),
  ],
};
