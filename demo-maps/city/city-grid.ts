import type { LatLng } from '../../emulator/index.ts';
import type { GridPoint } from './city-data.ts';

/** The zoom of the map tiles that the city was read from. */
const ZOOM = 12;

/** How many grid positions there are along an edge of a map tile. */
export const TILE_EXTENT = 1_048_576;

/** The north-west tile of the city; grid positions count from its corner so that they stay small. */
export const FIRST_TILE = { x: 1407, y: 2471 };

/** Where on the globe a position on the grid is. */
export function toLatLng({ x, y }: GridPoint): LatLng {
  const worldX = (FIRST_TILE.x + x / TILE_EXTENT) / 2 ** ZOOM;
  const worldY = (FIRST_TILE.y + y / TILE_EXTENT) / 2 ** ZOOM;
  const lat = (Math.atan(Math.sinh(Math.PI * (1 - 2 * worldY))) * 180) / Math.PI;
  return { lat, lng: worldX * 360 - 180 };
}
