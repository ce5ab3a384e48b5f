import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  decodePlusCode,
  encodePlusCode,
  isFullPlusCode,
  isShortPlusCode,
  recoverPlusCode,
} from '../../../demo-maps/geo/plus-code.ts';

const point = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lng: fc.double({ min: -180, max: 179.9999, noNaN: true }),
});

test.each([
  ['7FG49Q00+', 20.375, 2.775],
  ['7FG49QCJ+2V', 20.3700625, 2.7821875],
  ['7FG49QCJ+2VX', 20.3701125, 2.782234375],
  ['8FVC2222+22', 47.0000625, 8.0000625],
  ['4VCPPQGP+Q9', -41.2730625, 174.7859375],
])('%s is the area around %d, %d', (code, lat, lng) => {
  expect(isFullPlusCode(code)).toBe(true);
  expect(decodePlusCode(code).lat).toBeCloseTo(lat, 7);
  expect(decodePlusCode(code).lng).toBeCloseTo(lng, 7);
});

test.each(['', 'asdfgh', 'Boston', '7FG49QCJ', 'X2222222+22', '7FG49QCJ+2', '7FG49A00+', 'CJ+2V'])(
  '"%s" is not a full code',
  (text) => {
    expect(isFullPlusCode(text)).toBe(false);
  },
);

test('a code contains the point it was made for', () => {
  fc.assert(
    fc.property(point, ({ lat, lng }) => {
      const code = encodePlusCode({ lat, lng });
      expect(isFullPlusCode(code)).toBe(true);
      const middle = decodePlusCode(code);
      expect(Math.abs(middle.lat - lat)).toBeLessThanOrEqual(0.0000626 + (lat === 90 ? 0.0001 : 0));
      expect(Math.abs(middle.lng - lng)).toBeLessThanOrEqual(0.0000626);
    }),
  );
});

test('a short code next to its own point becomes the full one again', () => {
  const awayFromTheEdges = fc.record({
    lat: fc.double({ min: -80, max: 80, noNaN: true }),
    lng: fc.double({ min: -170, max: 170, noNaN: true }),
  });
  fc.assert(
    fc.property(awayFromTheEdges, fc.double({ min: -0.4, max: 0.4, noNaN: true }), (place, shift) => {
      const code = encodePlusCode(place);
      const short = code.slice(4);
      expect(isShortPlusCode(short)).toBe(true);
      expect(recoverPlusCode(short, { lat: place.lat + shift, lng: place.lng - shift })).toBe(code);
    }),
  );
});
