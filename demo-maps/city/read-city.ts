import { lazy } from '../lazy.ts';
import { readData } from '../read-data.ts';
import type { CityData, House } from './city-data.ts';
import { type CityFile, type StreetOfHouses, unpackPoints } from './city-file.ts';
import { toLatLng } from './city-grid.ts';

/** Reads streets, addresses and named places of Montevideo. */
export function readCity(): CityData {
  return unpackCity(readData<CityFile>('montevideo'));
}

/** The city in a file. */
export function unpackCity({ ways, streets, places }: Omit<CityFile, 'source'>): CityData {
  return {
    ways: ways.map((way) => ({ ...way, points: unpackPoints(way.points) })),
    houses: new Map(streets.map((street) => [street.name, lazy(() => unpackHouses(street))])),
    places: places.map(({ point, ...place }) => ({ ...place, location: toLatLng(point) })),
    toLatLng,
  };
}

function unpackHouses({ numbers, points, postcodes }: StreetOfHouses): House[] {
  return unpackPoints(points).flatMap((point, i) => {
    const location = toLatLng(point);
    const postcode = postcodes[i];
    const house = { location, ...(postcode === undefined ? {} : { postcode }) };
    return splitNumbers(numbers[i] ?? '').map((number) => ({ number, ...house }));
  });
}

/** One building often has several numbers: "1234,1236,1240". */
function splitNumbers(text: string): string[] {
  return text
    .split(/[,;/]/)
    .map((number) => number.trim())
    .filter((number) => number !== '');
}
