import cityAliases from '../data/city-aliases.json' with { type: 'json' };
import { createNearest } from '../geo/nearest.ts';
import { createNameIndex } from '../geocode/name-index.ts';
import { normaliseName } from '../geocode/normalise-name.ts';
import { lazy } from '../lazy.ts';
import type { City } from './city.ts';
import { towns } from './world-data.ts';

/** The towns of the world, found by name, number or nearness. */
export type Cities = ReturnType<typeof createCities>;

/** Indexes the towns of the world. */
export function createCities() {
  const largest = lazy(findLargest);
  const byName = createNameIndex<City>((a, b) => b.population - a.population);
  for (const city of towns) byName.add(normaliseName(city.name), city);
  for (const [alias, name, country] of cityAliases as [alias: string, name: string, country: string][]) {
    const city = byName.named(normaliseName(name)).find((one) => one.country === country);
    if (city !== undefined) byName.add(normaliseName(alias), city);
  }
  return {
    /** All towns with a normalised name, the most populous first. */
    named: byName.named,
    withId: (id: number): City | undefined => towns.find(({ geoNamesId }) => geoNamesId === id),
    nearest: createNearest(
      () => towns,
      ({ location }) => location,
    ),
    /** The most populous town of a region. */
    largestOf: (region: string): City | undefined => largest().get(region),
  };
}

/** The most populous town of each region. */
function findLargest(): Map<string, City> {
  const largest = new Map<string, City>();
  for (const city of towns) {
    if (city.population > (largest.get(city.region)?.population ?? -1)) largest.set(city.region, city);
  }
  return largest;
}
