import { expect, it } from 'vitest';
import { openSheet } from '../support/sheet.ts';

const PLACES = Array.from({ length: 60 }, (_, index) => [`Place ${index}`]);

it('a cache that takes few entries at once is asked in pieces, and nothing is asked of Maps twice', () => {
  const sheet = openSheet();
  const { faults } = sheet.emulator;
  const refuseMany = (real: () => unknown, keys: string[]) => {
    if (keys.length > 25) throw new Error('Argument too large');
    return real();
  };
  faults.replace('Cache.getAll', (real, [keys]) => refuseMany(() => real(), keys as string[]));
  faults.replace('Cache.putAll', (real, [entries]) => refuseMany(() => real(), Object.keys(entries as object)));
  const first = sheet.formula('DRIVING_DISTANCE', PLACES, 'Paris');
  expect(sheet.formula('DRIVING_DISTANCE', PLACES, 'Paris')).toEqual(first);
  expect(sheet.mapsCalls()).toBe(60);
});

it('a cache that is down is asked once more for many entries, and no more', () => {
  const sheet = openSheet();
  sheet.emulator.faults.throwOn('Cache.getAll', 'Service error: Cache');
  sheet.emulator.faults.throwOn('Cache.putAll', 'Service error: Cache');
  sheet.formula('DRIVING_DISTANCE', PLACES, 'Paris');
  const { calls } = sheet.emulator;
  expect([calls.count('Cache.getAll'), calls.count('Cache.putAll')]).toEqual([4, 2]);
});
