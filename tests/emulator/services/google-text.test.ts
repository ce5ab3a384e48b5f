import { expect, test } from 'vitest';
import { distanceValue, durationValue, usesMiles } from '../../../emulator/services/google-text.ts';

test.each([
  [0, '1 m'],
  [15, '15 m'],
  [94, '94 m'],
  [95, '0.1 km'],
  [149, '0.1 km'],
  [150, '0.2 km'],
  [450, '0.4 km'],
  [1947, '1.9 km'],
  [98_397, '98.4 km'],
  [103_617, '104 km'],
  [540_577, '541 km'],
  [1_478_000, '1,478 km'],
])('%d m reads %s where distances are metric', (meters, text) => {
  expect(distanceValue(meters, false)).toEqual({ value: meters, text });
});

test.each([
  [0, '1 ft'],
  [30, '98 ft'],
  [148, '486 ft'],
  [154, '0.1 mi'],
  [804, '0.5 mi'],
  [2856, '1.8 mi'],
  [36_170, '22.5 mi'],
])('%d m reads %s where distances are in miles', (meters, text) => {
  expect(distanceValue(meters, true)).toEqual({ value: meters, text });
});

test.each([
  [0, '1 min'],
  [43, '1 min'],
  [568, '9 mins'],
  [3626, '1 hour 0 mins'],
  [3661, '1 hour 1 min'],
  [10_579, '2 hours 56 mins'],
  [19_496, '5 hours 25 mins'],
  [109_900, '1 day 7 hours'],
  [86_399, '1 day 0 hours'],
])('%d s reads %s', (seconds, text) => {
  expect(durationValue(seconds)).toEqual({ value: seconds, text });
});

test('the United States and Britain use miles, an unknown country does not', () => {
  expect(['US', 'GB', 'UY', undefined].map(usesMiles)).toEqual([true, true, false, false]);
});
