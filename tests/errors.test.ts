import { describe, expect, it } from 'vitest';
import {
  caught,
  type FormulaError,
  noRoute,
  partialMatch,
  placeNotFound,
  placesNotFound,
  problemsInCells,
  quote,
  requestRejected,
  routeTooLong,
  textOf,
  tooManyStops,
  trafficByMode,
} from '../src/errors.ts';
import { keyRefused, quoteUnlessKey } from '../src/key-errors.ts';

describe('a value in a message', () => {
  it.each<[unknown, string]>([
    ['Bern', 'Bern'],
    [5.5, '5.5'],
    [7n, '7'],
    [true, 'TRUE'],
    [false, 'FALSE'],
    [Number.NaN, 'not a number'],
    [new Date(Date.UTC(2026, 0, 2, 3, 4, 5)), '2026-01-02 03:04'],
    [new Date(Date.UTC(1899, 11, 30, 8, 15)), '08:15'],
    [new Date(Number.NaN), 'an invalid date'],
    [[1], 'a range'],
    [null, 'nothing'],
    [undefined, 'nothing'],
    [{}, 'a value of type object'],
    [textOf, 'a value of type function'],
  ])('%o is "%s"', (value, text) => {
    expect(textOf(value)).toBe(text);
  });

  it.each<[unknown, string]>([
    [' a \n b ', '"a b"'],
    [5, '"5"'],
    [true, '"TRUE"'],
    [Number.NaN, 'not a number'],
    [null, 'nothing'],
    [[1], 'a range'],
    ['🚲'.repeat(80), `"${'🚲'.repeat(80)}"`],
    ['🚲'.repeat(81), `"${'🚲'.repeat(80)}…"`],
  ])('%o is quoted as %s', (value, text) => {
    expect(quote(value)).toBe(text);
  });
});

it('a value from the settings is quoted unless it may be a key', () => {
  expect(quoteUnlessKey('x'.repeat(30))).toBe(`"${'x'.repeat(30)}"`);
  expect(quoteUnlessKey('x'.repeat(31))).toBe('a text of 31 characters');
});

it('only our own problems are results; other faults are thrown', () => {
  const problem = tooManyStops(2, 1);
  const failing = (thrown: unknown) => () => {
    throw thrown;
  };
  expect(caught(() => 5)).toBe(5);
  expect(caught(failing(problem))).toBe(problem);
  expect(() => caught(failing(new TypeError('a fault of ours')))).toThrow('a fault of ours');
});

describe('a message', () => {
  const POINT = '1.5, 2.5';

  it.each<[string, FormulaError, RegExp]>([
    ['of a text that is not found', placeNotFound('origin', 'Bern'), /the origin "Bern"\. Check the spelling or add/],
    ['of a point that is not found', placeNotFound('stop', POINT), /Check the coordinates: latitude first/],
    ['of two texts', placesNotFound('A', 'B'), /Check the spelling or add/],
    ['of two points', placesNotFound(POINT, POINT), /Check the coordinates: latitude first/],
    ['of a text and a point', placesNotFound('A', POINT), /Check the spelling, and that the latitude/],
    ['of a missing route between texts', noRoute('A', 'B', 'walking', []), /by walking\. Check both places or try/],
    ['of a missing route to a point', noRoute('A', POINT, 'walking', []), /Check both places \(in coordinates/],
    ['of a mode that is not offered', noRoute('A', 'B', 'walking', ['driving']), /Google offers driving there/],
    ['of one stop', tooManyStops(1, 0), /^There is 1 stop in between/],
    ['of several stops', tooManyStops(30, 25), /^There are 30 stops in between/],
    ['of a guess without its address', partialMatch('origin', 'A', ''), /the origin "A"\. Correct it/],
    ['of a guess with its address', partialMatch('origin', 'A', 'B'), /the origin "A" and used "B"\. Correct it/],
    ['of a request without reason', requestRejected('A', 'B', ' '), /from "A" to "B"\. Check/],
    ['of a request with a reason', requestRejected('A', 'B', 'no'), /from "A" to "B" \(it said: "no"\)\. Check/],
    ['of a long route', routeTooLong('A', 'B'), /^The route from "A" to "B" is too long .* Split it/],
    ['of traffic on two wheels', trafficByMode('optimistic', 'two-wheeler'), /two-wheeler takes traffic=best/],
    ['of traffic on foot', trafficByMode('best', 'walking'), /the mode is walking/],
    ['of one cell', problemsInCells(tooManyStops(2, 1), 1, 3, 'row 2'), /^1 of 3 cells has a problem\. In row 2 /],
    ['of two cells', problemsInCells(tooManyStops(2, 1), 2, 3, 'row 2'), /^2 of 3 cells have a problem\. In row 2 /],
  ])('%s says what to do', (_, { message }, words) => {
    expect(message).toMatch(words);
  });

  it.each([
    ['Routes API', 'https://console.cloud.google.com/apis/library/routes.googleapis.com'],
    ['Geocoding API', 'https://console.cloud.google.com/apis/library/geocoding-backend.googleapis.com'],
    ['Elevation API', 'https://console.cloud.google.com/apis/library/elevation-backend.googleapis.com'],
  ])('of a key without the %s leads to its page, or to where Google says', (service, page) => {
    expect(keyRefused('not enabled', service, undefined, 'no').message).toMatch(new RegExp(`${service} .*: ${page}$`));
    expect(keyRefused('not enabled', service, 'https://a.b', 'no').message).toMatch(/: https:\/\/a\.b$/);
  });

  it.each([
    ['not valid', /not valid\. Copy it.*\/google\/maps-apis\/credentials$/],
    ['for other services', /Add the Routes API to its API restrictions: .*\/credentials$/],
    ['for websites', /restricted to websites\..*"None": .*\/credentials$/],
    ['for addresses', /restricted to other IP addresses\..*"None": .*\/credentials$/],
    ['for apps', /restricted to apps\..*"None": .*\/credentials$/],
    ['without billing', /Billing is off.*\/billing\/enable$/],
    ['other', /your API key \(it said: "no"\)\. Check the key.*\/credentials$/],
  ] as const)('of a key that is refused, "%s", has a page on which to change that', (refusal, words) => {
    const error = keyRefused(refusal, 'Routes API', undefined, 'no');
    expect(error).toMatchObject({ problem: 'key', message: expect.stringMatching(words) });
  });
});
