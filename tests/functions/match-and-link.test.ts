import { describe, expect, it } from 'vitest';
import { routeAnswer, scriptedMaps } from '../../emulator/index.ts';
import { openSheet } from '../support/sheet.ts';

describe('a match', () => {
  const guessing = () =>
    scriptedMaps(({ origin }) => {
      const answer = routeAnswer({ meters: 5, seconds: 5, from: 'Springfield, IL, USA', to: 'Chicago, IL, USA' });
      if (origin === 'Sprngfield')
        answer.geocoded_waypoints = [{ geocoder_status: 'OK', partial_match: true }, { geocoder_status: 'OK' }];
      return answer;
    });

  it('is the two addresses and how well they fit, from the same call as the distance', () => {
    const sheet = openSheet({ maps: guessing() });
    expect(sheet.formula('GOOGLEMAPS_DISTANCE', 'Springfield', 'Chicago')).toBe(5);
    expect(sheet.formula('GOOGLEMAPS_MATCH', 'Springfield', 'Chicago')).toEqual([
      ['Springfield, IL, USA', 'Chicago, IL, USA', 'exact'],
    ]);
    expect(sheet.mapsCalls()).toBe(1);
  });

  it('says that Google guessed', () => {
    const sheet = openSheet({ maps: guessing() });
    expect(sheet.formula('GOOGLEMAPS_MATCH', 'Sprngfield', 'Chicago')).toEqual([
      ['Springfield, IL, USA', 'Chicago, IL, USA', 'partial'],
    ]);
  });

  it('takes three columns in a range, even if a row is blank or has a problem', () => {
    const sheet = openSheet({ maps: guessing() });
    expect(sheet.formula('GOOGLEMAPS_MATCH', [['Springfield'], [''], ['#N/A']], 'Chicago')).toEqual([
      ['Springfield, IL, USA', 'Chicago, IL, USA', 'exact'],
      ['', '', ''],
      ['⚠ The origin is "#N/A", an error from another cell or from inside this formula. Fix that first.', '', ''],
    ]);
    expect(sheet.formula('GOOGLEMAPS_MATCH', '', 'Chicago')).toBeNull();
  });
});

describe('a link', () => {
  it('costs nothing, and follows the array rule', () => {
    const sheet = openSheet();
    expect(sheet.formula('GOOGLEMAPS_LINK', [['A'], ['']], 'B', [['driving', 'Walking']])).toEqual([
      [
        'https://www.google.com/maps/dir/?api=1&origin=A&destination=B&travelmode=driving',
        'https://www.google.com/maps/dir/?api=1&origin=A&destination=B&travelmode=walking',
      ],
      ['', ''],
    ]);
    expect(sheet.formula('GOOGLEMAPS_TRIP_LINK', [['A'], [''], ['B'], ['C']], 'bicycling')).toBe(
      'https://www.google.com/maps/dir/?api=1&origin=A&destination=C&waypoints=B&travelmode=bicycling',
    );
    expect(sheet.emulator.calls.counts()).toEqual({});
  });

  it('refuses what is not a mode or not a trip', () => {
    const sheet = openSheet();
    expect(sheet.message('GOOGLEMAPS_LINK', 'A', 'B', 'fly')).toMatch(/"fly" is not a travel mode/);
    expect(sheet.message('GOOGLEMAPS_TRIP_LINK', 'A')).toMatch(/needs at least two stops/);
    expect(sheet.formula('GOOGLEMAPS_TRIP_LINK', '')).toBeNull();
    expect(sheet.message('GOOGLEMAPS_TRIP_LINK', [['A'], ['B']], 'fly')).toMatch(/"fly" is not a travel mode/);
    expect(sheet.formula('GOOGLEMAPS_TRIP_LINK', [[''], ['']], 'fly')).toBeNull();
  });
});
