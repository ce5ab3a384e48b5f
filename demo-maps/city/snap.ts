import Flatbush from 'flatbush';
import type { LatLng } from '../../emulator/index.ts';
import { boxAround } from '../geo/bounds.ts';
import { greatCircleMeters, pointBetween } from '../geo/great-circle.ts';
import { reverseArc, type StreetGraph } from './street-graph.ts';

/** The point of a street nearest to a place: `fraction` of the way along `arc`, which runs with the way's points. */
export interface Snap {
  arc: number;
  fraction: number;
  location: LatLng;
  /** How far the place is from the street. */
  meters: number;
}

// Most places are this near a street. A wider search would measure thousands of segments.
const NEAR_METERS = 60;

/**
 * Finds the nearest usable street within a number of metres; `usable` tells which arcs count. The segments are indexed,
 * so that not all are measured.
 */
export function createSnapper(graph: StreetGraph) {
  const index = indexSegments(graph);
  return (place: LatLng, usable: (arc: number) => boolean, maxMeters: number): Snap | undefined => {
    const nearest = (meters: number): Snap | undefined => {
      const { west, south, east, north } = boxAround(place, meters);
      const counts = (segment: number) => usable(2 * segment) || usable(reverseArc(2 * segment));
      return index
        .search(west, south, east, north, counts)
        .sort((a, b) => a - b)
        .map((segment) => snapToArc(graph, 2 * segment, place))
        .reduce<Snap | undefined>((best, snap) => (snap.meters < (best?.meters ?? meters) ? snap : best), undefined);
    };
    for (let meters = NEAR_METERS; meters < maxMeters; meters *= 4) {
      const snap = nearest(meters);
      if (snap !== undefined) return snap;
    }
    return nearest(maxMeters);
  };
}

function indexSegments(graph: StreetGraph): Flatbush {
  const index = new Flatbush(graph.from.length / 2);
  for (let arc = 0; arc < graph.from.length; arc += 2) {
    const [a, b] = [end(graph, graph.from[arc]), end(graph, graph.to[arc])];
    index.add(Math.min(a.lng, b.lng), Math.min(a.lat, b.lat), Math.max(a.lng, b.lng), Math.max(a.lat, b.lat));
  }
  index.finish();
  return index;
}

function snapToArc(graph: StreetGraph, arc: number, place: LatLng): Snap {
  const [a, b] = [end(graph, graph.from[arc]), end(graph, graph.to[arc])];
  const scale = Math.cos((place.lat * Math.PI) / 180);
  const [dx, dy] = [(b.lng - a.lng) * scale, b.lat - a.lat];
  const along = ((place.lng - a.lng) * scale * dx + (place.lat - a.lat) * dy) / (dx * dx + dy * dy);
  const fraction = Math.max(0, Math.min(1, along));
  const location = pointBetween(a, b, fraction);
  return { arc, fraction, location, meters: greatCircleMeters(place, location) };
}

function end(graph: StreetGraph, node: number | undefined): LatLng {
  return graph.locations[node ?? 0] as LatLng;
}
