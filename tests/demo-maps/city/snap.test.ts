import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CityData, Way } from '../../../demo-maps/city/city-data.ts';
import { createSnapper } from '../../../demo-maps/city/snap.ts';
import { buildStreetGraph, reverseArc } from '../../../demo-maps/city/street-graph.ts';

const METERS = 1_000;
// Crossing streets of about 100 m, and one of 3 km whose ends are far from its middle.
const lines = [
  [0, 0, 1, 0, 1, 1, 3, 2],
  [0, 1, 1, 1, 2, 0],
  [-2, 8, 30, 8],
];
const city: CityData = {
  ways: lines.map((line) => ({ highway: 'residential', points: pointsOf(line) }) as unknown as Way),
  houses: new Map(),
  places: [],
  toLatLng: ({ x, y }) => ({ lat: -34.9 + y / 1000, lng: -56.2 + x / 1000 }),
};
const graph = buildStreetGraph(city);
const segments = Array.from({ length: graph.from.length / 2 }, (_, segment) => 2 * segment);
const snap = createSnapper(graph);
const place = fc
  .record({ x: fc.double({ min: -15, max: 45, noNaN: true }), y: fc.double({ min: -15, max: 25, noNaN: true }) })
  .map(city.toLatLng);

function pointsOf(line: number[]): { x: number; y: number }[] {
  return line.flatMap((x, i) => (i % 2 === 0 ? [{ x, y: line[i + 1] ?? 0 }] : []));
}

test('finds the nearest of the usable streets, as when each is tried alone', () => {
  fc.assert(
    fc.property(place, fc.subarray(segments), (from, usable) => {
      const alone = usable.flatMap((segment) => snap(from, (arc) => arc === segment, METERS) ?? []);
      const [best] = alone.sort((a, b) => a.meters - b.meters);
      expect(snap(from, (arc) => usable.includes(arc), METERS)).toEqual(best);
    }),
  );
});

test('takes a street that may be used in one direction only', () => {
  const from = city.toLatLng({ x: 0.5, y: 0.1 });
  const [first = 0] = segments;
  expect(snap(from, (arc) => arc === reverseArc(first), METERS)).toMatchObject({ arc: first });
});

test('finds nothing if the nearest street is too far', () => {
  expect(snap(city.toLatLng({ x: 14, y: 9 }), () => true, 100)).toBeUndefined();
  expect(snap(city.toLatLng({ x: 14, y: 9 }), () => true, 120)).toBeDefined();
});
