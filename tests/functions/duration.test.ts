import { describe, expect, it } from 'vitest';
import { routeAnswer, scriptedMaps } from '../../emulator/index.ts';
import { openSheet } from '../support/sheet.ts';

describe('a duration', () => {
  it("is Google's own text, in whatever language it comes", () => {
    const answer = routeAnswer({ meters: 1, seconds: 129_600 });
    const leg = answer.routes[0]?.legs[0];
    if (leg?.duration) leg.duration.text = '1 Tag, 12 Stunden';
    const sheet = openSheet({ maps: scriptedMaps(() => answer) });
    expect(sheet.formula('GOOGLEMAPS_DURATION', 'A', 'B', 'driving', 'text', 'language=de')).toBe('1 Tag, 12 Stunden');
    expect(sheet.formula('DRIVING_DURATION', 'A', 'B', '', 'language=de')).toBe('1 Tag, 12 Stunden');
    expect(sheet.mapsCalls()).toBe(1);
  });

  it.each([
    ['seconds', 5400],
    ['minutes', 90],
    ['hours', 1.5],
    ['days', 0.0625],
  ])('is a number in %s', (unit, expected) => {
    const sheet = openSheet({ maps: scriptedMaps(() => routeAnswer({ meters: 1, seconds: 5400 })) });
    expect(sheet.formula('TRANSIT_DURATION', 'A', 'B', unit)).toBe(expected);
    expect(sheet.formula('GOOGLEMAPS_DURATION', 'A', 'B', 'transit', unit)).toBe(expected);
  });

  it.each([
    ['mins', 90],
    ['Min', 90],
    ['hrs', 1.5],
    ['hr', 1.5],
    ['h', 1.5],
    ['sec', 5400],
    ['day', 0.0625],
  ])('understands %s as a unit', (unit, expected) => {
    const sheet = openSheet({ maps: scriptedMaps(() => routeAnswer({ meters: 1, seconds: 5400 })) });
    expect(sheet.formula('DRIVING_DURATION', 'A', 'B', unit)).toBe(expected);
  });

  it('counts seconds in its own family, without a unit', () => {
    const sheet = openSheet({ maps: scriptedMaps(() => routeAnswer({ meters: 1, seconds: 5400 })) });
    expect(sheet.formula('GOOGLEMAPS_DURATION_SECONDS', 'A', 'B', 'walking')).toBe(5400);
    expect(sheet.formula('WALKING_DURATION_SECONDS', 'A', 'B')).toBe(5400);
  });

  it('sums all legs of a route with stops', () => {
    const legs = [
      { meters: 2856, seconds: 568 },
      { meters: 42_443, seconds: 7000 },
    ];
    const sheet = openSheet({ maps: scriptedMaps(() => routeAnswer({ legs })) });
    const ask = (name: string, ...rest: unknown[]) =>
      sheet.formula(name, 'Boston', 'Concord', ...rest, 'via=Charlestown');
    expect(ask('DRIVING_DISTANCE', 'm')).toBe(45_299);
    expect(ask('DRIVING_DURATION_SECONDS')).toBe(7568);
    expect(ask('DRIVING_DURATION', '')).toBe('2 hours 6 mins');
    expect(sheet.mapsCalls()).toBe(1);
  });

  it('refuses an unknown unit and names the known ones', () => {
    const sheet = openSheet();
    expect(sheet.message('DRIVING_DURATION', 'A', 'B', 'weeks')).toBe(
      '"weeks" is not a unit of duration. Use text, seconds, minutes, hours or days.',
    );
    expect(sheet.mapsCalls()).toBe(0);
  });
});
