import type { LatLng } from '../../emulator/index.ts';

/** A whole-number position on the grid of the map tiles, about 9 mm wide; equal positions are the same junction. */
export interface GridPoint {
  x: number;
  y: number;
}

/** One piece of a road, with those of its OpenStreetMap tags that routing reads. */
export interface Way {
  name: string;
  /** Short, alternative, official and former names. */
  otherNames: string[];
  ref: string;
  highway: string;
  roundabout: boolean;
  maxSpeedKmh: number | undefined;
  /** 1: only along the points, -1: only against them, 0: both. */
  oneWay: -1 | 0 | 1;
  tags: Readonly<Record<string, string>>;
  points: GridPoint[];
}

export interface House {
  number: string;
  location: LatLng;
  postcode?: string;
}

/** Something of the city with a name: a stadium, a park, a neighbourhood, a shop. */
export interface NamedPlace {
  name: string;
  otherNames: string[];
  /** The OpenStreetMap key and value that say what it is, such as "leisure=stadium". */
  kind: string;
  location: LatLng;
}

/** Everything that is read from the map tiles of the city. */
export interface CityData {
  ways: Way[];
  /** Houses by the name of their street, unpacked when they are asked for. */
  houses: Map<string, () => House[]>;
  places: NamedPlace[];
  toLatLng(point: GridPoint): LatLng;
}
