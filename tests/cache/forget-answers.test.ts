import { expect, it, vi } from 'vitest';
import { forgetAnswers } from '../../src/cache/forget-answers.ts';
import { openSheet } from '../support/sheet.ts';

const places = Array.from({ length: 60 }, (_, index) => [`place ${index}`]);

it('leaves no answer in the cache, not even of a range that was cut off', () => {
  const sheet = openSheet();
  sheet.formula('DRIVING_DISTANCE', 'A', 'B');
  sheet.formula('GOOGLEMAPS_ELEVATION', 'A');
  sheet.emulator.faults.replace('Maps.getDirections', (real, args) => {
    sheet.clock.advance(sheet.mapsCalls() === 50 ? 60_000 : 100);
    return real(...args);
  });
  sheet.message('DRIVING_DISTANCE', places, 'Paris');
  const holdsPlaces = () => {
    const { document } = sheet.emulator.caches;
    return document.keys().filter((key) => /place|"a"/i.test(document.get(key) ?? ''));
  };
  expect(holdsPlaces().length).toBeGreaterThan(0);
  vi.stubGlobal('CacheService', (sheet.emulator.globals() as { CacheService: unknown }).CacheService);
  forgetAnswers();
  expect(holdsPlaces()).toEqual([]);
});
