import { describe, expect, it } from 'vitest';
import { placeAnswer, routeAnswer, scriptedMaps } from '../../emulator/index.ts';
import { openSheet } from '../support/sheet.ts';

const FOUND = { geocoder_status: 'OK' } as const;
const GUESSED = { ...FOUND, partial_match: true } as const;

/** Google guesses each place whose text ends in "?". */
const guessing = () =>
  scriptedMaps({
    directions({ origin, waypoints, destination }) {
      const stops = [origin, ...waypoints, destination].map(String);
      const ends = stops.filter((stop) => !stop.startsWith('via:')).map((stop) => `${stop} St`);
      const legs = ends.slice(1).map((to, index) => ({ meters: 5, seconds: 60, from: ends[index] ?? '', to }));
      const answer = routeAnswer({ legs });
      answer.geocoded_waypoints = stops.map((stop) => (stop.endsWith('?') ? GUESSED : FOUND));
      for (const route of answer.routes) route.waypoint_order = [];
      return answer;
    },
    geocode: ({ address }) => {
      const answer = placeAnswer({ address: `${address} St`, lat: 1, lng: 2 });
      for (const result of answer.results) if (address.endsWith('?')) result.partial_match = true;
      return answer;
    },
  });

const problem = (role: string, place: string) =>
  `Google Maps recognised only part of the ${role} "${place}" and used "${place} St". Correct it, or leave out match=exact.`;

describe('match=exact', () => {
  it.each([
    ['origin', 'A?', ['A?', 'B'], ''],
    ['destination', 'B?', ['A', 'B?'], ''],
    ['stop', 'C?', ['A', 'B'], '; via=D|C?|E'],
    ['stop', 'C?', ['A', 'B'], '; via=via:D|C?'],
  ])('names the %s that Google guessed, and the place that it used', (role, place, ends, options) => {
    const sheet = openSheet({ maps: guessing() });
    const message = problem(role, place);
    expect(sheet.message('DRIVING_DISTANCE', ...ends, 'm', `match=exact${options}`)).toBe(message);
    expect(sheet.message('DRIVING_DURATION', ...ends, '', `match=exact${options}`)).toBe(message);
    expect(sheet.message('DRIVING_DIRECTIONS', ...ends, `match=exact${options}`)).toBe(message);
    expect(sheet.message('DRIVING_DIRECTIONS', ...ends, `match=exact${options}`)).toBe(message);
    expect(sheet.mapsCalls()).toBe(2);
  });

  it('says only that Google guessed a stop that is only passed', () => {
    const sheet = openSheet({ maps: guessing() });
    expect(sheet.message('DRIVING_DISTANCE', 'A', 'B', 'm', 'match=exact; via=C|via:D?')).toBe(
      'Google Maps recognised only part of the stop "D?". Correct it, or leave out match=exact.',
    );
  });

  it('costs no second call, and leaves the formulas without it their values', () => {
    const sheet = openSheet({ maps: guessing() });
    expect(sheet.formula('DRIVING_DISTANCE', 'A', 'B?')).toBe(5);
    sheet.message('DRIVING_DISTANCE', 'A', 'B?', 'm', 'match=exact');
    expect(sheet.formula('DRIVING_DISTANCE', 'A', 'B?', 'm', 'match=any')).toBe(5);
    expect(sheet.mapsCalls()).toBe(1);
  });

  it('is a problem of its own row in a range', () => {
    const sheet = openSheet({ maps: guessing() });
    const ends = [['B'], ['B?'], ['']];
    expect(sheet.formula('DRIVING_DISTANCE', 'A', ends, 'm', 'match=exact')).toEqual([
      [5],
      [`⚠ ${problem('destination', 'B?')}`],
      [''],
    ]);
    expect(sheet.formula('GOOGLEMAPS_MATCH', 'A', ends, '', 'match=exact')).toEqual([
      ['A St', 'B St', 'exact'],
      [`⚠ ${problem('destination', 'B?')}`, '', ''],
      ['', '', ''],
    ]);
  });

  it('is one of a trip, too', () => {
    const sheet = openSheet({ maps: guessing() });
    const stops = [['A'], ['B?'], ['C']];
    expect(sheet.formula('GOOGLEMAPS_TRIP', stops)).toHaveLength(3);
    expect(sheet.message('GOOGLEMAPS_TRIP', stops, '', '', 'match=exact')).toBe(problem('stop', 'B?'));
    expect(sheet.mapsCalls()).toBe(1);
  });

  it.each(['LATLONG', 'ADDRESS', 'ELEVATION'])('makes a guess of a place a problem of GOOGLEMAPS_%s', (name) => {
    const sheet = openSheet({ maps: guessing() });
    const calls = () => sheet.emulator.calls.count('Maps.geocode');
    for (let time = 0; time < 2; time++) {
      expect(sheet.message(`GOOGLEMAPS_${name}`, 'A?', 'match=exact')).toBe(problem('place', 'A?'));
      expect(sheet.formula(`GOOGLEMAPS_${name}`, 'A?')).not.toBeNull();
      expect(sheet.formula(`GOOGLEMAPS_${name}`, 'A', 'match=exact')).not.toBeNull();
    }
    expect(calls()).toBe(2);
  });
});

describe('problems=error', () => {
  const cells = [['B'], ['B?'], [''], [true]];

  it('makes problems in cells a problem of the whole formula, with their number and the first of them', () => {
    const sheet = openSheet({ maps: guessing() });
    expect(sheet.message('DRIVING_DISTANCE', 'A', cells, 'm', 'problems=error; match=exact')).toBe(
      `2 of 3 cells have a problem. In row 2 of the result: ${problem('destination', 'B?')}`,
    );
    expect(sheet.message('GOOGLEMAPS_DURATION', 'A', [['B', true]], '', '', 'problems=error')).toBe(
      '1 of 2 cells has a problem. In row 1, column 2 of the result: The destination is "TRUE", not a place. Give an address, a place name or "lat,lng".',
    );
    expect(sheet.message('GOOGLEMAPS_LATLONG', cells, 'problems=error')).toMatch(
      /^1 of 3 cells has a problem\. In row 4 of the result: The place is "TRUE"/,
    );
    expect(sheet.message('GOOGLEMAPS_REVERSEGEOCODE', [[91], [1]], 2, 'problems=error')).toMatch(
      /^1 of 2 cells has a problem\. In row 1 of the result: The latitude is "91"/,
    );
  });

  it('changes nothing if there is no problem, and asks nothing else', () => {
    const sheet = openSheet({ maps: guessing() });
    const good = [['B'], [''], ['C']];
    const values = sheet.formula('DRIVING_DISTANCE', 'A', good, 'm');
    expect(sheet.formula('DRIVING_DISTANCE', 'A', good, 'm', 'problems=error')).toEqual(values);
    expect(sheet.formula('DRIVING_DISTANCE', 'A', good, 'm', 'problems=show')).toEqual(values);
    expect(sheet.formula('DRIVING_DISTANCE', 'A', [[''], ['']], 'm', 'problems=error')).toEqual([[''], ['']]);
    expect(sheet.mapsCalls()).toBe(2);
  });

  it('keeps what was found, so that nothing is asked for twice when the problem is gone', () => {
    const sheet = openSheet({ maps: guessing() });
    sheet.message('DRIVING_DISTANCE', 'A', [['B'], ['C'], [true]], 'm', 'problems=error');
    sheet.formula('DRIVING_DISTANCE', 'A', [['B'], ['C'], ['D']], 'm', 'problems=error');
    expect(sheet.mapsCalls()).toBe(3);
  });

  it('counts the rows that were not reached in time', () => {
    const sheet = openSheet({ maps: guessing() });
    sheet.emulator.faults.replace('Maps.getDirections', (real, args) => {
      sheet.clock.advance(13_000);
      return real(...args);
    });
    expect(sheet.message('DRIVING_DISTANCE', 'A', [['B'], ['C'], ['D']], 'm', 'problems=error')).toMatch(
      /^1 of 3 cells has a problem\. In row 3 of the result: Not fetched yet/,
    );
  });
});
