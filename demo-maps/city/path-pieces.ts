import type { LatLng } from '../../emulator/index.ts';
import { pointBetween } from '../geo/great-circle.ts';
import type { Way } from './city-data.ts';
import type { ModeNetwork } from './mode-network.ts';
import type { StreetPath } from './shortest-path.ts';

/** One straight piece of a path, in the direction of travel. */
export interface PathPiece {
  /** The arc that it is part of. */
  arc: number;
  way: Way;
  start: LatLng;
  end: LatLng;
  meters: number;
  seconds: number;
}

const SHORTEST_PIECE_METERS = 0.5;

/** Cuts a path into its straight pieces, the first and the last one shortened to where the path starts and ends. */
export function pathPieces(network: ModeNetwork, path: StreetPath): PathPiece[] {
  const last = path.arcs.length - 1;
  const pieces = path.arcs.map((arc, i) =>
    pieceOf(network, arc, i === 0 ? path.startFraction : 0, i === last ? path.endFraction : 1),
  );
  // Otherwise, a path that starts or ends exactly at a corner would have a turn into a street for 0 m.
  const used = pieces.filter(({ meters }) => meters > SHORTEST_PIECE_METERS);
  return used.length > 0 ? used : pieces.slice(0, 1);
}

function pieceOf({ graph, seconds }: ModeNetwork, arc: number, from: number, to: number): PathPiece {
  const a = graph.locations[graph.from[arc] ?? 0] as LatLng;
  const b = graph.locations[graph.to[arc] ?? 0] as LatLng;
  return {
    arc,
    way: graph.wayOf(arc),
    start: pointBetween(a, b, from),
    end: pointBetween(a, b, to),
    meters: (to - from) * (graph.meters[arc] ?? 0),
    seconds: (to - from) * (seconds[arc] ?? 0),
  };
}
