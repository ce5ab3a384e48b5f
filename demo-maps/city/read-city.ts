import { readData } from '../read-data.ts';
import type { CityData, House } from './city-data.ts';
import { type CityFile, type StreetOfHouses, unpackPoints } from './city-file.ts';
import { toLatLng } from './city-grid.ts';

/** Reads streets, addresses and named places of Montevideo. */
export function readCity(): CityData {
  return unpackCity(readData<CityFile>('montevideo'));
}

/** The city that a file holds. */
export function unpackCity({ ways, streets, places }: CityFile): CityData {
  return {
    ways: ways.map((way) => ({ ...way, points: unpackPoints(way.points) })),
    houses: new Map(streets.map((street) => [street.name, unpackHouses(street)])),
    places: places.map(({ point, ...place }) => ({ ...place, location: locationsOf(point)[0] ?? toLatLng(ORIGIN) })),
    toLatLng,
  };
}

const ORIGIN = { x: 0, y: 0 };

const locationsOf = (packed: number[]) => unpackPoints(packed).map(toLatLng);

function unpackHouses({ numbers, points, postcodes }: StreetOfHouses): House[] {
  const locations = locationsOf(points);
  return numbers.flatMap((text, i) => {
    const location = locations[i];
    const postcode = postcodes[i];
    const split = text
      .split(/[,;/]/)
      .map((number) => number.trim())
      .filter((number) => number !== '');
    return location === undefined
      ? []
      : split.map((number) => ({ number, location, ...(postcode === undefined ? {} : { postcode }) }));
  });
}
