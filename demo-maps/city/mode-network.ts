import { arcsLeaving, isForward, reverseArc, type StreetGraph } from './street-graph.ts';
import { isHighway, type StreetMode, secondsPerMeter } from './travel-profile.ts';

/** The part of the streets that one mode can use, and what each arc of it costs. */
export interface ModeNetwork {
  graph: StreetGraph;
  mode: StreetMode;
  /** Seconds for each arc; Infinity where the mode may not go or cannot come back from. */
  seconds: Float64Array;
}

/** The largest piece of the graph within which a mode gets from every street to every other one and back. */
export function createModeNetwork(graph: StreetGraph, mode: StreetMode, avoidHighways = false): ModeNetwork {
  const seconds = graph.meters.map((meters, arc) => {
    const way = graph.wayOf(arc);
    if (avoidHighways && isHighway(way)) return Number.POSITIVE_INFINITY;
    return meters * secondsPerMeter(way, isForward(arc), mode);
  });
  const main = mainComponent(graph, seconds);
  return {
    graph,
    mode,
    seconds: seconds.map((cost, arc) =>
      main[graph.from[arc] ?? 0] && main[graph.to[arc] ?? 0] ? cost : Number.POSITIVE_INFINITY,
    ),
  };
}

function mainComponent(graph: StreetGraph, seconds: Float64Array): Uint8Array {
  const tried = new Uint8Array(graph.locations.length);
  let best = tried;
  let bestSize = 0;
  // Most streets belong to one piece, so a few tries find it. The loop ends when no larger piece can be left.
  for (let node = 0, left = tried.length; left > bestSize; node++) {
    while (tried[node]) node++;
    const onward = reach(graph, node, (arc) => seconds[arc]);
    const back = reach(graph, node, (arc) => seconds[reverseArc(arc)]);
    const both = onward.map((reached, i) => reached & (back[i] ?? 0));
    const size = both.reduce((sum, member) => sum + member, 0);
    both.forEach((member, i) => {
      if (member) tried[i] = 1;
    });
    left -= size;
    if (size > bestSize) [best, bestSize] = [both, size];
  }
  return best;
}

function reach(graph: StreetGraph, start: number, cost: (arc: number) => number | undefined): Uint8Array {
  const reached = new Uint8Array(graph.locations.length);
  reached[start] = 1;
  const open = [start];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const arc of arcsLeaving(graph, node)) {
      const next = graph.to[arc] ?? 0;
      if (reached[next] || !Number.isFinite(cost(arc))) continue;
      reached[next] = 1;
      open.push(next);
    }
  }
  return reached;
}
