import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { routeAnswer, type ScriptError, scriptedMaps } from '../../emulator/index.ts';
import { openSheet, type Sheet } from '../support/sheet.ts';

const FAMILIES = ['GOOGLEMAPS_DISTANCE', 'GOOGLEMAPS_DURATION', 'GOOGLEMAPS_DURATION_SECONDS'];

describe('the number of calls', () => {
  it('is one for distance, duration and seconds of a pair', () => {
    const sheet = openSheet();
    for (const name of FAMILIES) sheet.formula(name, 'Paris', 'Lyon');
    expect(sheet.mapsCalls()).toBe(1);
    expect(sheet.cacheReads()).toBe(2 + 1 + 1);
    expect(sheet.cacheWrites()).toBe(2);
  });

  it('is one for two ways to write a place', () => {
    const sheet = openSheet();
    sheet.formula('GOOGLEMAPS_DISTANCE', ' new  york', 'Boston\n');
    sheet.formula('GOOGLEMAPS_DISTANCE', 'New York', 'BOSTON');
    sheet.formula('GOOGLEMAPS_DISTANCE', 'New York', 'Boston', 'Driving');
    expect(sheet.mapsCalls()).toBe(1);
  });

  it('is one for a coordinate with and without spaces and zeros', () => {
    const sheet = openSheet();
    sheet.formula('GOOGLEMAPS_DISTANCE', '48.850, 2.35', 'Lyon');
    sheet.formula('GOOGLEMAPS_DISTANCE', '48.85,2.350', 'Lyon');
    expect(sheet.mapsCalls()).toBe(1);
  });

  it('is one for equal rows of a range, with one cache read before it and one more before the answer is written', () => {
    const sheet = openSheet();
    const column = (text: string) => Array.from({ length: 50 }, () => [text]);
    const result = sheet.formula('DRIVING_DISTANCE', column('Paris'), column('Lyon'));
    expect(new Set((result as number[][]).flat()).size).toBe(1);
    expect(sheet.mapsCalls()).toBe(1);
    expect(sheet.cacheReads()).toBe(2);
    expect(sheet.cacheWrites()).toBe(2);
  });

  it('is two for place ids that differ in letter case', () => {
    const sheet = openSheet();
    sheet.formula('GOOGLEMAPS_DISTANCE', 'place_id:ChIJa', 'Lyon');
    sheet.formula('GOOGLEMAPS_DISTANCE', 'place_id:ChIJA', 'Lyon');
    expect(sheet.mapsCalls()).toBe(2);
  });

  it('is none for blank cells, a place to itself, and bad arguments', () => {
    const sheet = openSheet();
    expect(sheet.formula('GOOGLEMAPS_DISTANCE', '', 'Lyon')).toBeNull();
    expect(sheet.formula('GOOGLEMAPS_DISTANCE', 'Paris', '  ')).toBeNull();
    expect(sheet.formula('GOOGLEMAPS_DISTANCE', undefined, 'Lyon')).toBeNull();
    expect(sheet.formula('GOOGLEMAPS_DISTANCE', 'Paris', ' PARIS')).toBe(0);
    expect(sheet.formula('GOOGLEMAPS_DURATION', 'Paris', 'Paris')).toBe('0 hours 0 Mins');
    expect(sheet.formula('GOOGLEMAPS_DURATION', 'Paris', 'Paris', '', 'hours')).toBe(0);
    expect(sheet.formula('GOOGLEMAPS_DURATION_SECONDS', 'Paris', 'Paris')).toBe(0);
    sheet.message('GOOGLEMAPS_DISTANCE', 'Paris', 'Lyon', 'driveing');
    sheet.message('GOOGLEMAPS_DISTANCE', '#N/A', 'Lyon');
    sheet.message('GOOGLEMAPS_DISTANCE', 'Paris', 'Lyon', '', '', 'avoid=fog');
    expect(sheet.emulator.calls.counts()).toEqual({});
  });

  it('is one for a round trip with a stop, whose ends are one place', () => {
    const sheet = openSheet();
    expect(sheet.formula('DRIVING_DISTANCE', 'Paris', 'Paris', 'm', 'via=Lyon')).toBeGreaterThan(0);
    expect(sheet.mapsCalls()).toBe(1);
  });
});

describe('an argument', () => {
  it.each([
    [
      'a mode with a typo',
      ['Paris', 'Lyon', 'driveing'],
      '"driveing" is not a travel mode. Use driving, walking, bicycling or transit.',
    ],
    [
      'an error',
      ['#REF!', 'Lyon'],
      'The origin is "#REF!", an error from another cell or from inside this formula. Fix that first.',
    ],
    ['TRUE', ['Paris', true], 'The destination is "TRUE", not a place. Give an address, a place name or "lat,lng".'],
    ['FALSE', [false, 'Lyon'], 'The origin is "FALSE", not a place. Give an address, a place name or "lat,lng".'],
    [
      'a date',
      [new Date(Date.UTC(2026, 0, 5)), 'Lyon'],
      'The origin is a date (2026-01-05 00:00), not a place. If it is meant as text, format that cell as plain text.',
    ],
    [
      'a message of ours',
      ['⚠ No route found', 'Lyon'],
      'The origin is the message of another formula: "⚠ No route found". Fix that formula first.',
    ],
    [
      'a cell that loads',
      ['Loading...', 'Lyon'],
      'The origin is still loading. This formula runs again when that cell has its value. If it does not, edit that cell again.',
    ],
  ])('that is %s is named with what to do', (_, args, message) => {
    expect(openSheet().message('GOOGLEMAPS_DISTANCE', ...args)).toBe(message);
  });

  it('that is a number is read as its text', () => {
    const sheet = openSheet();
    sheet.formula('GOOGLEMAPS_DISTANCE', 94103, 10001);
    expect(sheet.queries[0]).toMatchObject({ origin: '94103', destination: '10001' });
    sheet.formula('GOOGLEMAPS_DISTANCE', '94103', '10001');
    expect(sheet.mapsCalls()).toBe(1);
  });

  it('that is zero counts as blank, as in the original script', () => {
    expect(openSheet().formula('GOOGLEMAPS_DISTANCE', 0, 'Lyon')).toBeNull();
  });

  it.each([
    ['Car', 'driving'],
    ['drive', 'driving'],
    ['WALK', 'walking'],
    ['foot', 'walking'],
    ['on  foot', 'walking'],
    ['bike', 'bicycling'],
    ['Cycling', 'bicycling'],
    ['bus', 'transit'],
    ['train', 'transit'],
    ['Public Transport', 'transit'],
  ])('gives %s as the mode %s', (typed, mode) => {
    const sheet = openSheet();
    sheet.formula('GOOGLEMAPS_DISTANCE', 'Paris', 'Lyon', typed);
    expect(sheet.queries[0]?.mode).toBe(mode);
  });

  it.each(['DRIVING_DISTANCE', 'GOOGLEMAPS_DURATION', 'WALKING_DIRECTIONS', 'GOOGLEMAPS_MATCH', 'GOOGLEMAPS_LINK'])(
    'that is missing is named by %s if it is the destination, unlike a blank cell',
    (name) => {
      const sheet = openSheet();
      const message = 'The destination is missing. Give it as the second argument.';
      expect(sheet.message(name, 'Paris')).toBe(message);
      expect(sheet.formula(name, '')).toBeNull();
      expect(sheet.formula(name, 'Paris', '')).toBeNull();
    },
  );

  it('that is skipped is blank if it is the destination and more arguments follow', () => {
    const sheet = openSheet();
    expect(sheet.formula('DRIVING_DISTANCE', 'Paris', undefined, 'km')).toBeNull();
    expect(sheet.formula('GOOGLEMAPS_DISTANCE', 'Paris', '', 'walking')).toBeNull();
    expect(sheet.message('DRIVING_DISTANCE', [['Paris'], ['Lyon']])).toMatch(/^The destination is missing/);
  });

  it('gives modes in any letter case', () => {
    const sheet = openSheet();
    sheet.formula('GOOGLEMAPS_DISTANCE', 'Paris', 'Lyon', ' WALKing ');
    expect(sheet.queries[0]?.mode).toBe('walking');
  });
});

describe('a range', () => {
  it('pairs two columns and leaves blank rows blank', () => {
    const sheet = openSheet();
    const table = sheet.formula('GOOGLEMAPS_DISTANCE', [['A'], [''], ['C']], [['B'], ['B'], ['']]);
    expect(table).toEqual([[sheet.formula('GOOGLEMAPS_DISTANCE', 'A', 'B')], [''], ['']]);
  });

  it('makes a matrix of a column and a row', () => {
    const sheet = openSheet();
    const one = (origin: string, destination: string) => sheet.formula('GOOGLEMAPS_DURATION', origin, destination);
    expect(sheet.formula('GOOGLEMAPS_DURATION', [['A'], ['B']], [['C', 'D', 'A']])).toEqual([
      [one('A', 'C'), one('A', 'D'), '0 hours 0 Mins'],
      [one('B', 'C'), one('B', 'D'), one('B', 'A')],
    ]);
    expect(sheet.mapsCalls()).toBe(5);
  });

  it('gives one column for each mode of a header row, and marks a bad one', () => {
    const sheet = openSheet();
    const [row] = sheet.formula('GOOGLEMAPS_DISTANCE', [['A'], ['B']], 'C', [['walking', 'flying', '']]) as unknown[][];
    expect(row).toEqual([
      sheet.formula('WALKING_DISTANCE', 'A', 'C'),
      '⚠ "flying" is not a travel mode. Use driving, walking, bicycling or transit.',
      sheet.formula('DRIVING_DISTANCE', 'A', 'C'),
    ]);
  });

  it('that does not fit names both sizes', () => {
    const sheet = openSheet();
    expect(sheet.message('GOOGLEMAPS_DISTANCE', [['A'], ['B'], ['C']], [['D'], ['E']])).toBe(
      "The ranges don't fit together: 3 × 1, 2 × 1 (rows × columns). Row counts must match (or be 1), and so must column counts.",
    );
    expect(sheet.mapsCalls()).toBe(0);
  });

  it('shows a problem in its own cell and keeps the values of the others', () => {
    const maps = scriptedMaps(({ destination }) =>
      destination === 'Paris'
        ? {
            status: 'ZERO_RESULTS',
            routes: [],
            geocoded_waypoints: [{ geocoder_status: 'OK' }, { geocoder_status: 'OK' }],
          }
        : routeAnswer({ meters: 7, seconds: 60 }),
    );
    const table = openSheet({ maps }).formula('DRIVING_DISTANCE', 'Honolulu', [['Hilo'], ['Paris'], [true]]);
    expect(table).toEqual([
      [7],
      ['⚠ No route found from "Honolulu" to "Paris" by driving. Check both places or try another mode.'],
      ['⚠ The destination is "TRUE", not a place. Give an address, a place name or "lat,lng".'],
    ]);
  });

  it('fails as a whole if a setting for all cells is wrong, unless all are blank', () => {
    const sheet = openSheet();
    expect(sheet.message('DRIVING_DISTANCE', [['A'], ['B']], 'C', 'parsec')).toMatch(/"parsec" is not a unit/);
    expect(sheet.formula('DRIVING_DISTANCE', [[''], ['']], 'C', 'parsec')).toEqual([[''], ['']]);
  });

  it('equals its cells one by one', () => {
    const cell = fc.oneof(
      fc.constantFrom('', ' ', 'Paris', 'paris ', 'Lyon', 'Nice', '#N/A', 0, 75001, true, new Date(0), 'nowhere'),
      fc.string(),
    );
    const modeCell = fc.constantFrom('', 'driving', 'WALKING', 'flying', 7);
    const ranges = fc.tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 3 })).chain(([rows, columns]) => {
      const table = <T>(arbitrary: fc.Arbitrary<T>, height: number, width: number) =>
        fc.array(fc.array(arbitrary, { minLength: width, maxLength: width }), { minLength: height, maxLength: height });
      return fc.record({
        origins: fc.oneof(table(cell, rows, columns), table(cell, rows, 1)),
        destinations: fc.oneof(table(cell, rows, columns), table(cell, rows, 1)),
        modes: fc.oneof(table(modeCell, 1, columns), table(modeCell, rows, 1)),
      });
    });
    fc.assert(
      fc.property(fc.constantFrom(...FAMILIES), ranges, (name, { origins, destinations, modes }) => {
        const sheet = openSheet();
        const table = sheet.formula(name, origins, destinations, modes) as unknown[][];
        for (const [row, values] of table.entries()) {
          for (const [column, value] of values.entries()) {
            const at = (range: unknown[][]) => range[range.length > 1 ? row : 0]?.[range[0]?.length === 1 ? 0 : column];
            expect(value).toEqual(oneCell(sheet, name, [at(origins), at(destinations), at(modes)]));
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

function oneCell(sheet: Sheet, name: string, args: unknown[]): unknown {
  try {
    return sheet.formula(name, ...args) ?? '';
  } catch (error) {
    return `⚠ ${(error as ScriptError).scriptMessage}`;
  }
}
