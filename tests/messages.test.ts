import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readFunctionHelp } from '../emulator/browser.ts';
import { placeAnswer, routeAnswer, ScriptError, scriptedMaps } from '../emulator/index.ts';
import { openSheet } from './support/sheet.ts';

const NAMES = readFunctionHelp(readFileSync(new URL('../build/Code.js', import.meta.url), 'utf8')).map(
  ({ name }) => name,
);

const STATUSES = [
  'OK',
  'NOT_FOUND',
  'ZERO_RESULTS',
  'INVALID_REQUEST',
  'MAX_WAYPOINTS_EXCEEDED',
  'UNKNOWN',
  '',
] as const;

const typed = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'Paris',
    'Lyon',
    '#REF!',
    'Loading...',
    '⚠ x',
    '1,2',
    '200,1',
    '-34,9,-56,2',
    'via:Bern',
    '\u200b',
  ),
  fc.constantFrom('km', 'hours', 'walking', 'order=best', 'return=yes', 'depart=now', 'depart=2020-01-01 08:00', 'a=b'),
  fc.constantFrom(
    'match=exact',
    'problems=error',
    'match=exact;problems=error',
    'region=es',
    'via=a|b',
    'avoid=ferries',
  ),
  fc.string({ maxLength: 100 }),
);
const cell = fc.oneof(
  { weight: 4, arbitrary: typed },
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.boolean(),
  fc.date({ noInvalidDate: true, min: new Date(-3e12), max: new Date(3e12) }),
);
const row = fc.array(cell, { minLength: 2, maxLength: 2 });
const argument = fc.oneof(
  { weight: 4, arbitrary: cell },
  fc.array(row, { minLength: 1, maxLength: 3 }),
  fc.constant(undefined),
);

const answer = fc.record({
  status: fc.constantFrom(...STATUSES),
  legs: fc.array(fc.constant({ meters: 5, seconds: 60 }), { maxLength: 3 }),
  isPartial: fc.boolean(),
  error_message: fc.constantFrom('', 'Sorry', 'ends with a stop.'),
});

it('of any formula, over any cells and any answers, are whole sentences', { timeout: 120_000 }, () => {
  const call = fc.record({ name: fc.constantFrom(...NAMES), args: fc.array(argument, { maxLength: 5 }), answer });
  fc.assert(
    fc.property(call, ({ name, args, answer: { status, legs, isPartial, error_message } }) => {
      fc.pre(!/undefined|NaN|\[object|null/.test(JSON.stringify(args, (_, value) => value ?? '')));
      const partial = isPartial ? { partial_match: true } : {};
      const maps = scriptedMaps({
        directions: () => {
          const places = [{}, {}].map(() => ({ geocoder_status: 'OK', ...partial }));
          const routes = status === 'OK' ? routeAnswer({ legs }).routes : [];
          return { status, routes, geocoded_waypoints: places, error_message } as never;
        },
        geocode: () => {
          const results = status === 'OK' ? placeAnswer({}).results : [];
          return { status, results: results.map((result) => ({ ...result, ...partial })), error_message } as never;
        },
      });
      for (const text of textsOf(name, args, maps)) {
        expect(text).not.toMatch(/undefined|NaN|\[object|null|\bof type\b/);
        expect(text).toMatch(/^["\p{Lu}\d].*\.$/su);
        expect(text).not.toMatch(/\b1 (legs|stops|cells|rows)\b|\.\.$| {2}/);
      }
    }),
    { numRuns: 1000 },
  );
});

/** The messages of a formula: of an error, or of the marked cells of a table. */
function textsOf(name: string, args: unknown[], maps: ReturnType<typeof scriptedMaps>): string[] {
  try {
    const table = [openSheet({ maps }).formula(name, ...args)].flat(2);
    return table.map(String).flatMap((text) => (/^[⚠⏳] /.test(text) ? [text.slice(2)] : []));
  } catch (error) {
    if (error instanceof ScriptError) return [error.scriptMessage];
    throw error;
  }
}
