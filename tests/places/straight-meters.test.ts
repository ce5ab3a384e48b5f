import fc from 'fast-check';
import { expect, it } from 'vitest';
import { straightMeters } from '../../src/places/straight-meters.ts';

const HALF_WAY_ROUND = Math.PI * 6_371_009;

it('is half the way round the earth between opposite points, wherever they are', () => {
  const latitude = fc.integer({ min: -360, max: 360 }).map((quarters) => quarters / 4);
  const longitude = fc.double({ min: -180, max: 0, noNaN: true });
  fc.assert(
    fc.property(latitude, longitude, (north, east) => {
      const meters = straightMeters({ latitude: north, longitude: east }, { latitude: -north, longitude: east + 180 });
      expect(Math.abs(meters - HALF_WAY_ROUND)).toBeLessThan(1);
    }),
  );
});
