import { describe, expect, it } from 'vitest';
import { type EmulatorOptions, type MapsAnswers, placeAnswer, scriptedMaps } from '../../emulator/index.ts';
import { decodePlace, encodePlace } from '../../src/places/place.ts';
import { openSheet } from '../support/sheet.ts';

const PARIS = { address: 'Paris, France', lat: 48.8566, lng: 2.3522, country: { name: 'France', code: 'FR' } };

function openAtlas(
  answers: Partial<MapsAnswers> = { geocode: () => placeAnswer(PARIS) },
  options: Partial<EmulatorOptions> = {},
) {
  const maps = scriptedMaps(answers);
  const sheet = openSheet({ maps, ...options });
  const calls = () =>
    ['geocode', 'reverseGeocode', 'sampleLocations'].map((name) => sheet.emulator.calls.count(`Maps.${name}`));
  return { ...sheet, maps, calls };
}

describe('a place', () => {
  it('costs one call for its coordinates, its address and its country together', () => {
    const sheet = openAtlas();
    expect(sheet.formula('GOOGLEMAPS_LATLONG', 'Paris')).toEqual([[48.8566, 2.3522]]);
    expect(sheet.formula('GOOGLEMAPS_ADDRESS', ' PARIS ')).toBe('Paris, France');
    expect(sheet.formula('GOOGLEMAPS_COUNTRY', 'paris')).toBe('France (FR)');
    expect(sheet.calls()).toEqual([1, 0, 0]);
  });

  it('of coordinates in two cells of text is found, too', () => {
    const sheet = openAtlas({ reverseGeocode: () => placeAnswer(PARIS) });
    expect(sheet.formula('GOOGLEMAPS_REVERSEGEOCODE', ' 48.8566 ', '+2.3522')).toBe('Paris, France');
    expect(sheet.message('GOOGLEMAPS_REVERSEGEOCODE', '48,8566', 2)).toContain('"48,8566"');
    expect(sheet.calls()).toEqual([0, 1, 0]);
  });

  it('without any result in an answer is not understood', () => {
    const sheet = openAtlas({ geocode: () => ({ status: 'OK', results: [] }) });
    expect(sheet.message('GOOGLEMAPS_ADDRESS', 'Paris')).toMatch(/gave an answer that can't be read: it has no place/);
  });

  it('is asked for once in a range that repeats it, blank rows never', () => {
    const sheet = openAtlas();
    expect(sheet.formula('GOOGLEMAPS_ADDRESS', [['Paris'], [''], ['paris'], [null], ['Paris']])).toEqual([
      ['Paris, France'],
      [''],
      ['Paris, France'],
      [''],
      ['Paris, France'],
    ]);
    expect(sheet.calls()).toEqual([1, 0, 0]);
  });

  it.each(['GOOGLEMAPS_LATLONG', 'GOOGLEMAPS_ADDRESS', 'GOOGLEMAPS_COUNTRY', 'GOOGLEMAPS_ELEVATION'])(
    'is blank for %s if the cell is blank, and costs nothing',
    (name) => {
      const sheet = openAtlas();
      expect(sheet.formula(name, '')).toBeNull();
      expect(sheet.formula(name, '  ')).toBeNull();
      expect(sheet.calls()).toEqual([0, 0, 0]);
    },
  );

  it('that does not exist says so, and is not asked for again', () => {
    const sheet = openAtlas({ geocode: () => ({ status: 'ZERO_RESULTS', results: [] }) });
    const message = `Google Maps can't find the place "asdfgh". Check the spelling or add the city and country.`;
    expect(sheet.message('GOOGLEMAPS_ADDRESS', 'asdfgh')).toBe(message);
    expect(sheet.message('GOOGLEMAPS_LATLONG', 'asdfgh')).toBe(message);
    expect(sheet.formula('GOOGLEMAPS_COUNTRY', [['asdfgh'], ['']])).toEqual([[`⚠ ${message}`], ['']]);
    expect(sheet.message('GOOGLEMAPS_ELEVATION', 'asdfgh')).toBe(message);
    expect(sheet.calls()).toEqual([1, 0, 0]);
  });

  it('that fails in a range does not affect the values of other rows', () => {
    const sheet = openAtlas({
      geocode: ({ address }) => (address === 'nowhere' ? { status: 'ZERO_RESULTS', results: [] } : placeAnswer(PARIS)),
    });
    expect(sheet.formula('GOOGLEMAPS_LATLONG', [['Paris'], ['nowhere'], ['']])).toEqual([
      [48.8566, 2.3522],
      [expect.stringMatching(/^⚠ Google Maps can't find the place "nowhere"/), ''],
      ['', ''],
    ]);
  });

  it('in no country says so', () => {
    const sheet = openAtlas({ geocode: () => placeAnswer({ address: 'Atlantic Ocean' }) });
    expect(sheet.message('GOOGLEMAPS_COUNTRY', 'Atlantic Ocean')).toBe(
      'Google Maps knows no country for "Atlantic Ocean". Try a place nearby.',
    );
    expect(sheet.formula('GOOGLEMAPS_ADDRESS', 'Atlantic Ocean')).toBe('Atlantic Ocean');
  });

  it('that Google refuses to look up is asked for again the next time', () => {
    const answers = [{ status: 'REQUEST_DENIED' as const, results: [] }, placeAnswer(PARIS)];
    const sheet = openAtlas({ geocode: () => answers.shift() ?? placeAnswer(PARIS) });
    expect(sheet.message('GOOGLEMAPS_ADDRESS', 'Paris')).toMatch(
      /refused the request with the status "REQUEST_DENIED"/,
    );
    expect(sheet.formula('GOOGLEMAPS_ADDRESS', 'Paris')).toBe('Paris, France');
  });
});

describe('the options of a place', () => {
  it.each(['LATLONG', 'ADDRESS', 'COUNTRY'])('reach Google from GOOGLEMAPS_%s', (name) => {
    const sheet = openAtlas();
    sheet.formula(`GOOGLEMAPS_${name}`, 'Toledo', 'Region=ES; language=pt-BR');
    expect(sheet.maps.geocodeQueries).toEqual([{ address: 'Toledo', region: 'es', language: 'pt-BR' }]);
  });

  it('make a separate answer, which the formulas share', () => {
    const sheet = openAtlas();
    for (let time = 0; time < 2; time++) {
      for (const options of ['', 'region=es', 'language=es', [['region', 'ES']], 'match=any; problems=error']) {
        sheet.formula('GOOGLEMAPS_ADDRESS', 'Toledo', options);
        sheet.formula('GOOGLEMAPS_COUNTRY', 'Toledo', options);
      }
    }
    sheet.formula('GOOGLEMAPS_ELEVATION', 'Toledo', 'region=es');
    expect(sheet.calls()).toEqual([3, 0, 1]);
  });

  it('give the language of an address at a point', () => {
    const sheet = openAtlas();
    sheet.formula('GOOGLEMAPS_REVERSEGEOCODE', 1, 2, 'language=de');
    sheet.formula('GOOGLEMAPS_ADDRESS', '1,2', 'language=DE');
    expect(sheet.maps.reverseGeocodeQueries).toEqual([{ location: { lat: 1, lng: 2 }, language: 'de' }]);
  });

  it('that are unknown are refused without a call', () => {
    const sheet = openAtlas();
    expect(sheet.message('GOOGLEMAPS_ADDRESS', 'Toledo', 'avoid=tolls')).toBe(
      '"avoid" is not an option. The options are region, language, match or problems.',
    );
    expect(sheet.message('GOOGLEMAPS_LATLONG', '1,2', 'region=spain')).toMatch(/is not a value of the option region/);
    expect(sheet.calls()).toEqual([0, 0, 0]);
  });
});

describe('the stored data of a place', () => {
  const place = { address: 'Paris', latitude: 1, longitude: -2, country: 'France', countryCode: 'FR' };

  it.each([true, false])('tells whether Google guessed: %s', (isPartial) => {
    const kept = JSON.parse(JSON.stringify(encodePlace({ ...place, isPartial })));
    expect(decodePlace(kept)).toEqual({ ...place, isPartial });
  });

  it('from an earlier version is asked for again', () => {
    expect(decodePlace(['Paris', 1, -2, 'France', 'FR'])).toBeUndefined();
  });
});

describe('a place written as "lat,lng"', () => {
  it('costs no call for its coordinates', () => {
    const sheet = openAtlas();
    expect(sheet.formula('GOOGLEMAPS_LATLONG', '48.8566, 2.3522')).toEqual([[48.8566, 2.3522]]);
    expect(sheet.formula('GOOGLEMAPS_LATLONG', [['0,0'], ['-90,180']])).toEqual([
      [0, 0],
      [-90, 180],
    ]);
    expect(sheet.calls()).toEqual([0, 0, 0]);
  });

  it('is asked for as a point, and shares its answer with GOOGLEMAPS_REVERSEGEOCODE', () => {
    const sheet = openAtlas();
    expect(sheet.formula('GOOGLEMAPS_ADDRESS', '1.5,2.5')).toBe('Near 1.5,2.5');
    expect(sheet.formula('GOOGLEMAPS_COUNTRY', '1.50 , 2.5')).toBe('France (FR)');
    expect(sheet.formula('GOOGLEMAPS_REVERSEGEOCODE', 1.5, 2.5)).toBe('Near 1.5,2.5');
    expect(sheet.maps.reverseGeocodeQueries).toEqual([{ location: { lat: 1.5, lng: 2.5 } }]);
    expect(sheet.calls()).toEqual([0, 1, 0]);
  });

  it.each(['91,0', '-90.5,0', '0,180.1'])('is refused outside the globe: %s', (place) => {
    const sheet = openAtlas();
    expect(sheet.message('GOOGLEMAPS_LATLONG', place)).toMatch(/must be a number from -(90|180) to (90|180)/);
    expect(sheet.message('GOOGLEMAPS_ELEVATION', place)).toMatch(/must be a number from -(90|180) to (90|180)/);
    expect(sheet.calls()).toEqual([0, 0, 0]);
  });
});

describe('GOOGLEMAPS_REVERSEGEOCODE', () => {
  it('pairs two columns, and reads zero as the equator rather than a blank', () => {
    const sheet = openAtlas();
    expect(sheet.formula('GOOGLEMAPS_REVERSEGEOCODE', [[0], [''], [2]], [[0], [5], [3]])).toEqual([
      ['Near 0,0'],
      [''],
      ['Near 2,3'],
    ]);
    expect(sheet.calls()).toEqual([0, 2, 0]);
  });

  it('writes a coordinate without needless signs and zeros', () => {
    const sheet = openAtlas({ reverseGeocode: () => ({ status: 'ZERO_RESULTS', results: [] }) });
    expect(sheet.message('GOOGLEMAPS_REVERSEGEOCODE', -1e-9, 100)).toContain('"0,100"');
    expect(sheet.message('GOOGLEMAPS_REVERSEGEOCODE', -0.5, 2.29450001)).toContain('"-0.5,2.2945"');
    expect(sheet.message('GOOGLEMAPS_REVERSEGEOCODE', 1e-7, 0)).toContain('"0.0000001,0"');
  });

  it('says that the longitude is missing, unlike a blank cell', () => {
    const sheet = openAtlas();
    expect(sheet.message('GOOGLEMAPS_REVERSEGEOCODE', 48.1)).toMatch(/^The longitude is missing/);
    expect(sheet.message('GOOGLEMAPS_REVERSEGEOCODE', [[48.1], [48.2]])).toMatch(/^The longitude is missing/);
    expect(sheet.formula('GOOGLEMAPS_REVERSEGEOCODE', 48.1, '')).toBeNull();
    expect(sheet.formula('GOOGLEMAPS_REVERSEGEOCODE', '')).toBeNull();
  });

  it.each([
    [91, 0, /^The latitude is "91"\. It must be a number from -90 to 90/],
    [0, -181, /^The longitude is "-181"\. It must be a number from -180 to 180/],
    ['north', 0, /^The latitude is "north"/],
    [true, 0, /^The latitude is "TRUE"/],
  ])('refuses %s, %s without a call', (latitude, longitude, message) => {
    const sheet = openAtlas();
    expect(sheet.message('GOOGLEMAPS_REVERSEGEOCODE', latitude, longitude)).toMatch(message);
    expect(sheet.calls()).toEqual([0, 0, 0]);
  });
});

describe('GOOGLEMAPS_ELEVATION', () => {
  const flat = (elevation: number): Partial<MapsAnswers> => ({
    geocode: () => placeAnswer(PARIS),
    elevation: (query) => ({
      status: 'OK',
      results: 'locations' in query ? query.locations.map((location) => ({ elevation, location, resolution: 1 })) : [],
    }),
  });

  it.each([35.2, 0, -430.5])('is %d metres, and known the second time', (meters) => {
    const sheet = openAtlas(flat(meters));
    expect(sheet.formula('GOOGLEMAPS_ELEVATION', 'Paris')).toBe(meters);
    expect(sheet.formula('GOOGLEMAPS_ELEVATION', 'Paris')).toBe(meters);
    expect(sheet.maps.elevationQueries).toEqual([{ locations: [{ lat: 48.8566, lng: 2.3522 }] }]);
    expect(sheet.calls()).toEqual([1, 0, 1]);
  });

  it('of 300 points costs two calls, and gives each row its own', () => {
    const sheet = openAtlas({});
    const points = Array.from({ length: 300 }, (_, index) => [`${index / 10},7`]);
    const rows = sheet.formula('GOOGLEMAPS_ELEVATION', points) as number[][];
    expect(sheet.calls()).toEqual([0, 0, 2]);
    expect(rows[250]).toEqual([sheet.formula('GOOGLEMAPS_ELEVATION', '25,7')]);
    expect(sheet.calls()).toEqual([0, 0, 2]);
  });

  it('geocodes names first, and does not geocode points', () => {
    const sheet = openAtlas(flat(12));
    expect(sheet.formula('GOOGLEMAPS_ELEVATION', [['Paris'], ['1,2'], ['']])).toEqual([[12], [12], ['']]);
    expect(sheet.calls()).toEqual([1, 0, 1]);
  });

  it('says so if Google gives no number', () => {
    const sheet = openAtlas({ elevation: () => ({ status: 'OK', results: [] }) });
    expect(sheet.message('GOOGLEMAPS_ELEVATION', '1,2')).toMatch(/gave an answer that can't be read/);
  });
});

describe('the daily quota', () => {
  it('of places ends the geocoder, not the elevations or the routes', () => {
    const sheet = openAtlas({}, { quotas: { geocodesPerDay: 1 } });
    sheet.formula('GOOGLEMAPS_ADDRESS', 'Paris');
    expect(sheet.message('GOOGLEMAPS_ADDRESS', 'Rome')).toMatch(/^Today's Google Maps quota is used up \(1,000 places/);
    expect(sheet.formula('GOOGLEMAPS_ADDRESS', 'Paris')).toBe('Here: Paris');
    expect(sheet.formula('GOOGLEMAPS_ELEVATION', '1,2')).toEqual(expect.any(Number));
    expect(sheet.formula('DRIVING_DISTANCE', 'A', 'B')).toEqual(expect.any(Number));
  });

  it('of elevations is named as such, and asked about once', () => {
    const sheet = openAtlas({}, { quotas: { elevationsPerDay: 0 } });
    const message = /^Today's Google Maps quota is used up \(1,000 elevations/;
    expect(sheet.message('GOOGLEMAPS_ELEVATION', '1,2')).toMatch(message);
    expect(sheet.message('GOOGLEMAPS_ELEVATION', '3,4')).toMatch(message);
    expect(sheet.calls()).toEqual([0, 0, 1]);
  });
});
