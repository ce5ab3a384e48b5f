import FlatQueue from 'flatqueue';
import type { LatLng } from '../../emulator/index.ts';
import { greatCircleMeters } from '../geo/great-circle.ts';
import type { Snap } from './snap.ts';
import { arcsLeaving, reverseArc, type StreetGraph } from './street-graph.ts';

/** A way through the streets: whole arcs, of which the first and the last are used in part. */
export interface StreetPath {
  arcs: number[];
  /** Where it starts on the first arc, and where it ends on the last, as fractions of those arcs. */
  startFraction: number;
  endFraction: number;
  /** The sum of the requested costs. */
  cost: number;
}

interface End {
  arc: number;
  fraction: number;
}

// No mode is faster than this anywhere, so the straight line at this speed never overestimates what is left.
const FASTEST_METERS_PER_SECOND = 80 / 3.6;

/** The cheapest path between two points of the streets (A*); undefined if there is none. */
export function findShortestPath(
  graph: StreetGraph,
  costs: Float64Array,
  start: Snap,
  goal: Snap,
): StreetPath | undefined {
  const starts = endsOf(start, costs);
  const goals = endsOf(goal, costs);
  let best = withinOneArc(starts, goals, costs);
  const search = searchFrom(graph, costs, starts, straightLineTo(graph, goal.location));
  for (const end of goals) {
    const node = graph.from[end.arc] ?? 0;
    const limit = (best?.cost ?? Number.POSITIVE_INFINITY) - end.fraction * costOf(costs, end.arc);
    const found = search(node, limit);
    if (found === undefined) continue;
    best = {
      arcs: [...found.arcs, end.arc],
      startFraction: starts.find(({ arc }) => arc === found.arcs[0])?.fraction ?? 0,
      endFraction: end.fraction,
      cost: found.cost + end.fraction * costOf(costs, end.arc),
    };
  }
  return best;
}

/** The costs of the cheapest paths from one point to several others; Infinity if there is none. */
export function findCosts(
  graph: StreetGraph,
  costs: Float64Array,
  start: Snap,
  goals: readonly (Snap | undefined)[],
): number[] {
  const starts = endsOf(start, costs);
  const search = searchFrom(graph, costs, starts, () => 0);
  return goals.map((goal) => {
    const ends = goal === undefined ? [] : endsOf(goal, costs);
    const within = withinOneArc(starts, ends, costs)?.cost ?? Number.POSITIVE_INFINITY;
    const through = ends.map((end) => {
      const found = search(graph.from[end.arc] ?? 0, Number.POSITIVE_INFINITY);
      return found === undefined ? Number.POSITIVE_INFINITY : found.cost + end.fraction * costOf(costs, end.arc);
    });
    return Math.min(within, ...through);
  });
}

function straightLineTo(graph: StreetGraph, goal: LatLng): (node: number) => number {
  return (node) => greatCircleMeters(graph.locations[node] as LatLng, goal) / FASTEST_METERS_PER_SECOND;
}

function endsOf(snap: Snap, costs: Float64Array): End[] {
  const ends = [
    { arc: snap.arc, fraction: snap.fraction },
    { arc: reverseArc(snap.arc), fraction: 1 - snap.fraction },
  ];
  return ends.filter(({ arc }) => Number.isFinite(costs[arc]));
}

function withinOneArc(starts: End[], goals: End[], costs: Float64Array): StreetPath | undefined {
  for (const start of starts) {
    const goal = goals.find(({ arc, fraction }) => arc === start.arc && fraction >= start.fraction);
    if (goal === undefined) continue;
    const cost = (goal.fraction - start.fraction) * costOf(costs, start.arc);
    return { arcs: [start.arc], startFraction: start.fraction, endFraction: goal.fraction, cost };
  }
  return undefined;
}

/** A search that can be asked for one node after another, and continues where it stopped. */
function searchFrom(graph: StreetGraph, costs: Float64Array, starts: End[], left: (node: number) => number) {
  const best = new Float64Array(graph.locations.length).fill(Number.POSITIVE_INFINITY);
  const arrivedBy = new Int32Array(graph.locations.length).fill(-1);
  const settled = new Uint8Array(graph.locations.length);
  const queue = new FlatQueue();
  const offer = (arc: number, cost: number) => {
    const node = graph.to[arc] ?? 0;
    if (cost >= (best[node] ?? 0)) return;
    best[node] = cost;
    arrivedBy[node] = arc;
    queue.push(node, cost + left(node));
  };
  for (const { arc, fraction } of starts) offer(arc, (1 - fraction) * costOf(costs, arc));

  return (goal: number, limit: number): { arcs: number[]; cost: number } | undefined => {
    while (!settled[goal]) {
      const node = queue.pop();
      if (node === undefined) break;
      if (settled[node]) continue;
      settled[node] = 1;
      for (const arc of arcsLeaving(graph, node)) offer(arc, (best[node] ?? 0) + costOf(costs, arc));
    }
    const cost = best[goal] ?? Number.POSITIVE_INFINITY;
    return cost < limit ? { arcs: traceBack(graph, arrivedBy, starts, goal), cost } : undefined;
  };
}

function traceBack(graph: StreetGraph, arrivedBy: Int32Array, starts: End[], goal: number): number[] {
  const arcs: number[] = [];
  for (let arc = arrivedBy[goal] ?? -1; arc >= 0; ) {
    arcs.push(arc);
    if (starts.some((start) => start.arc === arc)) break;
    arc = arrivedBy[graph.from[arc] ?? 0] ?? -1;
  }
  return arcs.reverse();
}

function costOf(costs: Float64Array, arc: number): number {
  return costs[arc] ?? Number.POSITIVE_INFINITY;
}
