import KDBush from 'kdbush';
import type { LatLng } from '../../emulator/index.ts';
import { lazy } from '../lazy.ts';
import { boxAround } from './bounds.ts';
import { greatCircleMeters } from './great-circle.ts';

/**
 * Finds the nearest thing to a point within a number of metres; of several equally near ones, the first. The things are
 * indexed when the first point is asked for.
 */
export function createNearest<T>(listItems: () => readonly T[], locationOf: (item: T) => LatLng) {
  const indexed = lazy(() => {
    const items = listItems();
    const index = new KDBush(items.length);
    for (const { lat, lng } of items.map(locationOf)) index.add(lng, lat);
    index.finish();
    return { items, index };
  });
  return (point: LatLng, maxMeters: number): T | undefined => {
    const { items, index } = indexed();
    const { west, south, east, north } = boxAround(point, maxMeters);
    // The index does not know the date line.
    const around = [-360, 0, 360].flatMap((turn) => index.range(west + turn, south, east + turn, north));
    let best: T | undefined;
    let bestMeters = maxMeters;
    for (const id of around.sort((a, b) => a - b)) {
      const item = items[id] as T;
      const meters = greatCircleMeters(point, locationOf(item));
      if (meters < bestMeters) [best, bestMeters] = [item, meters];
    }
    return best;
  };
}
