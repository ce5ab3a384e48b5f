import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodePolyline, encodePolyline } from '../../../../emulator/maps/geo/polyline.ts';

const degrees = (limit: number) => fc.integer({ min: -limit * 1e5, max: limit * 1e5 }).map((value) => value / 1e5);

test("writes the example of Google's own description of the format", () => {
  const points = [
    { lat: 38.5, lng: -120.2 },
    { lat: 40.7, lng: -120.95 },
    { lat: 43.252, lng: -126.453 },
  ];
  expect(encodePolyline(points)).toBe('_p~iF~ps|U_ulLnnqC_mqNvxq`@');
});

test('reads back the points it wrote', () => {
  const points = fc.array(fc.record({ lat: degrees(90), lng: degrees(180) }));
  fc.assert(
    fc.property(points, (written) => {
      const read = decodePolyline(encodePolyline(written));
      expect(read).toHaveLength(written.length);
      read.forEach((point, i) => {
        expect(point.lat).toBeCloseTo(written[i]?.lat ?? Number.NaN, 6);
        expect(point.lng).toBeCloseTo(written[i]?.lng ?? Number.NaN, 6);
      });
    }),
  );
});
