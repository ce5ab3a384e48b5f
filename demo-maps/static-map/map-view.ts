import type { LatLng } from '../../emulator/index.ts';
import type { Pixel } from './canvas.ts';

const TILE_PIXELS = 256;
// Google's maps do not reach farther.
const MAX_LATITUDE = 85.05112878;
const MAX_ZOOM = 21;
// A map of one place is drawn with at most this zoom.
const NEAREST_ZOOM = 16;

/** Which part of the world a picture shows. */
export type MapView = ReturnType<typeof createMapView>;

/** What determines a view. Without a centre and a zoom, all the points are in the picture. */
export interface ViewWish {
  width: number;
  height: number;
  center?: LatLng | undefined;
  zoom?: number | undefined;
  points: readonly LatLng[];
  /** Pixels to keep free around the points. */
  margin: number;
}

/** Chooses centre and zoom as Google's maps do: by whole levels, in Mercator's projection. */
export function createMapView(wish: ViewWish) {
  const { width, height } = wish;
  const world = wish.points.map(toWorld);
  const center = wish.center ? toWorld(wish.center) : middleOf(world);
  const zoom = Math.max(0, Math.min(MAX_ZOOM, Math.floor(wish.zoom ?? zoomFor(wish, world, center))));
  const scale = TILE_PIXELS * 2 ** zoom;
  return {
    zoom,
    toPixel: (point: LatLng): Pixel => {
      const { x, y } = toWorld(point);
      return { x: nearestTurn(x - center.x) * scale + width / 2, y: (y - center.y) * scale + height / 2 };
    },
  };
}

/** The world as a square from 0 to 1. */
function toWorld({ lat, lng }: LatLng): Pixel {
  const latitude = (Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat)) * Math.PI) / 180;
  return { x: (lng + 180) / 360, y: 0.5 - Math.log(Math.tan(Math.PI / 4 + latitude / 2)) / (2 * Math.PI) };
}

/** The shorter way round the world. */
function nearestTurn(distance: number): number {
  return distance - Math.round(distance);
}

function middleOf(points: readonly Pixel[]): Pixel {
  const [first] = points;
  if (first === undefined) return { x: 0.5, y: 0.5 };
  const xs = points.map(({ x }) => nearestTurn(x - first.x));
  const ys = points.map(({ y }) => y);
  return { x: first.x + (Math.min(...xs) + Math.max(...xs)) / 2, y: (Math.min(...ys) + Math.max(...ys)) / 2 };
}

function zoomFor({ width, height, margin }: ViewWish, points: readonly Pixel[], center: Pixel): number {
  if (points.length === 0) return 0;
  const reachX = Math.max(...points.map(({ x }) => Math.abs(nearestTurn(x - center.x))));
  const reachY = Math.max(...points.map(({ y }) => Math.abs(y - center.y)));
  const levelFor = (pixels: number, reach: number) => Math.log2((pixels / 2 - margin) / (reach * TILE_PIXELS));
  return Math.min(NEAREST_ZOOM, levelFor(width, reachX), levelFor(height, reachY));
}
