import { type ContractPart, exception } from '../contract-case.ts';

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
    {
      behaviour: 'returns a refusal if exceptions are muted',
      basis: 'documented',
      run: () => {
        const response = UrlFetchApp.fetch(ROUTES, MUTED);
        return [response.getResponseCode(), JSON.parse(response.getContentText()).error.status];
      },
      expected: [403, 'PERMISSION_DENIED'],
    },
    {
      behaviour: 'throws for a refusal, and names only the server',
      basis: 'observed',
      run: () => {
        const [start, end] = messageOf(() => UrlFetchApp.fetch(ROUTES, REFUSED)).split(/\{[\s\S]*\.\.\./);
        return [start, end];
      },
      expected: [
        `Request failed for ${SERVER} returned code 403. Truncated server response: `,
        ' (use muteHttpExceptions option to examine full response)',
      ],
    },
    {
      behaviour: 'quotes 150 characters of a refusal',
      basis: 'not established',
      run: () =>
        /response: ([\s\S]*) \(use mute/.exec(messageOf(() => UrlFetchApp.fetch(ROUTES, REFUSED)))?.[1]?.length,
      expected: 150,
    },
    {
      behaviour: 'posts a payload if no method is given',
      basis: 'not established',
      run: () => UrlFetchApp.fetch(ROUTES, { payload: '{}', muteHttpExceptions: true }).getResponseCode(),
      expected: 403,
    },
    {
      behaviour: 'returns responses in the order of the requests',
      basis: 'documented',
      run: () =>
        UrlFetchApp.fetchAll([
          { url: ROUTES, ...MUTED },
          { url: `${SERVER}/nothing`, muteHttpExceptions: true },
        ]).map((response) => response.getResponseCode()),
      expected: [403, 404],
    },
    {
      behaviour: 'fetches nothing when given an empty list',
      basis: 'not established',
      run: () => UrlFetchApp.fetchAll([]).length,
      expected: 0,
    },
    {
      behaviour: 'fails as a whole when one of several fails',
      basis: 'not established',
      run: () =>
        messageOf(() =>
          UrlFetchApp.fetchAll([
            { url: ROUTES, ...MUTED },
            { url: ROUTES, ...REFUSED },
          ]),
        ).slice(0, 14),
      expected: 'Request failed',
    },
    {
      behaviour: 'throws for a server that does not exist, and names the whole address',
      basis: 'observed',
      run: () => UrlFetchApp.fetch('https://nowhere.invalid/a?b=c', { muteHttpExceptions: true }),
      expected: exception('DNS error: https://nowhere.invalid/a?b=c'),
    },
    {
      behaviour: 'refuses an address with a space',
      basis: 'not established',
      run: () => UrlFetchApp.fetch(`${SERVER}/a b`, MUTED),
      expected: exception(`Invalid argument: ${SERVER}/a b`),
    },
    {
      behaviour: 'refuses an address with a bar',
      basis: 'observed',
      run: () => UrlFetchApp.fetch(`${SERVER}/a|b`, MUTED),
      expected: exception(`Invalid argument: ${SERVER}/a|b`),
    },
    {
      behaviour: 'refuses an address of 3,000 characters',
      basis: 'observed',
      run: () => UrlFetchApp.fetch(`${SERVER}/${'a'.repeat(3000)}`, MUTED),
      expected: exception('Limit Exceeded: URLFetch URL Length.'),
    },
    {
      behaviour: 'refuses the header Host',
      basis: 'observed',
      run: () => UrlFetchApp.fetch(ROUTES, { ...MUTED, headers: { Host: 'example.com' } }),
      expected: exception('Attribute provided with invalid value: Header:Host'),
    },
  ],
};
