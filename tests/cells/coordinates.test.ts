import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scriptedMaps } from '../../emulator/index.ts';
import { readLatLng } from '../../src/cells/coordinates.ts';
import { readPlace } from '../../src/cells/read-place.ts';
import { openSheet } from '../support/sheet.ts';

describe('coordinates', () => {
  it.each([
    ['-34,9,-56,2', '-34.9, -56.2'],
    ['48,8566, 2,3522', '48.8566, 2.3522'],
    ['48,8566; 2,3522', '48.8566, 2.3522'],
    ['48,8566 2,3522', '48.8566, 2.3522'],
    ['48.8566; 2.3522', '48.8566, 2.3522'],
  ])('written %s are refused with the right form', (typed, right) => {
    expect(() => readPlace(typed, 'origin')).toThrow(
      `The origin is "${typed}". Coordinates are written with decimal points and one comma, latitude first: "${right}".`,
    );
    expect(readPlace(right, 'origin')).toBe(right);
  });

  it.each([-34.9, 48.8566, -5, '-34.9', '48.8566', '48,8566', '-34'])('are refused if only %s is given', (typed) => {
    expect(() => readPlace(typed, 'destination')).toThrow(
      `The destination is "${typed}", a single number. Coordinates are two numbers in one text, latitude first, with decimal points: "-34.9, -56.2".`,
    );
  });

  it.each([0, 10_115, '10115', '02134', '12 34', '48.85 2.35', '1600 Main St', '12, 3456', 'A,1,2,3,4', '0,0', '48,8'])(
    'are not found in %s',
    (place) => {
      expect(readPlace(place, 'origin')).toBe(String(place));
    },
  );

  it('that are swapped get a message with the right order, for routes and places, without a call', () => {
    const sheet = openSheet();
    const rest =
      ' is "139.7,35.7". The latitude comes first and must be a number from -90 to 90; the longitude must be from -180 to 180. Perhaps they are swapped: write "35.7, 139.7".';
    expect(sheet.message('DRIVING_DISTANCE', '139.7,35.7', 'Lyon')).toBe(`The origin${rest}`);
    expect(sheet.message('GOOGLEMAPS_ADDRESS', '139.7,35.7')).toBe(`The place${rest}`);
    expect(sheet.message('DRIVING_DISTANCE', 'Lyon', '100,200')).toMatch(/to 180\. Check the coordinates\.$/);
    expect(sheet.emulator.calls.count('Maps.getDirections') + sheet.emulator.calls.count('Maps.geocode')).toBe(0);
  });

  it('on the globe are places, but never with decimal commas', () => {
    const degrees = (limit: number) => fc.integer({ min: -limit * 1e4, max: limit * 1e4 }).map((value) => value / 1e4);
    fc.assert(
      fc.property(degrees(90), degrees(180), (latitude, longitude) => {
        const text = `${latitude},${longitude}`;
        expect(readPlace(text, 'origin')).toBe(text);
        fc.pre(!Number.isInteger(latitude) && !Number.isInteger(longitude));
        expect(() => readPlace(text.replace(/\./g, ','), 'origin')).toThrow(/decimal points/);
      }),
    );
  });
});

describe('coordinates where Google finds nothing', () => {
  const nowhere = { status: 'ZERO_RESULTS' as const, results: [] };

  it('get a message that says to check them, and nothing about spelling', () => {
    const sheet = openSheet({
      maps: scriptedMaps({
        directions: ({ mode }) => ({ status: mode === 'driving' ? 'NOT_FOUND' : 'ZERO_RESULTS', routes: [] }),
        reverseGeocode: () => nowhere,
      }),
    });
    expect(sheet.message('GOOGLEMAPS_ADDRESS', '0,-30')).toBe(
      'Google Maps can\'t find the place "0,-30". Check the coordinates: latitude first, then longitude.',
    );
    expect(sheet.message('DRIVING_DISTANCE', '0,-30', '1, -31')).toMatch(
      /Check the coordinates: latitude first, then longitude\.$/,
    );
    expect(sheet.message('DRIVING_DISTANCE', '0,-30', 'Lyon')).toMatch(
      /Check the spelling, and that the latitude comes first in the coordinates\.$/,
    );
    expect(sheet.message('WALKING_DISTANCE', '0,-30', 'Lyon')).toMatch(
      /Check both places \(in coordinates the latitude comes first\) or try another mode\.$/,
    );
  });
});

describe('latitude and longitude in two cells', () => {
  it.each<[unknown, unknown, string]>([
    [48.8566, 2.3522, '48.8566,2.3522'],
    [' 48.8566 ', '+2.35', '48.8566,2.35'],
    [-90, 180, '-90,180'],
    [-0, 0, '0,0'],
    ['-0', 1e-9, '0,0'],
    [10, 100, '10,100'],
    [1 / 3, 2 / 3, '0.3333333,0.6666667'],
  ])('%j and %j are %s', (latitude, longitude, text) => {
    expect(readLatLng(latitude, longitude)).toBe(text);
  });

  it.each<[unknown, unknown, RegExp]>([
    [90.1, 0, /^The latitude is "90\.1"\. It must be a number from -90 to 90/],
    [-91, 0, /^The latitude is "-91"/],
    [0, 180.1, /^The longitude is "180\.1"\. It must be a number from -180 to 180/],
    ['', 2, /^The latitude is ""/],
    [2, '', /^The longitude is ""/],
    ['48,8', 2, /^The latitude is "48,8"/],
    ['1e1', 2, /^The latitude is "1e1"/],
    [true, 2, /^The latitude is "TRUE"/],
    [Number.NaN, 2, /^The latitude is not a number/],
    [undefined, 2, /^The latitude is nothing/],
  ])('%j and %j are refused', (latitude, longitude, message) => {
    expect(() => readLatLng(latitude, longitude)).toThrow(message);
  });
});
