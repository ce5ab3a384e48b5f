import { expect, it } from 'vitest';
import { openSheet } from '../support/sheet.ts';

const PLACES = Array.from({ length: 60 }, (_, index) => [`Place ${index}`]);
const MANY = 25;

it('a cache that takes few entries at once is asked in pieces, and Maps is asked nothing twice', () => {
  const sheet = openSheet();
  const { faults } = sheet.emulator;
  faults.replace('Cache.getAll', (real, args) => {
    if ((args[0] as string[]).length > MANY) throw new Error('too many');
    return real(...args);
  });
  faults.replace('Cache.putAll', (real, args) => {
    if (Object.keys(args[0] as object).length > MANY) throw new Error('too many');
    return real(...args);
  });
  const first = sheet.formula('DRIVING_DISTANCE', PLACES, 'Paris');
  expect(sheet.formula('DRIVING_DISTANCE', PLACES, 'Paris')).toEqual(first);
  expect(sheet.mapsCalls()).toBe(60);
});

it('a cache that is down is asked only once more instead of many times', () => {
  const sheet = openSheet();
  sheet.emulator.faults.throwOn('Cache.getAll', 'Service error: Cache');
  sheet.formula('DRIVING_DISTANCE', PLACES, 'Paris');
  const down = sheet.emulator.calls.count('Cache.getAll');
  const works = openSheet();
  works.formula('DRIVING_DISTANCE', PLACES, 'Paris');
  expect(down).toBe(2 * works.emulator.calls.count('Cache.getAll'));
});
