import type { LatLng } from '../../emulator/index.ts';
import { greatCircleMeters } from '../geo/great-circle.ts';
import type { CityData, GridPoint, Way } from './city-data.ts';

/**
 * The streets as a graph. A segment is a straight piece of a way; it carries two arcs, one for each direction:
 * arc 2s runs along the points of the way, arc 2s+1 against them.
 */
export interface StreetGraph {
  /** Positions of the nodes. */
  locations: LatLng[];
  /** From node and to node of each arc. */
  from: Int32Array;
  to: Int32Array;
  meters: Float64Array;
  /** The arcs that leave node n are `leaving[firstLeaving[n]]` up to before `leaving[firstLeaving[n + 1]]`. */
  firstLeaving: Int32Array;
  leaving: Int32Array;
  wayOf(arc: number): Way;
}

/** The arc over the same segment in the other direction. */
export function reverseArc(arc: number): number {
  return arc ^ 1;
}

/** Whether an arc runs along the points of its way. */
export function isForward(arc: number): boolean {
  return (arc & 1) === 0;
}

/** The arcs that leave a node. */
export function arcsLeaving(graph: StreetGraph, node: number): Int32Array {
  return graph.leaving.subarray(graph.firstLeaving[node], graph.firstLeaving[node + 1]);
}

/** Joins the ways of a city where they share a point. */
export function buildStreetGraph(city: CityData): StreetGraph {
  const nodes = createNodes(city.toLatLng);
  const [from, to, segmentWays]: [number[], number[], number[]] = [[], [], []];
  city.ways.forEach((way, wayIndex) => {
    const ids = way.points.map(nodes.idOf);
    for (let i = 1; i < ids.length; i++) {
      const [a = 0, b = 0] = [ids[i - 1], ids[i]];
      if (a === b) continue;
      from.push(a, b);
      to.push(b, a);
      segmentWays.push(wayIndex);
    }
  });
  const { locations } = nodes;
  const meters = Float64Array.from(from, (a, arc) => metersBetween(locations, a, to[arc] ?? 0));
  const wayOf = (arc: number) => city.ways[segmentWays[arc >> 1] ?? 0] as Way;
  return {
    locations,
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    meters,
    wayOf,
    ...indexLeaving(from, locations.length),
  };
}

function createNodes(toLatLng: (point: GridPoint) => LatLng) {
  const ids = new Map<number, number>();
  const locations: LatLng[] = [];
  const idOf = (point: GridPoint): number => {
    const key = point.x * 2 ** 24 + point.y;
    const known = ids.get(key);
    if (known !== undefined) return known;
    ids.set(key, locations.length);
    return locations.push(toLatLng(point)) - 1;
  };
  return { locations, idOf };
}

function metersBetween(locations: LatLng[], a: number, b: number): number {
  return greatCircleMeters(locations[a] as LatLng, locations[b] as LatLng);
}

function indexLeaving(from: number[], nodeCount: number): { firstLeaving: Int32Array; leaving: Int32Array } {
  const firstLeaving = new Int32Array(nodeCount + 1);
  for (const node of from) firstLeaving[node + 1] = (firstLeaving[node + 1] ?? 0) + 1;
  for (let node = 0; node < nodeCount; node++) {
    firstLeaving[node + 1] = (firstLeaving[node + 1] ?? 0) + (firstLeaving[node] ?? 0);
  }
  const next = firstLeaving.slice();
  const leaving = new Int32Array(from.length);
  from.forEach((node, arc) => {
    const place = next[node] ?? 0;
    leaving[place] = arc;
    next[node] = place + 1;
  });
  return { firstLeaving, leaving };
}
