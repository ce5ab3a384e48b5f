import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readGeoNames } from '../../../demo-maps/build-data/read-geo-names.ts';
import { unpackCities } from '../../../demo-maps/world/world-file.ts';

const degrees = (limit: number) => fc.integer({ min: -limit * 1e5, max: limit * 1e5 }).map((value) => value / 1e5);

test('towns are read from the file as they were written', () => {
  const entry = fc.record({
    cityId: fc.nat(),
    name: fc.string(),
    country: fc.constantFrom('UY', 'US'),
    adminCode: fc.constantFrom('10', 'MA', ''),
    featureCode: fc.constantFrom('PPL', 'PPLX'),
    population: fc.nat(),
    loc: fc.record({ coordinates: fc.tuple(degrees(180), degrees(90)) }),
  });
  fc.assert(
    fc.property(fc.array(entry), (entries) => {
      const { cities } = JSON.parse(JSON.stringify(readGeoNames(entries, [])));
      expect(unpackCities(cities)).toEqual(
        entries.map(({ cityId, name, country, adminCode, featureCode, population, loc: { coordinates } }) => ({
          geoNamesId: cityId,
          name,
          country,
          region: `${country}.${adminCode}`,
          population,
          isSection: featureCode === 'PPLX',
          // A file has no negative zero.
          location: { lat: coordinates[1] + 0, lng: coordinates[0] + 0 },
        })),
      );
    }),
  );
});
