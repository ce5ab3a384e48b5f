import { describe, expect, it } from 'vitest';
import { readCount } from '../src/cells/count.ts';
import { readTravelMode } from '../src/cells/travel-mode.ts';
import { readDistanceUnit, readDurationUnit } from '../src/units.ts';

describe('a unit', () => {
  it.each<[unknown, number]>([
    ['', 1],
    [undefined, 1],
    ['m', 1],
    ['Metres', 1],
    [' KM ', 0.001],
    ['kilometers', 0.001],
    ['mi', 1 / 1609.344],
    ['miles', 1 / 1609.344],
    ['yd', 1 / 0.9144],
    ['yards', 1 / 0.9144],
    ['ft', 1 / 0.3048],
    ['feet', 1 / 0.3048],
    ['nmi', 1 / 1852],
    ['nautical  miles', 1 / 1852],
  ])('%j turns one metre into %d', (unit, size) => {
    expect(readDistanceUnit(unit)(1)).toBeCloseTo(size, 9);
  });

  it.each<[unknown, number | undefined]>([
    ['', undefined],
    ['text', undefined],
    ['seconds', 1],
    ['s', 1],
    ['minutes', 1 / 60],
    ['min', 1 / 60],
    ['hours', 1 / 3600],
    ['h', 1 / 3600],
    ['days', 1 / 86_400],
    ['d', 1 / 86_400],
  ])('%j turns one second into %d', (unit, size) => {
    const seconds = readDurationUnit(unit)?.(1);
    if (size === undefined) expect(seconds).toBeUndefined();
    else expect(seconds).toBeCloseTo(size, 9);
  });

  it.each<[unknown, RegExp]>([
    ['parsec', /^"parsec" is not a unit of distance\. Use m, km, mi, yd, ft or nmi\.$/],
    ['hours', /^"hours" is not a unit of distance/],
    [0, /^"0" is not a unit of distance/],
    ['walking', /^"walking" is a travel mode in the place of the unit.*argument mode, before the unit/],
    ['via=Bern', /^"via=Bern" is an option in the place of the unit.*argument options, the last one/],
  ])('of distance is not %j', (unit, message) => {
    expect(() => readDistanceUnit(unit)).toThrow(message);
  });

  it.each<[unknown, RegExp]>([
    ['km', /^"km" is not a unit of duration\. Use text, seconds, minutes, hours or days\.$/],
    [0, /^"0" is not a unit of duration/],
    ['bus', /^"bus" is a travel mode in the place of the unit/],
  ])('of duration is not %j', (unit, message) => {
    expect(() => readDurationUnit(unit)).toThrow(message);
  });
});

describe('a travel mode', () => {
  it.each([
    ['', 'driving'],
    ['Car', 'driving'],
    ['on foot', 'walking'],
    ['bike', 'bicycling'],
    ['Train', 'transit'],
    ['motorbike', 'two-wheeler'],
    [' two-wheeler ', 'two-wheeler'],
  ])('%j is %s', (typed, mode) => {
    expect(readTravelMode(typed)).toBe(mode);
  });
});

it.each<[unknown, RegExp]>([
  ['flying', /^"flying" is not a travel mode\. Use driving, walking, bicycling or transit\.$/],
  [5, /^"5" is not a travel mode/],
  ['km', /^"km" is a unit in the place of the travel mode.*argument unit, after the mode/],
  ['avoid=tolls', /^"avoid=tolls" is an option in the place of the travel mode.*argument options, the last one/],
])('a travel mode is not %j', (typed, message) => {
  expect(() => readTravelMode(typed)).toThrow(message);
});

describe('a count', () => {
  it.each<[unknown, number]>([
    ['', 1],
    [undefined, 1],
    [1, 1],
    ['3', 3],
  ])('%j is %i', (typed, count) => {
    expect(readCount(typed)).toBe(count);
  });

  it.each<[unknown, RegExp]>([
    [0, /^"0" is not a count\. Give a whole number/],
    [-1, /^"-1" is not a count/],
    [1.5, /^"1\.5" is not a count/],
    [1e300, /is not a count/],
    [true, /^"TRUE" is not a count/],
    ['km', /^"km" is a unit in the place of the count.*argument unit, before the count/],
    ['by=duration', /^"by=duration" is an option in the place of the count.*argument options, the last one/],
  ])('is not %j', (typed, message) => {
    expect(() => readCount(typed)).toThrow(message);
  });
});
