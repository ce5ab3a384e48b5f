import type { GridPoint, NamedPlace, Way } from './city-data.ts';

/** The content of `data/montevideo.json.gz`; `scripts/build-demo-maps-data.ts` writes it. */
export interface CityFile {
  /** Whose data it is, and its licence. */
  source: string;
  ways: (Omit<Way, 'points'> & { points: PackedPoints })[];
  /** Houses by the name of their street. */
  streets: StreetOfHouses[];
  places: (Omit<NamedPlace, 'location'> & { point: GridPoint })[];
}

export interface StreetOfHouses {
  name: string;
  /** As OpenStreetMap has them, one text for each building. */
  numbers: string[];
  points: PackedPoints;
  /** Names of the few houses that have one, by their position in `numbers`. */
  postcodes: Record<number, string>;
}

/**
 * x and y of each point in turn, in half steps of the grid (middles are between its lines), as differences from the
 * point before.
 */
export type PackedPoints = number[];

/** Packs points; differences are small, which makes the file small. */
export function packPoints(points: readonly GridPoint[]): PackedPoints {
  return points.flatMap(({ x, y }, i) => {
    const before = points[i - 1] ?? { x: 0, y: 0 };
    return [2 * (x - before.x), 2 * (y - before.y)];
  });
}

/** Unpacks points. */
export function unpackPoints(packed: PackedPoints): GridPoint[] {
  const points: GridPoint[] = [];
  let [x, y] = [0, 0];
  for (let i = 0; i < packed.length; i += 2) {
    x += (packed[i] ?? 0) / 2;
    y += (packed[i + 1] ?? 0) / 2;
    points.push({ x, y });
  }
  return points;
}
