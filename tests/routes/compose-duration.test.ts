import fc from 'fast-check';
import { expect, it } from 'vitest';
import { durationValue } from '../../emulator/index.ts';
import { composeDuration } from '../../src/routes/compose-duration.ts';

it.each([
  [0, '1 min'],
  [28, '1 min'],
  [93, '2 mins'],
  [3130, '52 mins'],
  [3590, '1 hour 0 mins'],
  [3600, '1 hour 0 mins'],
  [4080, '1 hour 8 mins'],
  [7500, '2 hours 5 mins'],
  [19_496, '5 hours 25 mins'],
  [86_399, '1 day 0 hours'],
  [88_143, '1 day 0 hours'],
  [97_200, '1 day 3 hours'],
  [109_900, '1 day 7 hours'],
  [172_800, '2 days 0 hours'],
  [259_091, '3 days 0 hours'],
])('%i seconds read "%s"', (seconds, text) => {
  expect(composeDuration(seconds)).toBe(text);
});

it('is what the emulated Google writes', () => {
  fc.assert(
    fc.property(fc.nat({ max: 3_000_000 }), (seconds) => {
      expect(composeDuration(seconds)).toBe(durationValue(seconds).text);
    }),
  );
});

it('is never half a minute off below a day, nor half an hour above', () => {
  const SECONDS = { day: 86_400, hour: 3600, min: 60 };
  fc.assert(
    fc.property(fc.integer({ min: 30, max: 3_000_000 }), (seconds) => {
      const parts = [...composeDuration(seconds).matchAll(/(\d+) (day|hour|min)/g)];
      const read = parts.reduce(
        (sum, [, count, unit]) => sum + Number(count) * SECONDS[unit as keyof typeof SECONDS],
        0,
      );
      expect(Math.abs(read - seconds)).toBeLessThanOrEqual(seconds < 86_370 ? 30 : 1800);
    }),
  );
});
