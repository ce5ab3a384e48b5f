import type { LatLng } from '../../emulator/services/maps-provider.ts';
import { greatCircleMeters } from '../geo/great-circle.ts';
import type { Place } from '../geocode/place.ts';
import type { House } from './city-data.ts';
import { housePlace } from './city-places.ts';
import type { Street } from './street-directory.ts';

interface Entry {
  street: Street;
  house: House;
}

// About 200 m: the cells around a point hold every house that is near enough to be its address.
const CELL_DEGREES = 0.002;
const AROUND = [-CELL_DEGREES, 0, CELL_DEGREES];

/** Sorts houses into a grid and finds the one nearest to a point, up to some 150 m away. */
export function createHouseGrid(streets: readonly Street[]): (point: LatLng, maxMeters: number) => Place | undefined {
  const cells = new Map<string, Entry[]>();
  for (const street of streets) {
    for (const house of street.houses) {
      const key = cellKey(house.location.lat, house.location.lng);
      const cell = cells.get(key) ?? [];
      cells.set(key, cell);
      cell.push({ street, house });
    }
  }
  return (point, maxMeters) => {
    const rows = AROUND.flatMap((dLat) => AROUND.map((dLng) => cellKey(point.lat + dLat, point.lng + dLng)));
    const entry = nearest(
      point,
      rows.flatMap((key) => cells.get(key) ?? []),
      maxMeters,
    );
    return entry && housePlace(entry.street, entry.house);
  };
}

function nearest(point: LatLng, entries: Entry[], maxMeters: number): Entry | undefined {
  let best: Entry | undefined;
  let bestMeters = maxMeters;
  for (const entry of entries) {
    const meters = greatCircleMeters(point, entry.house.location);
    if (meters < bestMeters) [best, bestMeters] = [entry, meters];
  }
  return best;
}

function cellKey(lat: number, lng: number): string {
  return `${Math.floor(lat / CELL_DEGREES)}:${Math.floor(lng / CELL_DEGREES)}`;
}
