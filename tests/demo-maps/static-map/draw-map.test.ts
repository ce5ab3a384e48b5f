import { decode as decodePng } from 'fast-png';
import { describe, expect, it } from 'vitest';
import type { CityData, Way } from '../../../demo-maps/city/city-data.ts';
import { createStaticMaps } from '../../../demo-maps/static-map/draw-map.ts';
import type { LatLng, PlaceInput, StaticMapQuery } from '../../../emulator/index.ts';

const WIDTH = 101;
const HEIGHT = 81;
const HOME = { lat: -34.9, lng: -56.2 };
const BLUE = [0, 0, 255];
const STREET = [0xff, 0xff, 0xff];

const way = {
  highway: 'residential',
  points: [
    { x: -100, y: 0 },
    { x: 100, y: 0 },
  ],
} as unknown as Way;
const city: CityData = {
  ways: [way],
  houses: new Map(),
  places: [],
  toLatLng: ({ x, y }) => ({ lat: HOME.lat + y / 1e4, lng: HOME.lng + x / 1e4 }),
};
const locate = (place: PlaceInput): LatLng | undefined =>
  typeof place === 'object' ? place : place === 'home' ? HOME : undefined;

/** Draws a map and gives the colours of its pixels. */
function draw(query: Partial<StaticMapQuery>) {
  const full = { width: WIDTH, height: HEIGHT, markers: [], paths: [], visible: [], ...query };
  const { bytes } = createStaticMaps(city, locate).staticMap(full);
  const { data } = decodePng(bytes);
  return (x: number, y: number) => [...data.subarray((y * WIDTH + x) * 3).subarray(0, 3)];
}

describe('a static map', () => {
  it('shows the streets around its centre', () => {
    const pixel = draw({ center: 'home', zoom: 16 });
    expect(pixel(50, 40)).toEqual(STREET);
    expect(pixel(50, 20)).not.toEqual(STREET);
  });

  it('is large enough for all that is on it', () => {
    const [west, east] = [
      { lat: -34.9, lng: -56.3 },
      { lat: -34.9, lng: -56.1 },
    ];
    const pixel = draw({ paths: [{ points: [west, east], color: '0x0000ffff', weight: 3 }] });
    const blue = Array.from({ length: WIDTH }, (_, x) => x).filter((x) => String(pixel(x, 40)) === String(BLUE));
    expect(blue.length).toBeGreaterThan(20);
    expect(blue[0]).toBeGreaterThan(5);
    expect(blue.at(-1)).toBeLessThan(WIDTH - 5);
  });

  it('crosses the date line the short way round', () => {
    const points = [
      { lat: 0, lng: 179 },
      { lat: 0, lng: -179 },
    ];
    expect(draw({ paths: [{ points, color: 'blue' }] })(50, 40)).not.toEqual(draw({ visible: points })(50, 40));
  });

  it('puts the tip of a marker on its place, and its head above', () => {
    const pixel = draw({ center: 'home', zoom: 3, markers: [{ place: 'home', color: '0x00ff00' }] });
    expect(pixel(50, 22)).toEqual([0, 255, 0]);
    expect(pixel(50, 60)).not.toEqual([0, 255, 0]);
  });

  it('leaves out places that it cannot find', () => {
    expect(() => draw({ markers: [{ place: 'nowhere' }], paths: [{ points: ['nowhere', 'home'] }] })).not.toThrow();
  });

  it.each([
    ['where there are streets', 16],
    ['where there are none', 2],
  ])('names its source in its corner, %s', (_, zoom) => {
    const pixel = draw({ center: 'home', zoom });
    const corner = Array.from({ length: 60 * 5 }, (_, i) =>
      String(pixel(3 + (i % 60), HEIGHT - 8 + Math.floor(i / 60))),
    );
    expect(corner.filter((color) => color === '95,99,104').length).toBeGreaterThan(80);
  });
});
