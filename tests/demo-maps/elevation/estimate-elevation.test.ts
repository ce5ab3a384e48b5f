import fc from 'fast-check';
import { expect, test } from 'vitest';
import elevations from '../../../demo-maps/data/elevations.json' with { type: 'json' };
import { answerElevation } from '../../../demo-maps/elevation/estimate-elevation.ts';

const point = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lng: fc.double({ min: -180, max: 180, noNaN: true }),
});

test('is exact where the height is known', () => {
  const [lat, lng, meters] = [27.9881, 86.925, 8849];
  const [result] = answerElevation({ locations: [{ lat, lng }] }).results;
  expect(result?.elevation).toBeCloseTo(meters, 0);
  expect(result?.resolution).toBe(1);
});

test('says how coarse it is by the distance to the nearest known point', () => {
  const { results } = answerElevation({ locations: [{ lat: 0, lng: -140 }] });
  expect(results[0]?.resolution).toBeGreaterThan(1_000_000);
});

test('stays between the lowest and the highest known point everywhere', () => {
  const heights = elevations.map(([, , meters = 0]) => meters);
  fc.assert(
    fc.property(point, (location) => {
      const elevation = answerElevation({ locations: [location] }).results[0]?.elevation ?? Number.NaN;
      expect(elevation).toBeGreaterThanOrEqual(Math.min(...heights) - 1e-6);
      expect(elevation).toBeLessThanOrEqual(Math.max(...heights) + 1e-6);
    }),
  );
});

test('samples a path evenly, both ends included', () => {
  const path = [
    { lat: 0, lng: 0 },
    { lat: 0, lng: 1 },
    { lat: 0, lng: 4 },
  ];
  const { status, results } = answerElevation({ path, samples: 5 });
  expect(status).toBe('OK');
  expect(results.map(({ location }) => Math.round(location.lng * 1000) / 1000)).toEqual([0, 1, 2, 3, 4]);
});

test.each([
  { locations: [] },
  { locations: [{ lat: 91, lng: 0 }] },
  { locations: Array.from({ length: 513 }, () => ({ lat: 0, lng: 0 })) },
  { path: [{ lat: 0, lng: 0 }], samples: 2 },
  {
    path: [
      { lat: 0, lng: 0 },
      { lat: 1, lng: 1 },
    ],
    samples: 1,
  },
])('refuses what the service refuses', (query) => {
  expect(answerElevation(query)).toEqual({ status: 'INVALID_REQUEST', results: [] });
});
