import { describe, expect, it } from 'vitest';
import { placeAnswer, scriptedMaps } from '../../../emulator/index.ts';
import type { ShownPlaces } from '../../../src/addon/protocol.ts';
import { openDocument } from '../support/open-document.ts';

type Options = Parameters<typeof openDocument>[1];

function openPlaces(rows: unknown[][], options: Options = {}) {
  const maps = scriptedMaps({
    geocode: ({ address }) => {
      if (address === 'nowhere') return { status: 'ZERO_RESULTS', results: [] };
      const answer = placeAnswer({ address: `${address}, Found`, lat: 48.5, lng: 2.25 });
      if (address.startsWith('about ')) for (const result of answer.results) result.partial_match = true;
      return answer;
    },
  });
  const document = openDocument(rows, { maps, ...options });
  return {
    ...document,
    maps,
    show: (...ranges: string[]) => {
      document.select(...ranges);
      return document.emulator.scriptRun('runForMapsSidebar', ['showPlaces']) as ShownPlaces;
    },
    calls: (name: string) => document.emulator.calls.count(`Maps.${name}`),
  };
}

const TABLE = [
  ['Shop', 'Address', 'Turnover'],
  ['North', '1 Main St', 100],
  ['South', 'nowhere', 200],
  ['', '', 300],
  ['East', 'about 3 Main St', 400],
];

describe('the map of places', () => {
  it('has a pin for each row that is found, and names the others with the reason', () => {
    const document = openPlaces(TABLE);
    const shown = document.show('A1:C5');
    expect(shown.places).toEqual([
      {
        row: 2,
        label: '1',
        name: 'North',
        address: '1 Main St, Found',
        isGuess: false,
        latitude: 48.5,
        longitude: 2.25,
        link: 'https://www.google.com/maps/search/?api=1&query=1%20Main%20St%2C%20Found',
      },
      expect.objectContaining({ row: 5, label: '2', name: 'East', isGuess: true }),
    ]);
    expect(shown.missing).toEqual([
      { row: 3, name: 'South', reason: expect.stringMatching(/^Google Maps can't find the place "nowhere"\./) },
      { row: 4, name: '', reason: 'There is no place in this row.' },
    ]);
    expect(shown.source).toBe('Places from B (Address). Names from A (Shop). Row 1 was taken for headings.');
    expect(shown.picture).toMatch(/^data:image\/png;base64,iVBOR/);
    expect(shown.remarks).toEqual([]);
    expect(document.maps.staticMapQueries).toMatchObject([
      { markers: [{ place: { lat: 48.5, lng: 2.25 }, label: '1' }, { label: '2' }] },
    ]);
  });

  it('reads the last rows of a sheet', () => {
    const document = openPlaces([...Array(2999).fill(['']), ['1 Main St']]);
    expect(document.show('A2999:A3000').places).toMatchObject([{ row: 3000, address: '1 Main St, Found' }]);
  });

  it('reads the last columns of a sheet', () => {
    const document = openPlaces([[...Array(24).fill(''), '1 Main St', 'North']]);
    expect(document.show('Y1:Z1').places).toMatchObject([{ name: 'North', address: '1 Main St, Found' }]);
  });

  it('asks for each place once, and takes it from the cache and from formulas', () => {
    const document = openPlaces([['Bern'], ['bern '], ['Ulm']]);
    document.emulator.runCustomFunction('GOOGLEMAPS_LATLONG', ['Ulm']);
    expect(document.show('A1:A3').places).toHaveLength(3);
    document.show('A1:A3');
    expect(document.calls('geocode')).toBe(2);
  });

  it('takes coordinates as they are, without a call', () => {
    const document = openPlaces([['48.85, 2.35'], ['-34.9,-56.2']]);
    expect(document.show('A1:A2').places).toMatchObject([
      { name: '48.85, 2.35', address: '48.85, 2.35', latitude: 48.85, longitude: 2.35 },
      { latitude: -34.9, longitude: -56.2 },
    ]);
    expect(document.calls('geocode')).toBe(0);
  });

  it.each([
    [
      'their headings',
      [
        ['Lng', 'Lat'],
        [2.35, 48.85],
        [0, 0],
      ],
      'A1:B3',
      'Places from B (Lat) and A (Lng).',
    ],
    [
      'their numbers',
      [
        ['Kiosk', 48.8566, 2.3522],
        ['Bar', 0, 0],
      ],
      'A1:C2',
      'Places from B and C. Names from A.',
    ],
  ])('knows latitude and longitude in two columns by %s', (_how, rows, range, source) => {
    const document = openPlaces(rows);
    const shown = document.show(range);
    expect(shown.places).toMatchObject([
      { latitude: expect.closeTo(48.85, 1), longitude: expect.closeTo(2.35, 1) },
      { latitude: 0, longitude: 0 },
    ]);
    expect(shown.source).toContain(source);
    expect(document.calls('geocode')).toBe(0);
  });

  it.each([
    [
      'under other headings',
      [
        ['Address', 'Price', 'Rating'],
        ['Bern', 12.125, 4.875],
      ],
    ],
    ['with few decimals', [['Bern', 12.5, 4.25]]],
    ['of which one is no latitude', [['Bern', 100.125, 4.875]]],
  ])('does not take numbers %s as coordinates', (_which, rows) => {
    const { places } = openPlaces(rows).show('A1:C2');
    expect(places).toMatchObject([{ address: 'Bern, Found', latitude: 48.5 }]);
  });

  it('takes the address of a row that lacks its coordinates, and says what is wrong with half of a pair', () => {
    const document = openPlaces([
      ['Latitude', 'Longitude', 'Place'],
      [48.85, 2.35, 'Paris'],
      ['', '', 'Bern'],
      ['', 2.35, ''],
      [95, 2.35, ''],
    ]);
    const shown = document.show('A2:C5');
    expect(shown.places).toMatchObject([{ latitude: 48.85 }, { address: 'Bern, Found' }]);
    expect(shown.missing.map(({ reason }) => reason)).toEqual([
      expect.stringMatching(/^The latitude is ""\. It must be a number/),
      expect.stringMatching(/^The latitude is "95"/),
    ]);
    expect(shown.source).toBe('Places from A (Latitude) and B (Longitude), otherwise from C (Place).');
  });

  it('joins the parts of an address', () => {
    const document = openPlaces([
      ['Customer', 'Street', 'City', 'Zip'],
      ['Ann', '1 Main St', 'Boston', 2108],
      ['Bob', '', 'Salem', ''],
    ]);
    const shown = document.show('A1:D3');
    expect(document.maps.geocodeQueries.map(({ address }) => address)).toEqual(['1 Main St, Boston, 2108', 'Salem']);
    expect(shown.source).toMatch(/^Places from B \(Street\), C \(City\), D \(Zip\)\. Names from A \(Customer\)\./);
  });

  it('takes frozen rows as headings, whatever they say, even above the selection', () => {
    const document = openPlaces([['Quoi'], ['Bern']]);
    document.emulator.workbook.sheet().frozenRows = 1;
    expect(document.show('A1:A2')).toMatchObject({ places: [{ row: 2 }], source: 'Places from A (Quoi).' });
    expect(openPlaces(TABLE).show('A5:C5').source).toBe('Places from B (Address). Names from A (Shop).');
  });

  it('does not take a place as a heading', () => {
    const document = openPlaces([['Place Vendôme'], ['Market Place']]);
    expect(document.show('A1:A2').places.map(({ row }) => row)).toEqual([1, 2]);
  });

  it('takes the row of a single cell if there are headings, and otherwise the cell', () => {
    expect(openPlaces(TABLE).show('C2').places).toMatchObject([{ name: 'North', address: '1 Main St, Found' }]);
    expect(openPlaces([['North', 'Bern']]).show('B1').places).toMatchObject([{ address: 'Bern, Found' }]);
  });

  it('takes rows and columns from a selection of several parts, and leaves out empty rows and those below the table', () => {
    const document = openPlaces([
      ['Bern', 1, 'North'],
      ['', '', ''],
      ['Ulm', 1, 'South'],
      ['Lyon', 1, 'East'],
    ]);
    const { places } = document.show('A1:A3', 'C1:C3', 'A90:C3000');
    expect(places.map(({ row, name }) => [row, name])).toEqual([
      [1, 'North'],
      [3, 'South'],
    ]);
  });

  it('says if there is no picture, and shows the rest', () => {
    const document = openPlaces([['48.85, 2.35']]);
    document.emulator.faults.throwOn('Maps.newStaticMap', 'Service invoked too many times for one day: static map.');
    const shown = document.show('A1');
    expect(shown.places).toHaveLength(1);
    expect(shown.picture).toBeNull();
    expect(shown.remarks).toEqual([
      'Google Maps gave no picture of these places. It said: "Service invoked too many times for one day: static map.".',
    ]);
  });

  it('draws no picture without places', () => {
    const document = openPlaces([['nowhere'], ['#N/A']]);
    const shown = document.show('A1:A2');
    expect(shown).toMatchObject({ places: [], picture: null, missing: [{ row: 1 }, { row: 2 }] });
    expect(document.calls('getBlob')).toBe(0);
  });

  it('labels as many pins as Google has characters, then draws small ones, and says how many are left out', () => {
    const rows = Array.from({ length: 90 }, (_, row) => [`${row / 10},7.123456789`]);
    const document = openPlaces(rows);
    const shown = document.show('A1:A90');
    expect(shown.places).toHaveLength(90);
    expect(shown.places.map(({ label }) => label).join('')).toBe('123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ');
    const [{ markers = [] } = {}] = document.maps.staticMapQueries;
    expect(markers).toHaveLength(80);
    expect(markers[79]).toMatchObject({ size: 'small', place: { lat: 7.9, lng: 7.12346 } });
    expect(shown.remarks).toEqual([
      'Google labels 35 pins at most, so the others are small.',
      'The picture has the first 80 of 90 places. The KML file has all of them.',
    ]);
  });

  it('names the rows for which the quota was not enough', () => {
    const document = openPlaces([['Bern'], ['Ulm'], ['Lyon']], { quotas: { geocodesPerDay: 1 } });
    const shown = document.show('A1:A3');
    expect(shown.places).toMatchObject([{ row: 1 }]);
    expect(shown.missing.map(({ row, reason }) => [row, reason.slice(0, 25)])).toEqual([
      [2, "Today's Google Maps quota"],
      [3, "Today's Google Maps quota"],
    ]);
  });

  it('explains an empty selection and one that is too large', () => {
    expect(() => openPlaces([['']]).show('B2:B3')).toThrow(
      /The selected cells are empty\. Select the rows with the places/,
    );
    expect(() => openPlaces(TABLE).show('F1:G5')).toThrow(/The selected cells are empty/);
    const rows = Array.from({ length: 2001 }, () => ['48.85, 2.35']);
    expect(() => openPlaces(rows).show('A1:A2001')).toThrow(
      '2,001 rows are selected. The map takes 2,000 rows at a time: select fewer.',
    );
  });
});
