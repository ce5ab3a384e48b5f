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
  /** The arcs that leave each node. */
  leaving: number[][];
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
export function arcsLeaving(graph: StreetGraph, node: number): readonly number[] {
  return graph.leaving[node] ?? [];
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
  const leaving = locations.map((): number[] => []);
  for (const [arc, node] of from.entries()) leaving[node]?.push(arc);
  return {
    locations,
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    meters,
    leaving,
    wayOf: (arc) => city.ways[segmentWays[arc >> 1] ?? 0] as Way,
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
