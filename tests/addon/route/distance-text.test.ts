import { expect, it } from 'vitest';
import { distanceText } from '../../../src/addon/route/show-route.ts';

it.each([
  [0, '0 m', '0 ft'],
  [999, '999 m', '0.6 mi'],
  [1000, '1.0 km', '0.6 mi'],
  [99_949, '99.9 km', '62.1 mi'],
  [100_400, '100 km', '62.4 mi'],
  [160_853, '161 km', '99.9 mi'],
  [161_600, '162 km', '100 mi'],
  [1_140_600, '1,141 km', '709 mi'],
])('shows %i m as %s or %s', (meters, metric, imperial) => {
  expect([distanceText(meters, false), distanceText(meters, true)]).toEqual([metric, imperial]);
});
