import { expect, it } from 'vitest';
import { isPoint } from '../../../src/addon/sheet/row-places.ts';

it.each([
  [90, 180],
  [-90, -180],
  [0, 5],
  [5, 0],
  [45.5, 4.5],
])('%j and %j can be a latitude and a longitude', (latitude, longitude) => {
  expect(isPoint(latitude, longitude)).toBe(true);
});

it.each([
  [0, 0],
  [90.1, 5],
  [-90.1, 5],
  [5, 180.1],
  [5, -180.1],
  ['5', 5],
  [5, '5'],
  [5, ''],
  [5, undefined],
])('%j and %j can not', (latitude, longitude) => {
  expect(isPoint(latitude, longitude)).toBe(false);
});
