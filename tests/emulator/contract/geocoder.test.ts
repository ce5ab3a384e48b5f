import { describe, expect, it } from 'vitest';
import { placeAnswer, scriptedMaps } from '../../../emulator/testing.ts';
import { setUp } from '../set-up.ts';

const DAY_MS = 24 * 3600 * 1000;

describe('Maps.newGeocoder', () => {
  it('asks for exactly what was set', () => {
    const { Maps, maps } = setUp();
    Maps.newGeocoder().setLanguage('fr').setRegion('ca').setBounds(1, 2, 3, 4).geocode('Toledo');
    Maps.newGeocoder().geocode('Boston');
    expect(maps.geocodeQueries).toEqual([
      {
        address: 'Toledo',
        language: 'fr',
        region: 'ca',
        bounds: { southwest: { lat: 1, lng: 2 }, northeast: { lat: 3, lng: 4 } },
      },
      { address: 'Boston' },
    ]);
  });

  it('asks what is at a point, in the language that was set', () => {
    const { Maps, maps } = setUp();
    Maps.newGeocoder().setLanguage('de').reverseGeocode(-34.9, -56.2);
    Maps.newGeocoder().setRegion('uy').reverseGeocode(0, 0);
    expect(maps.reverseGeocodeQueries).toEqual([
      { location: { lat: -34.9, lng: -56.2 }, language: 'de' },
      { location: { lat: 0, lng: 0 } },
    ]);
  });

  it('gives every caller its own answer', () => {
    const answer = placeAnswer({ address: 'Here' });
    const { Maps } = setUp({ maps: scriptedMaps({ geocode: () => answer }) });
    Maps.newGeocoder().geocode('x').results.length = 0;
    expect(Maps.newGeocoder().geocode('x')).toEqual(answer);
  });

  it.each([
    ['geocode', [], '()'],
    ['geocode', [60601], '(number)'],
    ['geocode', [null], '(null)'],
    ['reverseGeocode', ['1,2'], '(String)'],
    ['reverseGeocode', ['1', '2'], '(String,String)'],
    ['setBounds', [1, 2, 3], '(number,number,number)'],
    ['setLanguage', [undefined], '(null)'],
  ] as const)('%s refuses %j without a call', (method, args, parameters) => {
    const { Maps, emulator } = setUp();
    const geocoder = Maps.newGeocoder();
    expect(() => (geocoder[method] as (...given: unknown[]) => unknown)(...args)).toThrow(
      `The parameters ${parameters} don't match the method signature for Maps.Geocoder.${method}.`,
    );
    expect(emulator.state.quotas.used('geocodesPerDay')).toBe(0);
  });

  it('says so if the Maps behind it know only routes', () => {
    const { Maps } = setUp({ maps: { directions: () => ({ status: 'ZERO_RESULTS', routes: [] }) } });
    expect(() => Maps.newGeocoder().geocode('x')).toThrow('The emulator does not know Maps.Geocoder.geocode');
  });
});

describe('the quota of the geocoder', () => {
  it('is shared by both ways of asking, apart from the one for routes, and back after a day', () => {
    const { Maps, clock, emulator } = setUp({ quotas: { geocodesPerDay: 2 } });
    const geocoder = Maps.newGeocoder();
    geocoder.geocode('a');
    geocoder.reverseGeocode(1, 2);
    const message = 'Service invoked too many times for one day: geocode.';
    expect(() => geocoder.geocode('b')).toThrow(expect.objectContaining({ name: 'Exception', message }));
    expect(() => geocoder.reverseGeocode(3, 4)).toThrow(message);
    expect(Maps.newDirectionFinder().getDirections().status).toBe('OK');
    clock.advance(DAY_MS);
    expect(emulator.globals().Maps.newGeocoder().geocode('b').status).toBe('OK');
  });

  it('limits bursts when told how', () => {
    const { Maps } = setUp({ quotas: { mapsCallsPerSecond: 1 } });
    Maps.newGeocoder().geocode('a');
    expect(() => Maps.newGeocoder().geocode('b')).toThrow('too many times in a short time: geocode rateMax');
  });
});
