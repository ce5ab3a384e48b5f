import { encode as encodePng } from 'fast-png';
import type { LatLng, PlaceInput, StaticMapMarker, StaticMapQuery } from '../../emulator/index.ts';
import type { CityData, Way } from '../city/city-data.ts';
import { towns } from '../world/world-data.ts';
import { type Canvas, type Color, createCanvas, type Pixel } from './canvas.ts';
import { opaque, readColor } from './colors.ts';
import { createMapView, type MapView } from './map-view.ts';

const LAND = opaque(0xe8, 0xea, 0xed);
const STREET = opaque(0xff, 0xff, 0xff);
const MAIN_STREET = opaque(0xfd, 0xe2, 0x93);
const TOWN = opaque(0xa8, 0xad, 0xb3);
const INK = opaque(0x5f, 0x63, 0x68);
const PATH: Color = { rgb: [0, 0, 255], alpha: 0.5 };
const MARKER = opaque(0xea, 0x43, 0x35);
const LETTER = opaque(0xff, 0xff, 0xff);

const MAIN_STREETS = new Set(['motorway', 'trunk', 'primary', 'secondary']);
// At lower zooms, streets run together, and minor streets are left out.
const STREETS_ZOOM = 11;
const ALL_STREETS_ZOOM = 12;
const TOWNS_ZOOM = 9;
const MARKER_ROOM = 24;
const FOOTER_SCALE = 1;
const FOOTER_ROWS = 8;

/** Finds the point of a place; undefined if there is none. */
type Locate = (place: PlaceInput) => LatLng | undefined;

/**
 * Draws the streets of the city (elsewhere only dots for towns), and on them the paths and markers. Each picture names
 * its source. Areas are not filled, and the type of the map makes no difference.
 */
export function createStaticMaps(city: CityData, locate: Locate) {
  const streets = city.ways.map((way) => ({ way, points: way.points.map(city.toLatLng) }));
  return {
    staticMap: ({ width, height, center, zoom, markers, paths, visible }: StaticMapQuery) => {
      const lines = paths.map((path) => ({ ...path, points: located(path.points, locate) }));
      const points = [
        ...lines.flatMap((line) => line.points),
        ...located(
          markers.map(({ place }) => place),
          locate,
        ),
      ];
      const view = createMapView({
        width,
        height,
        center: center === undefined ? undefined : locate(center),
        zoom,
        points: [...points, ...located(visible, locate)],
        margin: MARKER_ROOM,
      });
      const canvas = createCanvas(width, height, LAND);
      const drawn = view.zoom >= STREETS_ZOOM ? drawStreets(canvas, view, streets) : 0;
      if (drawn === 0) drawTowns(canvas, view);
      for (const { points: line, weight = 5, color } of lines) {
        canvas.line(line.map(view.toPixel), weight, readColor(color, PATH));
      }
      for (const marker of markers) drawMarker(canvas, view, marker, locate);
      drawFooter(canvas, drawn > 0 ? '(C) OPENSTREETMAP CONTRIBUTORS' : 'SKETCH: TOWNS ONLY. (C) GEONAMES');
      return { bytes: encodePng({ width, height, channels: 3, data: canvas.rgb }) };
    },
  };
}

function located(places: readonly PlaceInput[], locate: Locate): LatLng[] {
  return places.flatMap((place) => locate(place) ?? []);
}

/** Draws the streets in the picture, main streets last, and returns how many pieces it drew. */
function drawStreets(canvas: Canvas, view: MapView, streets: readonly { way: Way; points: LatLng[] }[]): number {
  const isMain = ({ way }: { way: Way }) => MAIN_STREETS.has(way.highway);
  const width = Math.max(0.6, (view.zoom - ALL_STREETS_ZOOM) * 1.2);
  let drawn = 0;
  const draw = (points: readonly LatLng[], lineWidth: number, color: Color) => {
    const pixels = points.map(view.toPixel);
    if (!isInside(canvas, pixels)) return;
    canvas.line(pixels, lineWidth, color);
    drawn += 1;
  };
  if (view.zoom >= ALL_STREETS_ZOOM) {
    for (const street of streets) if (!isMain(street)) draw(street.points, width, STREET);
  }
  for (const street of streets) if (isMain(street)) draw(street.points, width + 1, MAIN_STREET);
  return drawn;
}

function isInside({ width, height }: Canvas, pixels: readonly Pixel[]): boolean {
  const xs = pixels.map(({ x }) => x);
  const ys = pixels.map(({ y }) => y);
  return Math.max(...xs) >= 0 && Math.min(...xs) < width && Math.max(...ys) >= 0 && Math.min(...ys) < height;
}

/** The dots together show where land is. At low zooms, only the larger towns are drawn. */
function drawTowns(canvas: Canvas, view: MapView): void {
  const least = view.zoom >= TOWNS_ZOOM ? 0 : 40_000 / 3 ** view.zoom;
  for (const { location, population } of towns) {
    if (population < least) continue;
    const pixel = view.toPixel(location);
    if (!isInside(canvas, [pixel])) continue;
    canvas.disc(pixel, population > 500_000 && view.zoom > 3 ? 2 : 0.6, TOWN);
  }
}

function drawMarker(
  canvas: Canvas,
  view: MapView,
  { place, size, color, label }: StaticMapMarker,
  locate: Locate,
): void {
  const location = locate(place);
  if (location === undefined) return;
  const tip = view.toPixel(location);
  const radius = size === 'tiny' ? 4 : size === 'small' ? 6 : 9;
  const head = { x: tip.x, y: tip.y - radius * 2 };
  const fill = readColor(color, MARKER);
  // A pin is a row of discs that grow from the tip to the head.
  for (let part = 0; part <= 1; part += 0.05) {
    canvas.disc({ x: tip.x, y: tip.y + (head.y - tip.y) * part }, radius * part * 0.8, fill);
  }
  canvas.disc(head, radius, fill);
  if (label && radius > 6) canvas.text({ x: head.x - 2.5, y: head.y - 4.5 }, label.toUpperCase(), 2, LETTER);
}

function drawFooter(canvas: Canvas, text: string): void {
  canvas.text({ x: 3, y: canvas.height - FOOTER_ROWS }, text, FOOTER_SCALE, INK);
}
