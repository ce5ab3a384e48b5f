import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CityData, Way } from '../../../demo-maps/city/city-data.ts';
import { findCosts, findShortestPath } from '../../../demo-maps/city/shortest-path.ts';
import type { Snap } from '../../../demo-maps/city/snap.ts';
import { buildStreetGraph, reverseArc, type StreetGraph } from '../../../demo-maps/city/street-graph.ts';

const SIZE = 4;

/** A grid of streets, a hundred metres or so apart. */
function gridCity(): CityData {
  const lines = Array.from({ length: SIZE }, (_, i) => i).flatMap((i) => [
    Array.from({ length: SIZE }, (_, j) => ({ x: j, y: i })),
    Array.from({ length: SIZE }, (_, j) => ({ x: i, y: j })),
  ]);
  const ways: Way[] = lines.map((points, i) => ({
    name: `Street ${i}`,
    otherNames: [],
    ref: '',
    highway: 'residential',
    roundabout: false,
    maxSpeedKmh: undefined,
    oneWay: 0,
    tags: {},
    points,
  }));
  return { ways, houses: new Map(), places: [], toLatLng: ({ x, y }) => ({ lat: y / 1000, lng: x / 1000 }) };
}

const graph = buildStreetGraph(gridCity());
const arcCount = graph.from.length;
// Each cost is at least a metre at the fastest speed, which the search may assume. Some arcs are closed.
const costs = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: 10, max: 100 }) },
      { weight: 1, arbitrary: fc.constant(Number.POSITIVE_INFINITY) },
    ),
    {
      minLength: arcCount,
      maxLength: arcCount,
    },
  )
  .map((values) => Float64Array.from(values));
const snap = fc
  .record({ arc: fc.nat(arcCount / 2 - 1).map((segment) => 2 * segment), fraction: fc.constantFrom(0, 0.25, 0.5, 1) })
  .map(({ arc, fraction }): Snap => ({ arc, fraction, location: pointOn(graph, arc, fraction), meters: 0 }));

test('finds the same cost as trying everything, with and without a straight line to guide it', () => {
  fc.assert(
    fc.property(costs, snap, snap, (values, start, goal) => {
      const expected = costByRelaxing(values, start, goal);
      const path = findShortestPath(graph, values, start, goal);
      expect(path?.cost ?? Number.POSITIVE_INFINITY).toBeCloseTo(expected, 6);
      expect(findCosts(graph, values, start, [goal])[0]).toBeCloseTo(expected, 6);
    }),
    { numRuns: 300 },
  );
});

test('a path is unbroken, open all along, and costs what it says', () => {
  fc.assert(
    fc.property(costs, snap, snap, (values, start, goal) => {
      const path = findShortestPath(graph, values, start, goal);
      if (path === undefined) return;
      path.arcs.slice(1).forEach((arc, i) => {
        expect(graph.from[arc]).toBe(graph.to[path.arcs[i] ?? 0]);
      });
      const whole = path.arcs.reduce((sum, arc) => sum + (values[arc] ?? 0), 0);
      const unused =
        path.startFraction * (values[path.arcs[0] ?? 0] ?? 0) +
        (1 - path.endFraction) * (values[path.arcs.at(-1) ?? 0] ?? 0);
      expect(path.cost).toBeCloseTo(whole - unused, 6);
    }),
  );
});

/** Bellman-Ford, with the two places as partial arcs. */
function costByRelaxing(values: Float64Array, start: Snap, goal: Snap): number {
  const ends = ({ arc, fraction }: Snap) => [
    { arc, fraction },
    { arc: reverseArc(arc), fraction: 1 - fraction },
  ];
  const cost = (arc: number) => values[arc] ?? Number.POSITIVE_INFINITY;
  const part = (fraction: number, arc: number) =>
    Number.isFinite(cost(arc)) ? fraction * cost(arc) : Number.POSITIVE_INFINITY;
  const best = graph.locations.map(() => Number.POSITIVE_INFINITY);
  const lower = (node: number, value: number) => {
    best[node] = Math.min(best[node] ?? 0, value);
  };
  for (const { arc, fraction } of ends(start)) lower(graph.to[arc] ?? 0, part(1 - fraction, arc));
  for (const _ of best) {
    graph.from.forEach((node, arc) => {
      lower(graph.to[arc] ?? 0, (best[node] ?? 0) + cost(arc));
    });
  }
  const through = ends(goal).map(({ arc, fraction }) => (best[graph.from[arc] ?? 0] ?? 0) + part(fraction, arc));
  const direct = ends(start).flatMap((a) =>
    ends(goal).map((b) =>
      a.arc === b.arc && b.fraction >= a.fraction ? part(b.fraction - a.fraction, a.arc) : Number.POSITIVE_INFINITY,
    ),
  );
  return Math.min(...through, ...direct);
}

function pointOn({ locations, from, to }: StreetGraph, arc: number, fraction: number) {
  const [a, b] = [locations[from[arc] ?? 0], locations[to[arc] ?? 0]];
  return {
    lat: (a?.lat ?? 0) + fraction * ((b?.lat ?? 0) - (a?.lat ?? 0)),
    lng: (a?.lng ?? 0) + fraction * ((b?.lng ?? 0) - (a?.lng ?? 0)),
  };
}
