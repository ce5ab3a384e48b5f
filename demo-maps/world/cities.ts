import type { LatLng } from '../../emulator/index.ts';
import cityAliases from '../data/city-aliases.json' with { type: 'json' };
import { createNearest } from '../geo/nearest.ts';
import { normaliseName } from '../geocode/normalise-name.ts';
import type { City } from './city.ts';
import { towns } from './world-data.ts';

/** The towns of the world, found by name, number or nearness. */
export interface Cities {
  /** All towns with a normalised name, the most populous first. */
  named(name: string): readonly City[];
  withId(geoNamesId: number): City | undefined;
  nearest(point: LatLng, maxMeters: number): City | undefined;
  /** The most populous town of a region. */
  largestOf(region: string): City | undefined;
}

/** Indexes the towns of the world. */
export function createCities(): Cities {
  const byName = new Map<string, City[]>();
  const byId = new Map<number, City>();
  const largest = new Map<string, City>();
  for (const city of towns) {
    byId.set(city.geoNamesId, city);
    push(byName, normaliseName(city.name), city);
    if (city.population > (largest.get(city.region)?.population ?? -1)) largest.set(city.region, city);
  }
  for (const [alias, name, country] of cityAliases as [alias: string, name: string, country: string][]) {
    const city = mostPopulous((byName.get(normaliseName(name)) ?? []).filter((one) => one.country === country));
    if (city !== undefined) push(byName, normaliseName(alias), city);
  }
  for (const cities of byName.values()) cities.sort((a, b) => b.population - a.population);
  return {
    named: (name) => byName.get(name) ?? [],
    withId: (id) => byId.get(id),
    nearest: createNearest(towns, ({ location }) => location),
    largestOf: (region) => largest.get(region),
  };
}

function push(index: Map<string, City[]>, key: string, city: City): void {
  const list = index.get(key);
  if (list === undefined) index.set(key, [city]);
  else if (!list.includes(city)) list.push(city);
}

function mostPopulous(cities: readonly City[]): City | undefined {
  return [...cities].sort((a, b) => b.population - a.population)[0];
}
