import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { VectorTile, type VectorTileFeature } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import type { LatLng } from '../../emulator/services/maps-provider.ts';
import type { CityData, GridPoint, House, NamedPlace, Way } from './city-data.ts';

const ZOOM = 12;
const TILE_EXTENT = 1_048_576;
// The north-west tile of the city; grid positions count from its corner so that they stay small.
const FIRST_TILE = { x: 1407, y: 2471 };

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

type Tags = Record<string, string>;

/** Reads streets, addresses and named places of Montevideo from the OpenStreetMap tiles of an npm package. */
export function readCity(): CityData {
  const city: CityData = { ways: [], houses: new Map(), places: [], toLatLng };
  const folder = join(
    dirname(createRequire(import.meta.url).resolve('@mapbox/mvt-fixtures/package.json')),
    'real-world',
    'osm-qa-montevideo',
  );
  // The order of the files decides the numbering of nodes, and with it which of two equal routes wins.
  for (const file of readdirSync(folder).sort()) readTile(join(folder, file), file, city);
  return city;
}

function readTile(path: string, file: string, city: CityData): void {
  const [, tileX = 0, tileY = 0] = file.split(/[-.]/).map(Number);
  const corner = { x: (tileX - FIRST_TILE.x) * TILE_EXTENT, y: (tileY - FIRST_TILE.y) * TILE_EXTENT };
  const { layers } = new VectorTile(new PbfReader(new Uint8Array(readFileSync(path))));
  for (const layer of Object.values(layers)) {
    for (let i = 0; i < layer.length; i++) readFeature(layer.feature(i), corner, city);
  }
}

function readFeature(feature: VectorTileFeature, corner: GridPoint, city: CityData): void {
  const tags = feature.properties as Tags;
  // Points are read only where they are wanted: decoding every shape would take longer than all the rest.
  const lines = () =>
    feature.loadGeometry().map((line) => line.map((point) => ({ x: corner.x + point.x, y: corner.y + point.y })));
  if (tags.highway !== undefined && feature.type === LINE) {
    for (const points of lines()) city.ways.push(toWay(tags, points));
    return;
  }
  const isHouse = tags['addr:housenumber'] !== undefined && tags['addr:street'] !== undefined;
  const kind = KIND_TAGS.find((tag) => tags[tag] !== undefined);
  const isPlace = tags.name !== undefined && kind !== undefined && tags.highway === undefined;
  if (!isHouse && !isPlace) return;
  const location = toLatLng(middle(lines().flat(), feature.type === POINT));
  if (isHouse) addHouse(city.houses, tags, location);
  if (isPlace) city.places.push(toPlace(tags, kind, location));
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
    tags,
    points,
  };
}

function addHouse(houses: Map<string, House[]>, tags: Tags, location: LatLng): void {
  const street = tags['addr:street'] ?? '';
  const neighbours = houses.get(street) ?? [];
  houses.set(street, neighbours);
  // One building often has several numbers: "1234,1236,1240".
  for (const number of (tags['addr:housenumber'] ?? '').split(/[,;/]/)) {
    const house: House = { number: number.trim(), location };
    if (tags['addr:postcode'] !== undefined) house.postcode = tags['addr:postcode'];
    if (house.number !== '') neighbours.push(house);
  }
}

function toPlace(tags: Tags, kindTag: string, location: LatLng): NamedPlace {
  return { name: tags.name ?? '', otherNames: otherNames(tags), kind: `${kindTag}=${tags[kindTag]}`, location };
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

function toLatLng({ x, y }: GridPoint): LatLng {
  const worldX = (FIRST_TILE.x + x / TILE_EXTENT) / 2 ** ZOOM;
  const worldY = (FIRST_TILE.y + y / TILE_EXTENT) / 2 ** ZOOM;
  const lat = (Math.atan(Math.sinh(Math.PI * (1 - 2 * worldY))) * 180) / Math.PI;
  return { lat, lng: worldX * 360 - 180 };
}
