import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readCityTiles, type TileFeature } from '../../../demo-maps/build-data/read-city-tiles.ts';
import type { GridPoint } from '../../../demo-maps/city/city-data.ts';
import { toLatLng } from '../../../demo-maps/city/city-grid.ts';
import { unpackCity } from '../../../demo-maps/city/read-city.ts';

const folder = mkdtempSync(join(tmpdir(), 'tiles-'));
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(join(folder, '12-1407-2471.mvt'), '');

const [POINT, LINE, AREA] = [1, 2, 3];
const at = (x: number, y: number) => ({ x, y });
const feature = (type: number, properties: Record<string, string>, points: GridPoint[]): TileFeature => ({
  type,
  properties,
  loadGeometry: () => [points],
});

/** The city in a file made from one tile with these features. */
const cityOf = (...features: TileFeature[]) => unpackCity(readCityTiles(folder, () => features));

test('keeps the points, names, direction and speed of a road, and only the tags that routing reads', () => {
  const tags = {
    highway: 'primary',
    name: 'Rivera',
    alt_name: 'R; Riv',
    oneway: '-1',
    maxspeed: '45',
    foot: 'no',
    lit: 'yes',
  };
  const points = [at(7, 9), at(5, 12), at(-3, 12)];
  expect(cityOf(feature(LINE, tags, points)).ways).toEqual([
    {
      name: 'Rivera',
      otherNames: ['R', 'Riv'],
      ref: '',
      highway: 'primary',
      roundabout: false,
      maxSpeedKmh: 45,
      oneWay: -1,
      tags: { foot: 'no' },
      points,
    },
  ]);
});

test('puts each number of a building in the middle of it', () => {
  const tags = { 'addr:street': 'Colonia', 'addr:housenumber': '12, 14;', building: 'yes' };
  const corners = [at(10, 10), at(13, 10), at(13, 15)];
  const pharmacy = { 'addr:street': 'Colonia', 'addr:housenumber': '16', 'addr:postcode': '11100' };
  const { houses } = cityOf(feature(AREA, tags, corners), feature(POINT, pharmacy, [at(20, 10)]));
  const middle = toLatLng(at(11.5, 12.5));
  expect([...houses].map(([street, read]) => [street, read()])).toEqual([
    [
      'Colonia',
      [
        { number: '12', location: middle },
        { number: '14', location: middle },
        { number: '16', location: toLatLng(at(20, 10)), postcode: '11100' },
      ],
    ],
  ]);
});

test('keeps what has a name and a kind, and leaves the rest out', () => {
  const named = feature(POINT, { name: 'Solís', amenity: 'theatre' }, [at(3, 4)]);
  const unnamed = feature(POINT, { amenity: 'bench' }, [at(3, 4)]);
  expect(cityOf(named, unnamed).places).toEqual([
    { name: 'Solís', otherNames: [], kind: 'amenity=theatre', location: toLatLng(at(3, 4)) },
  ]);
});
