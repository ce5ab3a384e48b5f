import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GridPoint, Way } from '../city/city-data.ts';
import { type CityFile, packPoints } from '../city/city-file.ts';
import { FIRST_TILE, TILE_EXTENT } from '../city/city-grid.ts';

/**
 * Lists the features of a map tile. It decodes their shapes only on demand, since that takes longer than all the rest.
 */
export type ReadTile = (bytes: Uint8Array) => TileFeature[];

export interface TileFeature {
  type: number;
  properties: Record<string, unknown>;
  loadGeometry(): GridPoint[][];
}

type Tags = Record<string, string>;

interface Building {
  numbers: string;
  point: GridPoint;
  postcode: string | undefined;
}

interface City {
  ways: Way[];
  /** Buildings by the name of their street. */
  streets: Map<string, Building[]>;
  places: CityFile['places'];
}

const POINT = 1;
const LINE = 2;
const NAME_TAGS = ['alt_name', 'short_name', 'official_name', 'old_name'];
const KIND_TAGS = [
  'place',
  'aeroway',
  'railway',
  'tourism',
  'historic',
  'leisure',
  'amenity',
  'natural',
  'shop',
  'office',
  'building',
  'landuse',
  'public_transport',
];
/** Tags that routing reads, besides those that a way has fields for. */
const ROUTING_TAGS = [
  'access',
  'bicycle',
  'cycleway:left',
  'cycleway:right',
  'foot',
  'motor_vehicle',
  'motorcar',
  'oneway:bicycle',
];

/** Reads streets, addresses and named places from a folder of OpenStreetMap tiles, whose files are named "z-x-y.mvt". */
export function readCityTiles(folder: string, readTile: ReadTile): Omit<CityFile, 'source'> {
  const city: City = { ways: [], streets: new Map(), places: [] };
  // The order of the files decides the numbering of nodes, and with it which of two equal routes wins.
  for (const file of readdirSync(folder).sort()) {
    const [, tileX = 0, tileY = 0] = file.split(/[-.]/).map(Number);
    const corner = { x: (tileX - FIRST_TILE.x) * TILE_EXTENT, y: (tileY - FIRST_TILE.y) * TILE_EXTENT };
    for (const feature of readTile(new Uint8Array(readFileSync(join(folder, file)))))
      readFeature(feature, corner, city);
  }
  return {
    ways: city.ways.map((way) => ({ ...way, points: packPoints(way.points) })),
    streets: [...city.streets].map(([name, buildings]) => packStreet(name, buildings)),
    places: city.places,
  };
}

function packStreet(name: string, buildings: Building[]): CityFile['streets'][number] {
  return {
    name,
    numbers: buildings.map(({ numbers }) => numbers),
    points: packPoints(buildings.map(({ point }) => point)),
    postcodes: Object.fromEntries(
      buildings.flatMap(({ postcode }, i) => (postcode === undefined ? [] : [[i, postcode]])),
    ),
  };
}

function readFeature(feature: TileFeature, corner: GridPoint, city: City): void {
  const tags = feature.properties as Tags;
  const lines = () =>
    feature.loadGeometry().map((line) => line.map((point) => ({ x: corner.x + point.x, y: corner.y + point.y })));
  if (tags.highway !== undefined && feature.type === LINE) {
    for (const points of lines()) city.ways.push(toWay(tags, points));
    return;
  }
  const { 'addr:street': street, 'addr:housenumber': numbers, 'addr:postcode': postcode } = tags;
  const kind = KIND_TAGS.find((tag) => tags[tag] !== undefined);
  const isHouse = numbers !== undefined && street !== undefined;
  const isPlace = tags.name !== undefined && kind !== undefined && tags.highway === undefined;
  if (!isHouse && !isPlace) return;
  const point = middle(lines().flat(), feature.type === POINT);
  if (isHouse) {
    const buildings = city.streets.get(street) ?? [];
    city.streets.set(street, buildings);
    buildings.push({ numbers, point, postcode });
  }
  if (isPlace) {
    city.places.push({ name: tags.name ?? '', otherNames: otherNames(tags), kind: `${kind}=${tags[kind]}`, point });
  }
}

function toWay(tags: Tags, points: GridPoint[]): Way {
  const roundabout = tags.junction === 'roundabout';
  const maxSpeed = Number.parseInt(tags.maxspeed ?? '', 10);
  return {
    name: tags.name ?? '',
    otherNames: otherNames(tags),
    ref: tags.ref ?? '',
    highway: tags.highway ?? '',
    roundabout,
    maxSpeedKmh: maxSpeed > 0 ? maxSpeed : undefined,
    oneWay: tags.oneway === '-1' ? -1 : tags.oneway === 'yes' || roundabout ? 1 : 0,
    tags: Object.fromEntries(ROUTING_TAGS.flatMap((tag) => (tags[tag] === undefined ? [] : [[tag, tags[tag]]]))),
    points,
  };
}

function otherNames(tags: Tags): string[] {
  return NAME_TAGS.flatMap((tag) => tags[tag]?.split(';') ?? []).map((name) => name.trim());
}

function middle(points: GridPoint[], isPoint: boolean): GridPoint {
  const [first = { x: 0, y: 0 }] = points;
  if (isPoint) return first;
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  return { x: (Math.min(...xs) + Math.max(...xs)) / 2, y: (Math.min(...ys) + Math.max(...ys)) / 2 };
}
