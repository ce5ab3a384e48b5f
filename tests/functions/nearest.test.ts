import { describe, expect, it } from 'vitest';
import { routeAnswer, scriptedMaps } from '../../emulator/index.ts';
import { openKeyedSheet } from '../routes-api/support/open-keyed-sheet.ts';
import { openSheet } from '../support/sheet.ts';

const NO_ROUTE = { status: 'ZERO_RESULTS', routes: [] } as const;

/** A street. The places are house numbers in kilometres. Some places are not on the street. */
function openStreet(options: Parameters<typeof openSheet>[0] = {}) {
  const maps = scriptedMaps(({ origin, destination }) => {
    const [from, to] = [origin, destination].map(String);
    if (to === 'island') return { ...NO_ROUTE, routes: [] };
    if (to === 'nowhere' || from === 'nowhere') {
      const found = [from, to].map(
        (place) => ({ geocoder_status: place === 'nowhere' ? 'ZERO_RESULTS' : 'OK' }) as const,
      );
      return { status: 'NOT_FOUND', routes: [], geocoded_waypoints: found };
    }
    const [start, end] = [from, to].map((place) => Number((place ?? '').replace(/^house /i, '')));
    const kilometers = Math.abs((start ?? 0) - (end ?? 0));
    // Even numbers are on a fast road.
    return routeAnswer({ meters: kilometers * 1000, seconds: kilometers * ((end ?? 0) % 2 === 0 ? 60 : 600) });
  });
  return openSheet({ maps, ...options });
}

const list = (...cells: unknown[]) => cells.map((cell) => [cell]);
const SHOPS = list('house 10', 'house 3', 'house 6', 'house 20');

describe('GOOGLEMAPS_NEAREST', () => {
  it('gives the nearest place as written in the list, its distance and its duration', () => {
    const sheet = openStreet();
    expect(sheet.formula('GOOGLEMAPS_NEAREST', 'house 1', list('house 10', ' House  3 '), '', 'km')).toEqual([
      [' House  3 ', 2, '20 mins'],
    ]);
    expect(sheet.mapsCalls()).toBe(2);
  });

  it('gives a row for each requested place, the nearest first', () => {
    const sheet = openStreet();
    expect(sheet.formula('GOOGLEMAPS_NEAREST', 'house 1', SHOPS, 'driving', 'km', 3)).toEqual([
      ['house 3', 2, '20 mins'],
      ['house 6', 5, '5 mins'],
      ['house 10', 9, '9 mins'],
    ]);
  });

  it('gives the same rows for an origin in a range of one cell, however Sheets passes it', () => {
    const sheet = openStreet();
    const nearestOf = (origin: unknown) => sheet.formula('GOOGLEMAPS_NEAREST', origin, SHOPS, 'driving', 'km', 3);
    expect(nearestOf([['house 1']])).toEqual(nearestOf('house 1'));
  });

  it('gives one row for each of several origins, with the places side by side', () => {
    const sheet = openStreet();
    expect(sheet.formula('GOOGLEMAPS_NEAREST', list('house 1', '', 'house 19'), SHOPS, '', 'km', '2')).toEqual([
      ['house 3', 2, '20 mins', 'house 6', 5, '5 mins'],
      ['', '', '', '', '', ''],
      ['house 20', 1, '1 min', 'house 10', 9, '9 mins'],
    ]);
    expect(sheet.mapsCalls()).toBe(8);
  });

  it('ranks by duration if the options say so', () => {
    const sheet = openStreet();
    expect(sheet.formula('GOOGLEMAPS_NEAREST', 'house 1', SHOPS, '', 'km', 1, 'by=duration')).toEqual([
      ['house 6', 5, '5 mins'],
    ]);
  });

  it('lists a place once, leaves out blank cells, and gives no more places than there are', () => {
    const sheet = openStreet();
    const shops = [
      ['house 3', ''],
      ['HOUSE 3', 0],
      ['house 6', null],
    ];
    expect(sheet.formula('GOOGLEMAPS_NEAREST', 'house 1', shops, '', 'km', 5)).toEqual([
      ['house 3', 2, '20 mins'],
      ['house 6', 5, '5 mins'],
    ]);
    expect(sheet.mapsCalls()).toBe(2);
  });

  it('is the origin itself if the list has it, without a call', () => {
    const sheet = openStreet();
    expect(sheet.formula('GOOGLEMAPS_NEAREST', 'House 3', SHOPS)).toEqual([['house 3', 0, '0 hours 0 Mins']]);
    expect(sheet.mapsCalls()).toBe(0);
  });

  it('gives back a postcode as the number that its cell holds', () => {
    const sheet = openSheet();
    expect(sheet.formula('GOOGLEMAPS_NEAREST', 'Bern', list(8000))).toEqual([
      [8000, expect.any(Number), expect.any(String)],
    ]);
  });

  it('is blank for a blank origin or a blank list, and costs nothing', () => {
    const sheet = openStreet();
    expect(sheet.formula('GOOGLEMAPS_NEAREST', '', SHOPS, 'flying')).toBeNull();
    expect(sheet.formula('GOOGLEMAPS_NEAREST', 'house 1', list('', ' '))).toBeNull();
    expect(sheet.formula('GOOGLEMAPS_NEAREST', list('house 1', ''), list(''))).toEqual(
      list('', '').map(() => ['', '', '']),
    );
    expect(sheet.mapsCalls()).toBe(0);
  });

  it('asks for fewer pairs if coordinates rule places out', () => {
    const sheet = openSheet({
      maps: scriptedMaps(({ origin, destination }) => {
        const [from, to] = [origin, destination].map((place) => Number(String(place).split(',')[1]));
        return routeAnswer({ meters: Math.abs((from ?? 0) - (to ?? 0)) * 130_000, seconds: 60 });
      }),
    });
    const shops = list(...Array.from({ length: 50 }, (_, index) => `0,${index}`));
    const origins = list('0,10.2', '0,33.1', '0,48.9');
    const rows = sheet.formula('GOOGLEMAPS_NEAREST', origins, shops) as unknown[][];
    expect(rows.map(([name]) => name)).toEqual(['0,10', '0,33', '0,49']);
    expect(sheet.mapsCalls()).toBe(9);
  });
});

describe('with a key', () => {
  it('the same places are the nearest, bought as one matrix', () => {
    const [free, keyed] = [openSheet(), openKeyedSheet()];
    const [origins, shops] = [12, 10].map((count) =>
      list(...Array.from({ length: count }, (_, index) => `${count} ${index}`)),
    );
    const ask = (sheet: Pick<typeof free, 'formula'>) =>
      sheet.formula('GOOGLEMAPS_NEAREST', origins, shops, '', 'km', 3);
    expect(ask(keyed)).toEqual(ask(free));
    expect(keyed.requests()).toBe(1);
  });
});

describe('a list of candidates', () => {
  it('with a place that is not found gives no nearest one, and says which it is', () => {
    const sheet = openStreet();
    expect(sheet.message('GOOGLEMAPS_NEAREST', 'house 1', list('house 3', 'nowhere'))).toBe(
      `The nearest place is not known. Google Maps can't find the destination "nowhere". Check the spelling or add the city and country.`,
    );
    expect(sheet.formula('GOOGLEMAPS_NEAREST', list('nowhere', 'house 1'), SHOPS)).toEqual([
      [expect.stringMatching(/^⚠ The nearest place is not known. Google Maps can't find the origin "nowhere"/), '', ''],
      ['house 3', 2000, '20 mins'],
    ]);
  });

  it('lists places without a route last, with the reason', () => {
    const sheet = openStreet();
    expect(sheet.formula('GOOGLEMAPS_NEAREST', 'house 1', list('island', 'house 3'), '', 'km', 2)).toEqual([
      ['house 3', 2, '20 mins'],
      ['island', expect.stringMatching(/^⚠ No route found from "house 1" to "island" by driving\./), ''],
    ]);
    expect(sheet.formula('GOOGLEMAPS_NEAREST', 'house 1', list('island', 'house 3'))).toEqual([
      ['house 3', 2000, '20 mins'],
    ]);
  });

  it('to which there is no route says so', () => {
    const maps = scriptedMaps(() => ({ ...NO_ROUTE, routes: [] }));
    const sheet = openSheet({ maps });
    expect(sheet.message('GOOGLEMAPS_NEAREST', 'house 1', list('a', 'b'), 'walking')).toBe(
      'No route found from "house 1" to any of the 2 candidates by walking. Check the origin or try another mode.',
    );
    expect(sheet.message('GOOGLEMAPS_NEAREST', 'house 1', list('a'))).toMatch(/^No route found from "house 1" to "a"/);
  });

  it('makes the formula an error with problems=error, for a place without a route, too', () => {
    const sheet = openStreet();
    const shops = list('island', 'house 3');
    const ask = (origin: unknown) => sheet.message('GOOGLEMAPS_NEAREST', origin, shops, '', '', 2, 'problems=error');
    expect(ask('house 1')).toMatch(/^No route found/);
    expect(ask(list('house 1', 'house 2'))).toMatch(
      /^2 of 2 cells have a problem. In row 1 of the result: No route found/,
    );
  });

  it.each([
    [[undefined], /^The list of candidates is missing/],
    [[list('#N/A')], /^The candidate is "#N\/A", an error/],
    [[SHOPS, 'km'], /"km" is a unit in the place of the travel mode/],
    [[SHOPS, '', 'minutes'], /"minutes" is not a unit of distance/],
    [[SHOPS, '', '', 0], /^"0" is not a count\. Give a whole number, such as 3/],
    [[SHOPS, '', '', 1.5], /"1.5" is not a count/],
    [[SHOPS, '', '', list(1, 2)], /A range is not a count/],
    [[SHOPS, '', '', 'km'], /"km" is a unit in the place of the count/],
    [[SHOPS, '', '', 'by=duration'], /"by=duration" is an option in the place of the count/],
    [[SHOPS, '', '', '', 'by=price'], /"price" is not a value of the option by\. Use distance or duration\./],
    [[SHOPS, '', '', '', 'near=1'], /"near" is not an option\..* problems or by\.$/],
  ])('is refused without a call if its settings are impossible (%#)', (args, message) => {
    const sheet = openStreet();
    expect(sheet.message('GOOGLEMAPS_NEAREST', 'house 1', ...args)).toMatch(message);
    expect(sheet.mapsCalls()).toBe(0);
  });
});

describe('a column of origins', () => {
  const houses = list(...Array.from({ length: 40 }, (_, index) => `house ${index + 30}`));

  it('that takes too long shows finished rows and ⏳, and continues from the cache', () => {
    const sheet = openStreet();
    sheet.emulator.faults.replace('Maps.getDirections', (real, args) => {
      sheet.clock.advance(400);
      return real(...args);
    });
    const first = sheet.formula('GOOGLEMAPS_NEAREST', houses, SHOPS, '', 'km') as unknown[][];
    const calls = sheet.mapsCalls();
    const finished = first.filter(([name]) => name === 'house 20');
    expect(finished.length).toBeGreaterThan(5);
    for (const row of first.slice(finished.length))
      expect(row).toEqual([expect.stringMatching(/^⏳ Not fetched yet/), '', '']);
    let shown = first;
    for (let run = 0; run < 3; run++)
      shown = sheet.formula('GOOGLEMAPS_NEAREST', houses, SHOPS, '', 'km') as unknown[][];
    expect(shown.map(([name]) => name)).toEqual(houses.map(() => 'house 20'));
    expect(calls).toBeLessThan(160);
    expect(sheet.mapsCalls()).toBe(160);
  });

  it('says that the quota is used up when it ends, rather than the nearest of the others', () => {
    const sheet = openStreet({ quotas: { directionsPerDay: 6 } });
    const rows = sheet.formula('GOOGLEMAPS_NEAREST', list('house 1', 'house 2'), SHOPS, '', 'km');
    expect(rows).toEqual([
      ['house 3', 2, '20 mins'],
      [expect.stringMatching(/^⚠ Today's Google Maps quota is used up/), '', ''],
    ]);
  });
});
