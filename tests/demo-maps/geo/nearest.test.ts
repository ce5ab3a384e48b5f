import fc from 'fast-check';
import { expect, test } from 'vitest';
import { greatCircleMeters } from '../../../demo-maps/geo/great-circle.ts';
import { createNearest } from '../../../demo-maps/geo/nearest.ts';

const point = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lng: fc.double({ min: -180, max: 180, noNaN: true }),
});
const itself = <T>(item: T): T => item;

test('finds what a search through all would find, also at the poles and over the date line', () => {
  const reach = fc.integer({ min: 1, max: 20_000_000 });
  fc.assert(
    fc.property(fc.array(point), point, reach, (points, from, maxMeters) => {
      const meters = points.map((to) => greatCircleMeters(from, to));
      const least = Math.min(...meters, Number.POSITIVE_INFINITY);
      const expected = least < maxMeters ? points[meters.indexOf(least)] : undefined;
      expect(createNearest(() => points, itself)(from, maxMeters)).toBe(expected);
    }),
    { numRuns: 500 },
  );
});

test('gives the first of several that are equally near', () => {
  const home = { lat: -34.9, lng: -56.2 };
  const [first, second] = [{ ...home }, { ...home }];
  expect(createNearest(() => [first, second], itself)(home, 10)).toBe(first);
});

test('reaches over the date line', () => {
  const fiji = { lat: -17, lng: 179.9 };
  expect(createNearest(() => [fiji], itself)({ lat: -17, lng: -179.9 }, 50_000)).toBe(fiji);
});
