import { expect, it } from 'vitest';
import { straightMeters } from '../../src/places/straight-meters.ts';

const HALF_WAY_ROUND = Math.PI * 6_371_009;

it('is half the way round the earth between opposite points, wherever they are', () => {
  for (let latitude = -90; latitude <= 90; latitude += 0.25) {
    const opposite = { latitude: -latitude, longitude: 120 };
    expect(Math.abs(straightMeters({ latitude, longitude: -60 }, opposite) - HALF_WAY_ROUND)).toBeLessThan(1);
  }
});
