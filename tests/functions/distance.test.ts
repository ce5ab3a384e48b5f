import { describe, expect, it } from 'vitest';
import { routeAnswer, scriptedMaps } from '../../emulator/index.ts';
import { openSheet } from '../support/sheet.ts';

const oneRoute = () => scriptedMaps(() => routeAnswer({ meters: 8_046.72, seconds: 3130 }));

describe('a distance', () => {
  it('is in metres unless a unit is given', () => {
    const sheet = openSheet({ maps: oneRoute() });
    expect(sheet.formula('GOOGLEMAPS_DISTANCE', 'A', 'B')).toBe(8046.72);
    expect(sheet.formula('GOOGLEMAPS_DISTANCE', 'A', 'B', '', '')).toBe(8046.72);
  });

  it.each([
    ['m', 8046.72],
    ['km', 8.04672],
    ['mi', 5],
    ['yd', 8800],
    ['ft', 26_400],
    ['nmi', 4.344881],
    [' KM ', 8.04672],
  ])('is converted to %s', (unit, expected) => {
    const sheet = openSheet({ maps: oneRoute() });
    expect(sheet.formula('DRIVING_DISTANCE', 'A', 'B', unit)).toBeCloseTo(expected, 5);
  });

  it('keeps a zero that Google measured, and keeps it in the cache', () => {
    const sheet = openSheet({ maps: scriptedMaps(() => routeAnswer({ meters: 0, seconds: 0 })) });
    expect(sheet.formula('WALKING_DISTANCE', 'A', 'next door')).toBe(0);
    expect(sheet.formula('WALKING_DISTANCE', 'A', 'next door')).toBe(0);
    expect(sheet.mapsCalls()).toBe(1);
  });

  it.each(['parsec', 'hours', 5, true])('refuses the unit %s and names the known ones', (unit) => {
    const sheet = openSheet();
    expect(sheet.message('DRIVING_DISTANCE', 'A', 'B', unit)).toMatch(
      /is not a unit of distance. Use m, km, mi, yd, ft or nmi\.$/,
    );
    expect(sheet.mapsCalls()).toBe(0);
  });

  it.each([
    ['Miles', 'mi'],
    [' mile', 'mi'],
    ['kilometers', 'km'],
    ['kilometre', 'km'],
    ['KMS', 'km'],
    ['meters', 'm'],
    ['feet', 'ft'],
    ['foot', 'ft'],
    ['yards', 'yd'],
    ['nautical  miles', 'nmi'],
  ])('understands %s as %s', (typed, unit) => {
    const sheet = openSheet();
    expect(sheet.formula('DRIVING_DISTANCE', 'A', 'B', typed)).toBe(sheet.formula('DRIVING_DISTANCE', 'A', 'B', unit));
  });

  it.each([
    [
      'DRIVING_DISTANCE',
      ['walking'],
      /^"walking" is a travel mode in the place of the unit\. .* argument mode, before/,
    ],
    ['DRIVING_DISTANCE', ['Car'], /^"Car" is a travel mode in the place of the unit/],
    ['DRIVING_DISTANCE', ['avoid=tolls'], /^"avoid=tolls" is an option in the place of the unit\. .* argument options/],
    ['DRIVING_DURATION', ['avoid=tolls'], /^"avoid=tolls" is an option in the place of the unit\. .* argument options/],
    [
      'GOOGLEMAPS_DISTANCE',
      ['km'],
      /^"km" is a unit in the place of the travel mode\. .* argument unit, after the mode, of functions that have one\./,
    ],
    ['GOOGLEMAPS_DURATION', ['mins'], /^"mins" is a unit in the place of the travel mode/],
    [
      'GOOGLEMAPS_DISTANCE',
      ['avoid=tolls'],
      /^"avoid=tolls" is an option in the place of the travel mode\. .* options/,
    ],
    ['GOOGLEMAPS_DURATION', ['', 'transit'], /^"transit" is a travel mode in the place of the unit/],
  ])('%s says which argument %j belongs in', (name, args, message) => {
    const sheet = openSheet();
    expect(sheet.message(name, 'A', 'B', ...args)).toMatch(message);
    expect(sheet.mapsCalls()).toBe(0);
  });

  it('does not quote a range as if it were typed', () => {
    const message = openSheet().message('DRIVING_DISTANCE', 'A', 'B', [['km', 'mi']]);
    expect(message).toMatch(/^A range is not a unit of distance\./);
  });

  it.each(['DRIVING', 'WALKING', 'BICYCLING', 'TRANSIT'])('asks for the mode in the name %s_DISTANCE', (mode) => {
    const sheet = openSheet();
    sheet.formula(`${mode}_DISTANCE`, 'A', 'B');
    expect(sheet.queries.map((query) => query.mode)).toEqual([mode.toLowerCase()]);
  });

  it('says so if Google found a route but measured no distance', () => {
    const answer = routeAnswer({ meters: 5, seconds: 60 });
    delete answer.routes[0]?.legs[0]?.distance;
    const sheet = openSheet({ maps: scriptedMaps(() => answer) });
    expect(sheet.message('DRIVING_DISTANCE', 'Here', 'There')).toMatch(/from "Here" to "There" but gave no distance/);
    expect(sheet.formula('DRIVING_DURATION_SECONDS', 'Here', 'There')).toBe(60);
  });
});
