import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { routeAnswer, scriptedMaps } from '../../emulator/index.ts';
import { openSheet } from '../support/sheet.ts';

type Row = [number | string, string, string, number, string, number];
const column = (count: number) => Array.from({ length: count }, (_, index) => [`stop ${index}`]);

describe('a trip', () => {
  it('of two stops equals the pair, and shares its call', () => {
    const sheet = openSheet();
    const [leg, total] = sheet.formula('GOOGLEMAPS_TRIP', [['Paris', 'Lyon']], 'walking', 'km') as Row[];
    const distance = sheet.formula('WALKING_DISTANCE', 'Paris', 'Lyon', 'km');
    const text = sheet.formula('WALKING_DURATION', 'Paris', 'Lyon');
    const seconds = sheet.formula('WALKING_DURATION_SECONDS', 'Paris', 'Lyon');
    expect(leg).toEqual([1, 'Paris', 'Lyon', distance, text, seconds]);
    expect(total).toEqual(['Total', 'Paris', 'Lyon', distance, text, seconds]);
    expect(sheet.mapsCalls()).toBe(1);
  });

  it('takes its stops from a block, line by line, without the blank cells', () => {
    const sheet = openSheet();
    const rows = sheet.formula('GOOGLEMAPS_TRIP', [
      ['A', '', 'B'],
      [' ', 'C', 'D'],
    ]) as Row[];
    expect(rows.map(([, from, to]) => from + to)).toEqual(['AB', 'BC', 'CD', 'AD']);
    expect(sheet.mapsCalls()).toBe(1);
  });

  it('adds up to its total, whatever the number of stops, with one call for each 26 legs', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 90 }), fc.boolean(), (count, comesBack) => {
        const sheet = openSheet();
        const rows = sheet.formula('GOOGLEMAPS_TRIP', column(count), '', '', comesBack ? 'return=yes' : '') as Row[];
        const total = rows.pop();
        const sum = (index: 3 | 5) => rows.reduce((all, row) => all + row[index], 0);
        expect(total).toMatchObject(
          ['Total', 'stop 0', comesBack ? 'stop 0' : `stop ${count - 1}`, sum(3), /\d/, sum(5)].map((value) =>
            value instanceof RegExp ? expect.stringMatching(value) : value,
          ),
        );
        expect(rows).toHaveLength(comesBack ? count : count - 1);
        for (const [index, row] of rows.entries()) {
          expect(row[0]).toBe(index + 1);
          expect(row[2]).toBe(rows[index + 1]?.[1] ?? total?.[2]);
        }
        expect(sheet.mapsCalls()).toBe(Math.ceil(rows.length / 26));
      }),
      { numRuns: 30 },
    );
  });

  it('in the best order visits each stop once, between the first and the last', () => {
    const orders = fc.integer({ min: 2, max: 25 }).chain((count) => {
      const positions = Array.from({ length: count }, (_, index) => index);
      return fc.shuffledSubarray(positions, { minLength: count, maxLength: count });
    });
    fc.assert(
      fc.property(orders, (order) => {
        const maps = scriptedMaps(({ waypoints }) => {
          const answer = routeAnswer({
            legs: Array.from({ length: waypoints.length + 1 }, () => ({ meters: 7, seconds: 60 })),
          });
          for (const route of answer.routes) route.waypoint_order = order;
          return answer;
        });
        const sheet = openSheet({ maps });
        const rows = sheet.formula('GOOGLEMAPS_TRIP', column(order.length + 2), '', '', 'order=best') as Row[];
        const visited = rows.slice(0, -1).map((row) => row[2]);
        expect(visited).toEqual([...order.map((position) => `stop ${position + 1}`), `stop ${order.length + 1}`]);
        expect(maps.queries).toMatchObject([{ optimizeWaypoints: true }]);
      }),
      { numRuns: 30 },
    );
  });

  it('with an impossible order from Google is not understood', () => {
    const answer = routeAnswer({ legs: [1, 2, 3].map((meters) => ({ meters, seconds: 1 })) });
    for (const route of answer.routes) route.waypoint_order = [0, 0];
    const sheet = openSheet({ maps: scriptedMaps(() => answer) });
    expect(sheet.message('GOOGLEMAPS_TRIP', column(4), '', '', 'order=best')).toMatch(
      /gave an answer that can't be read/,
    );
  });

  it.each([
    [
      column(28),
      '',
      'order=best',
      /There are 26 stops between the first and the last; Google Maps finds the best order of at most 25/,
    ],
    [[['A'], ['']], '', '', /needs at least two stops, and there is only "A"/],
    [column(3), 'transit', '', /without stops in between/],
    [
      column(3),
      '',
      'via=X',
      /"via" is not an option\. The options are avoid, depart, arrive, traffic, route, region, language, match, problems, order or return\./,
    ],
    [column(3), '', 'order=worst', /"worst" is not a value of the option order\. Use given or best\./],
    [[['A'], ['#N/A']], '', '', /The stop is "#N\/A"/],
    [[['A'], ['via:B'], ['C']], '', '', /The stop "via:B" begins with "via:".* remove "via:"\.$/],
  ])('that is impossible is refused without a call', (stops, mode, options, message) => {
    const sheet = openSheet();
    expect(sheet.message('GOOGLEMAPS_TRIP', stops, mode, '', options)).toMatch(message);
    expect(sheet.mapsCalls()).toBe(0);
  });

  it.each([
    [1, 'it has 1 leg instead of 2'],
    [3, 'it has 3 legs instead of 2'],
  ])('for which Google gives %i legs is not understood', (count, words) => {
    const legs = Array.from({ length: count }, () => ({ meters: 1, seconds: 1 }));
    const sheet = openSheet({ maps: scriptedMaps(() => routeAnswer({ legs })) });
    expect(sheet.message('GOOGLEMAPS_TRIP', column(3))).toContain(words);
  });

  it('without stops is blank, and to the same place has 0 m', () => {
    const sheet = openSheet();
    expect(sheet.formula('GOOGLEMAPS_TRIP', [[''], ['']])).toBeNull();
    expect(sheet.formula('GOOGLEMAPS_TRIP', [['A'], ['a ']])).toEqual([
      [1, 'A', 'a', 0, '0 hours 0 Mins', 0],
      ['Total', 'A', 'a', 0, '0 hours 0 Mins', 0],
    ]);
    expect(sheet.mapsCalls()).toBe(0);
  });

  it('is not asked about a last part from a place to itself', () => {
    const sheet = openSheet();
    const rows = sheet.formula('GOOGLEMAPS_TRIP', [...column(27), ['STOP 26']]) as unknown[][];
    expect(rows[26]).toEqual([27, 'stop 26', 'STOP 26', 0, '0 hours 0 Mins', 0]);
    expect(sheet.mapsCalls()).toBe(1);
  });

  it.each(['distance', 'duration'] as const)('names the leg whose %s Google left out', (missing) => {
    const answer = routeAnswer({ legs: [1, 2].map((meters) => ({ meters, seconds: 1 })) });
    delete answer.routes[0]?.legs[1]?.[missing];
    const sheet = openSheet({ maps: scriptedMaps(() => answer) });
    expect(sheet.message('GOOGLEMAPS_TRIP', column(3))).toContain(`from "stop 1" to "stop 2" but gave no ${missing}`);
  });

  it('has a duration in words where Google gives only a number', () => {
    const answer = routeAnswer({ legs: [60, 7200].map((seconds) => ({ meters: 1, seconds })) });
    for (const leg of answer.routes[0]?.legs ?? []) Object.assign(leg, { duration: { value: leg.duration?.value } });
    const sheet = openSheet({ maps: scriptedMaps(() => answer) });
    const rows = sheet.formula('GOOGLEMAPS_TRIP', column(3)) as Row[];
    expect(rows.map((row) => row[4])).toEqual(['1 min', '2 hours 0 mins', '2 hours 1 min']);
  });
});
