import { describe, expect, it } from 'vitest';
import { setUp } from '../set-up.ts';

const DAY_MS = 24 * 3600 * 1000;
// Google's example of the format: (38.5, -120.2), (40.7, -120.95), (43.252, -126.453).
const POLYLINE = '_p~iF~ps|U_ulLnnqC_mqNvxq`@';
const POINTS = [
  { lat: 38.5, lng: -120.2 },
  { lat: 40.7, lng: -120.95 },
  { lat: 43.252, lng: -126.453 },
];

describe('Maps.newElevationSampler', () => {
  it('asks about one point, several, or a path', () => {
    const { Maps, maps } = setUp();
    const sampler = Maps.newElevationSampler();
    sampler.sampleLocation(1, 2);
    sampler.sampleLocations([1, 2, 3, 4]);
    sampler.sampleLocations(POLYLINE);
    sampler.samplePath([1, 2, 3, 4], 7);
    sampler.samplePath(POLYLINE, 5);
    const line = [
      { lat: 1, lng: 2 },
      { lat: 3, lng: 4 },
    ];
    expect(maps.elevationQueries).toEqual([
      { locations: [{ lat: 1, lng: 2 }] },
      { locations: line },
      { locations: POINTS },
      { path: line, samples: 7 },
      { path: POINTS, samples: 5 },
    ]);
  });

  it.each([
    ['sampleLocation', [1], '(number)'],
    ['sampleLocation', ['1', '2'], '(String,String)'],
    ['sampleLocations', [[1, 2, 3]], '(number[])'],
    ['sampleLocations', [['1', '2']], '(String[])'],
    ['sampleLocations', [1, 2], '(number,number)'],
    ['samplePath', [[1, 2]], '(number[])'],
  ] as const)('%s refuses %j without a call', (method, args, parameters) => {
    const { Maps, emulator } = setUp();
    const sampler = Maps.newElevationSampler();
    expect(() => (sampler[method] as (...given: unknown[]) => unknown)(...args)).toThrow(
      `The parameters ${parameters} don't match the method signature for Maps.ElevationSampler.${method}.`,
    );
    expect(emulator.state.quotas.used('elevationsPerDay')).toBe(0);
  });

  it('spends one call of its own quota for any number of points', () => {
    const { Maps, emulator, clock } = setUp({ quotas: { elevationsPerDay: 1 } });
    const ask = () =>
      emulator
        .globals()
        .Maps.newElevationSampler()
        .sampleLocations(Array.from({ length: 400 }, () => 1));
    expect(ask().results).toHaveLength(200);
    const message = 'Service invoked too many times for one day: elevation.';
    expect(ask).toThrow(expect.objectContaining({ name: 'Exception', message }));
    expect(Maps.newGeocoder().geocode('x').status).toBe('OK');
    clock.advance(DAY_MS);
    expect(ask().status).toBe('OK');
  });

  it('says so if the Maps behind it know only routes', () => {
    const { Maps } = setUp({ maps: { directions: () => ({ status: 'ZERO_RESULTS', routes: [] }) } });
    expect(() => Maps.newElevationSampler().sampleLocation(1, 2)).toThrow(
      'The emulator does not know Maps.ElevationSampler',
    );
  });
});

describe('encoded polylines', () => {
  it('are written and read as latitudes and longitudes in turn', () => {
    const { Maps } = setUp();
    const numbers = POINTS.flatMap(({ lat, lng }) => [lat, lng]);
    expect(Maps.encodePolyline(numbers)).toBe(POLYLINE);
    expect(Maps.decodePolyline(POLYLINE)).toEqual(numbers);
    expect(() => Maps.encodePolyline([1])).toThrow("(number[]) don't match the method signature");
  });
});
