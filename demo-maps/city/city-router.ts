import type { LatLng } from '../../emulator/index.ts';
import type { LegPlan } from '../directions/leg-plan.ts';
import { createModeNetwork, type ModeNetwork } from './mode-network.ts';
import { planStreetLeg } from './plan-street-leg.ts';
import { findCosts, findShortestPath, type StreetPath } from './shortest-path.ts';
import { createSnapper } from './snap.ts';
import type { StreetGraph } from './street-graph.ts';
import type { StreetMode } from './travel-profile.ts';

/** Routes on the real streets of the city. */
export type CityRouter = ReturnType<typeof createCityRouter>;

const REACH_METERS = 1_000;
const ALTERNATIVE_PENALTY = 1.6;
const LARGEST_SHARED_PART = 0.75;
const LARGEST_DETOUR = 1.6;
const ALTERNATIVE_ATTEMPTS = 6;

/** Opens the networks of a street graph; each is prepared when it is first needed. */
export function createCityRouter(graph: StreetGraph) {
  const snap = createSnapper(graph);
  const networks = new Map<string, ModeNetwork>();
  const networkFor = (mode: StreetMode, avoidHighways: boolean): ModeNetwork => {
    const key = `${mode} ${avoidHighways}`;
    const network = networks.get(key) ?? createModeNetwork(graph, mode, avoidHighways);
    networks.set(key, network);
    return network;
  };
  const snapTo = (network: ModeNetwork, place: LatLng) =>
    snap(place, (arc) => Number.isFinite(network.seconds[arc]), REACH_METERS);
  return {
    /** Whether a place is close enough to a street for routes on streets. */
    covers: (place: LatLng): boolean => snapTo(networkFor('driving', false), place) !== undefined,
    /** The quickest leg, followed by up to `count - 1` different ones; none if a place is too far from a street. */
    legs(from: LatLng, to: LatLng, mode: StreetMode, avoidHighways: boolean, count: number): LegPlan[] {
      const network = networkFor(mode, avoidHighways);
      const [start, goal] = [snapTo(network, from), snapTo(network, to)];
      if (start === undefined || goal === undefined) return [];
      const search = (costs: Float64Array) => findShortestPath(graph, costs, start, goal);
      return differentPaths(network, search, count).map((path) => planStreetLeg(network, path, to, goal));
    },
    /** Seconds from one place to each of several; Infinity if there is no way. */
    secondsToAll(from: LatLng, to: readonly LatLng[], mode: StreetMode, avoidHighways: boolean): number[] {
      const network = networkFor(mode, avoidHighways);
      const start = snapTo(network, from);
      if (start === undefined) return to.map(() => Number.POSITIVE_INFINITY);
      const goals = to.map((place) => snapTo(network, place));
      return findCosts(graph, network.seconds, start, goals);
    },
  };
}

/** Raises the cost of the streets used so far and searches again. The result is a real alternative or a copy. */
function differentPaths(
  { graph, seconds }: ModeNetwork,
  search: (costs: Float64Array) => StreetPath | undefined,
  count: number,
): StreetPath[] {
  const first = search(seconds);
  if (first === undefined) return [];
  const paths = [first];
  const penalised = seconds.slice();
  let latest = first;
  for (let attempt = 0; paths.length < count && attempt < ALTERNATIVE_ATTEMPTS; attempt++) {
    for (const arc of latest.arcs) penalised[arc] = (penalised[arc] ?? 0) * ALTERNATIVE_PENALTY;
    const next = search(penalised);
    if (next === undefined) break;
    latest = next;
    const differs = paths.every((path) => sharedPart(graph, path, next) < LARGEST_SHARED_PART);
    if (differs && sum(next.arcs, seconds) < LARGEST_DETOUR * sum(first.arcs, seconds)) paths.push(next);
  }
  return paths;
}

function sharedPart(graph: StreetGraph, a: StreetPath, b: StreetPath): number {
  const used = new Set(a.arcs);
  const shared = b.arcs.filter((arc) => used.has(arc));
  return sum(shared, graph.meters) / sum(b.arcs, graph.meters);
}

function sum(arcs: number[], values: Float64Array): number {
  return arcs.reduce((total, arc) => total + (values[arc] ?? 0), 0);
}
