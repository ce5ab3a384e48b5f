import { readData } from '../read-data.ts';
import type { City } from './city.ts';
import { unpackCities, type WorldFile } from './world-file.ts';

/** The towns that GeoNames knows with a thousand inhabitants or more, and the names of regions by code such as "US.MA". */
export const { towns, regionNames } = readWorld();

function readWorld(): { towns: readonly City[]; regionNames: ReadonlyMap<string, string> } {
  const { cities, regions } = readData<WorldFile>('world');
  return { towns: unpackCities(cities), regionNames: new Map(Object.entries(regions)) };
}
