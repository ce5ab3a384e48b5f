import type { LatLng } from '../../emulator/services/maps-provider.ts';
import { greatCircleMeters } from '../geo/great-circle.ts';
import { reverseArc, type StreetGraph } from './street-graph.ts';

/** The point of a street nearest to a place: `fraction` of the way along `arc`, which runs with the way's points. */
export interface Snap {
  arc: number;
  fraction: number;
  location: LatLng;
  /** How far the place is from the street. */
  meters: number;
}

const CELL_DEGREES = 0.003;

/** Finds the nearest usable street within a number of metres; `usable` tells which arcs count. */
export type SnapToStreet = (place: LatLng, usable: (arc: number) => boolean, maxMeters: number) => Snap | undefined;

/** Sorts the segments of a graph into a grid, so that the nearest one is found without looking at all. */
export function createSnapper(graph: StreetGraph): SnapToStreet {
  const cells = sortIntoCells(graph);
  return (place, usable, maxMeters) => {
    const seen = new Set<number>();
    let best: Snap | undefined;
    const maxRings = Math.ceil(maxMeters / (CELL_DEGREES * 90_000)) + 1;
    for (let ring = 0; ring <= maxRings; ring++) {
      for (const arc of ringOf(cells, place, ring)) {
        if (seen.has(arc) || !(usable(arc) || usable(reverseArc(arc)))) continue;
        seen.add(arc);
        const snap = snapToArc(graph, arc, place);
        if (snap.meters < (best?.meters ?? maxMeters)) best = snap;
      }
      // A segment in a ring further out is at least this far away; 80 km is a cautious degree of longitude here.
      if (best !== undefined && best.meters < ring * CELL_DEGREES * 80_000) break;
    }
    return best;
  };
}

function sortIntoCells(graph: StreetGraph): Map<string, number[]> {
  const cells = new Map<string, number[]>();
  for (let arc = 0; arc < graph.from.length; arc += 2) {
    const [a, b] = [cellOf(end(graph, graph.from[arc])), cellOf(end(graph, graph.to[arc]))];
    for (let row = Math.min(a.row, b.row); row <= Math.max(a.row, b.row); row++) {
      for (let column = Math.min(a.column, b.column); column <= Math.max(a.column, b.column); column++) {
        const key = `${row}:${column}`;
        const cell = cells.get(key);
        if (cell === undefined) cells.set(key, [arc]);
        else cell.push(arc);
      }
    }
  }
  return cells;
}

function ringOf(cells: Map<string, number[]>, place: LatLng, ring: number): number[] {
  const { row, column } = cellOf(place);
  const arcs: number[] = [];
  for (let r = row - ring; r <= row + ring; r++) {
    const step = Math.abs(r - row) === ring ? 1 : Math.max(1, 2 * ring);
    for (let c = column - ring; c <= column + ring; c += step) arcs.push(...(cells.get(`${r}:${c}`) ?? []));
  }
  return arcs;
}

function cellOf({ lat, lng }: LatLng): { row: number; column: number } {
  return { row: Math.floor(lat / CELL_DEGREES), column: Math.floor(lng / CELL_DEGREES) };
}

function snapToArc(graph: StreetGraph, arc: number, place: LatLng): Snap {
  const [a, b] = [end(graph, graph.from[arc]), end(graph, graph.to[arc])];
  const scale = Math.cos((place.lat * Math.PI) / 180);
  const [dx, dy] = [(b.lng - a.lng) * scale, b.lat - a.lat];
  const along = ((place.lng - a.lng) * scale * dx + (place.lat - a.lat) * dy) / (dx * dx + dy * dy);
  const fraction = Math.max(0, Math.min(1, along));
  const location = { lat: a.lat + fraction * (b.lat - a.lat), lng: a.lng + fraction * (b.lng - a.lng) };
  return { arc, fraction, location, meters: greatCircleMeters(place, location) };
}

function end(graph: StreetGraph, node: number | undefined): LatLng {
  return graph.locations[node ?? 0] as LatLng;
}
