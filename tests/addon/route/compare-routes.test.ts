import { expect, it } from 'vitest';
import { savingOf } from '../../../src/addon/route/show-route.ts';
import type { Route } from '../../../src/routes/route.ts';

const route = (meters: number | null, seconds: number | null, order = [1, 0]): Route => ({
  legs: [{ meters, seconds, durationText: null, startAddress: '', endAddress: '' }],
  partial: [],
  order,
});
const given = route(1000, 600);
const inMeters = (meters: number): string => `${meters} m`;

it.each([
  ['shorter and quicker', route(999, 540), 'Best order saves 1 m, 1 min.'],
  ['quicker', route(1000, 540), 'Best order saves 1 min.'],
  ['quicker but longer', route(1001, 540), 'Best order saves 1 min, and is 1 m longer.'],
  ['shorter', route(999, 600), 'Best order saves 1 m.'],
  ['shorter but slower', route(999, 660), 'Best order saves 1 m, and takes 1 min longer.'],
  ['neither', route(1000, 600), null],
  ['longer and slower', route(1001, 660), null],
  ['of unknown distance', route(null, 540), 'Google Maps finds this order the best.'],
  ['of unknown duration', route(999, null), 'Google Maps finds this order the best.'],
  ['the same', route(1, 1, [0, 1]), null],
])('a best order that is %s says so', (_, best, sentence) => {
  expect(savingOf(given, best, inMeters)).toBe(sentence);
});
