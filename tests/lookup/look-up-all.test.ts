import { describe, expect, it } from 'vitest';
import { routeAnswer, scriptedMaps } from '../../emulator/index.ts';
import { openSheet } from '../support/sheet.ts';

const BURST = 'Service invoked too many times in a short time: route rateMax. Try Utilities.sleep(1000) between calls.';
const MINUTE = 60_000;
const column = (count: number, text = 'place') => Array.from({ length: count }, (_, index) => [`${text} ${index}`]);

describe('the daily quota', () => {
  it('stops a range at once, keeps what was fetched and says so in the other cells', () => {
    const sheet = openSheet({ quotas: { directionsPerDay: 30 } });
    const table = sheet.formula('DRIVING_DISTANCE', column(100), 'Paris') as unknown[][];
    expect(table.slice(0, 30).every(([value]) => typeof value === 'number')).toBe(true);
    expect(table.slice(30).every(([value]) => /^⚠ Today's Google Maps quota is used up/.test(String(value)))).toBe(
      true,
    );
    expect(sheet.mapsCalls()).toBe(31);
  });

  it('is not asked about again by other cells, until the mark ends', () => {
    const sheet = openSheet({ quotas: { directionsPerDay: 1 } });
    sheet.formula('DRIVING_DISTANCE', 'A', 'B');
    for (const [place] of column(20)) expect(sheet.message('DRIVING_DISTANCE', place, 'B')).toMatch(/quota is used up/);
    expect(sheet.mapsCalls()).toBe(2);
    expect(sheet.formula('DRIVING_DISTANCE', 'A', 'B')).toBeTypeOf('number');
    sheet.clock.advance(16 * MINUTE);
    sheet.message('DRIVING_DISTANCE', 'C', 'B');
    expect(sheet.mapsCalls()).toBe(3);
  });

  it('that is renewed the next day fetches what is missing', () => {
    const sheet = openSheet({ quotas: { directionsPerDay: 1 } });
    sheet.formula('DRIVING_DISTANCE', [['A'], ['C']], 'B');
    sheet.clock.advance(24 * 60 * MINUTE);
    expect(sheet.formula('DRIVING_DISTANCE', 'C', 'B')).toBeTypeOf('number');
    expect(sheet.mapsCalls()).toBe(3);
  });

  it('that Google reports in a status is treated in the same way', () => {
    const sheet = openSheet({ maps: scriptedMaps(() => ({ status: 'OVER_DAILY_LIMIT', routes: [] })) });
    for (const place of ['A', 'C', 'D'])
      expect(sheet.message('DRIVING_DISTANCE', place, 'B')).toMatch(/quota is used up/);
    expect(sheet.mapsCalls()).toBe(1);
  });
});

describe('a transient problem', () => {
  it('is overcome by asking again, later each time', () => {
    const sheet = openSheet();
    sheet.emulator.faults.throwOn('Maps.getDirections', BURST, { times: 3 });
    expect(sheet.formula('DRIVING_DISTANCE', 'A', 'B')).toBeTypeOf('number');
    expect(sheet.mapsCalls()).toBe(4);
    expect(sheet.emulator.calls.count('Utilities.sleep')).toBe(3);
  });

  it('of too many calls slows down all cells for a minute', () => {
    const sheet = openSheet();
    const { calls, faults } = sheet.emulator;
    const sleepsOf = (origin: string): number => {
      calls.reset();
      sheet.formula('DRIVING_DISTANCE', origin, 'B');
      return calls.count('Utilities.sleep');
    };
    expect(sleepsOf('A')).toBe(0);
    faults.throwOn('Maps.getDirections', BURST, { times: 1 });
    expect(sleepsOf('C')).toBe(1);
    expect(sleepsOf('D')).toBe(1);
    sheet.clock.advance(MINUTE);
    expect(sleepsOf('E')).toBe(0);
  });

  it('is asked about five times at the most, and is not remembered', () => {
    const sheet = openSheet();
    sheet.emulator.faults.throwOn('Maps.getDirections', 'Service error: Maps', { times: 5 });
    expect(sheet.message('DRIVING_DISTANCE', 'A', 'B')).toMatch(
      /^Google Maps is not answering \(it said: "Service error: Maps"\)/,
    );
    expect(sheet.mapsCalls()).toBe(5);
    expect(sheet.formula('DRIVING_DISTANCE', 'A', 'B')).toBeTypeOf('number');
  });

  it('that lasts ends a range after a few routes, in time', () => {
    const sheet = openSheet();
    sheet.emulator.faults.throwOn('Maps.getDirections', BURST);
    const start = sheet.clock.now();
    const table = sheet.formula('DRIVING_DISTANCE', column(40), 'Paris') as string[][];
    expect(sheet.clock.now() - start).toBeLessThan(30_000);
    expect(table.flat().filter((text) => /^⚠ Google Maps was asked too often/.test(text))).toHaveLength(40);
    // Five routes fail before the range stops, each after five calls at the most; the waits are random.
    expect(sheet.mapsCalls()).toBeLessThanOrEqual(25);
  });

  it('of one route does not keep the others from their values', () => {
    const sheet = openSheet();
    sheet.emulator.faults.throwOn('Maps.getDirections', 'Action not allowed', { times: 5 });
    const table = sheet.formula('DRIVING_DISTANCE', column(10), 'Paris') as unknown[][];
    expect(table[0]?.[0]).toMatch(/Action not allowed/);
    expect(table.slice(1).every(([value]) => typeof value === 'number')).toBe(true);
  });
});

describe('a place that Google does not know', () => {
  it('is remembered for half an hour', () => {
    const sheet = openSheet({ maps: scriptedMaps(() => ({ status: 'NOT_FOUND', routes: [] })) });
    for (const name of ['DRIVING_DISTANCE', 'DRIVING_DURATION', 'DRIVING_DISTANCE']) {
      expect(sheet.message(name, 'asdfgh', 'B')).toMatch(/^Google Maps can't find/);
    }
    expect(sheet.mapsCalls()).toBe(1);
    sheet.clock.advance(31 * MINUTE);
    sheet.message('DRIVING_DISTANCE', 'asdfgh', 'B');
    expect(sheet.mapsCalls()).toBe(2);
  });
});

describe('an answer that is refused or not understood', () => {
  it.each([{ status: 'REQUEST_DENIED' }, { status: 'OK', routes: [] }])(
    '%j is asked once and not remembered',
    (answer) => {
      const sheet = openSheet({ maps: scriptedMaps(() => answer as never) });
      sheet.message('DRIVING_DISTANCE', 'A', 'B');
      expect(sheet.mapsCalls()).toBe(1);
      sheet.message('DRIVING_DISTANCE', 'A', 'B');
      expect(sheet.mapsCalls()).toBe(2);
    },
  );
});

describe('the time of an execution', () => {
  const slow = () => {
    const sheet = openSheet();
    sheet.emulator.faults.replace('Maps.getDirections', (real, args) => {
      sheet.clock.advance(500);
      return real(...args);
    });
    return sheet;
  };

  it('ends a range early enough, marks what was not reached, and continues at the next recalculation', () => {
    const sheet = slow();
    const ask = () => (sheet.formula('DRIVING_DISTANCE', column(120), 'Paris') as unknown[][]).flat();
    const fetched = (values: unknown[]) => values.filter((value) => typeof value === 'number').length;
    expect(fetched(ask())).toBe(50);
    const second = ask();
    expect(fetched(second)).toBe(100);
    expect(second[119]).toMatch(/^⏳ Not fetched yet: Sheets gives a formula 30 seconds\./);
    expect(fetched(ask())).toBe(120);
    expect(sheet.mapsCalls()).toBe(120);
  });

  it('that Google cuts off loses fewer than 30 finished routes', () => {
    const sheet = slow();
    sheet.emulator.faults.replace('Maps.getDirections', (real, args) => {
      sheet.clock.advance(sheet.mapsCalls() === 48 ? 60_000 : 100);
      return real(...args);
    });
    expect(sheet.message('DRIVING_DISTANCE', column(60), 'Paris')).toBe('Exceeded maximum execution time (line 0).');
    sheet.emulator.faults.clear();
    sheet.emulator.calls.reset();
    sheet.formula('DRIVING_DISTANCE', column(60), 'Paris');
    expect(sheet.mapsCalls()).toBe(30);
  });
});

describe('a value', () => {
  it('expires six hours after it was fetched, even if its neighbours in the cache are newer', () => {
    const sheet = openSheet({ account: 'workspace', maps: scriptedMaps(() => routeAnswer({ meters: 5, seconds: 5 })) });
    sheet.formula('DRIVING_DISTANCE', 'A', 'B');
    sheet.clock.advance(3 * 60 * MINUTE);
    sheet.formula('DRIVING_DISTANCE', column(2000), 'B');
    sheet.emulator.calls.reset();
    sheet.clock.advance(3 * 60 * MINUTE - 1);
    sheet.formula('DRIVING_DURATION', 'A', 'B');
    expect(sheet.mapsCalls()).toBe(0);
    sheet.clock.advance(1);
    sheet.formula('DRIVING_DURATION', 'A', 'B');
    expect(sheet.mapsCalls()).toBe(1);
  });

  it('is believed by an execution on a machine whose clock is a little behind', () => {
    const sheet = openSheet();
    sheet.formula('DRIVING_DISTANCE', 'A', 'B');
    sheet.clock.advance(-900);
    sheet.formula('DRIVING_DURATION', 'A', 'B');
    expect(sheet.mapsCalls()).toBe(1);
  });
});
