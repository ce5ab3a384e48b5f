import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { addCalls, callsOfDay, freeCallsLeft, freeCallsToday } from '../../src/lookup/free-calls.ts';
import { openKeyedSheet } from '../routes-api/support/open-keyed-sheet.ts';
import { openSheet, type Sheet } from '../support/sheet.ts';

const HOUR = 3_600_000;
const rows = (count: number) => Array.from({ length: count }, (_, index) => [`place ${index}`]);

afterEach(() => vi.unstubAllGlobals());

function leftIn(sheet: Sheet, quota: 'route' | 'geocode' = 'route'): number {
  vi.stubGlobal('CacheService', (sheet.emulator.globals() as { CacheService: unknown }).CacheService);
  vi.spyOn(Date, 'now').mockImplementation(() => sheet.clock.now());
  return freeCallsLeft(freeCallsToday(quota));
}

describe('the free calls that are left today', () => {
  it('are those that no formula of the spreadsheet has made, for each quota', () => {
    const sheet = openSheet();
    expect(leftIn(sheet)).toBe(1000);
    sheet.formula('DRIVING_DISTANCE', rows(40), 'Paris');
    for (const [place] of rows(10)) sheet.formula('WALKING_DURATION', place, 'Paris');
    sheet.formula('DRIVING_DURATION', rows(40), 'Paris');
    sheet.formula('GOOGLEMAPS_COUNTRY', rows(3));
    expect([leftIn(sheet), leftIn(sheet, 'geocode')]).toEqual([950, 997]);
  });

  it('are counted again 24 hours after the first call', () => {
    const sheet = openSheet();
    for (let hour = 0; hour < 24; hour++) {
      sheet.formula('DRIVING_DISTANCE', [[`place ${hour}`], [`other ${hour}`], [`third ${hour}`]], 'Paris');
      sheet.clock.advance(HOUR);
      if (hour < 23) expect(leftIn(sheet)).toBe(997 - 3 * hour);
    }
    expect(leftIn(sheet)).toBe(1000);
  });

  it('are too many if the cache forgot calls without later ones', () => {
    const sheet = openSheet();
    sheet.formula('DRIVING_DISTANCE', rows(40), 'Paris');
    sheet.clock.advance(5 * HOUR);
    expect(leftIn(sheet)).toBe(960);
    sheet.clock.advance(HOUR);
    expect(leftIn(sheet)).toBe(1000);
  });

  it('are none if Google said so', () => {
    const sheet = openSheet({ quotas: { directionsPerDay: 5 } });
    sheet.formula('DRIVING_DISTANCE', rows(5), 'Paris');
    expect(leftIn(sheet)).toBe(995);
    expect(sheet.message('DRIVING_DISTANCE', 'Rome', 'Paris')).toMatch(/quota is used up/);
    expect(leftIn(sheet)).toBe(0);
  });

  it('are all if there is no cache', () => {
    expect(leftIn(openSheet({ document: false }))).toBe(1000);
  });

  it.each<[string, number, () => Sheet, string, unknown]>([
    ['one answer', 4, openSheet, 'DRIVING_DISTANCE', 'A'],
    ['one answer with its steps', 4, openSheet, 'DRIVING_DIRECTIONS', 'A'],
    ['many answers', 64, openSheet, 'DRIVING_DISTANCE', rows(3)],
    ['answers of a key', 0, openKeyedSheet, 'DRIVING_DISTANCE', rows(3)],
  ])('are kept with %s in %i entries', (_, entries, open, name, origin) => {
    const sheet = open();
    let read = 0;
    sheet.emulator.faults.replace('Cache.getAll', (real, [names]) => {
      read += (names as string[]).filter((each) => each.includes(':calls ')).length;
      return real(names);
    });
    sheet.formula(name, origin, 'Paris');
    expect(read).toBe(entries);
  });

  it('cost a formula no call of the cache', () => {
    const sheet = openSheet();
    sheet.formula('DRIVING_DISTANCE', rows(40), 'Paris');
    const counts = Object.entries(sheet.emulator.calls.counts()).filter(([method]) => method.startsWith('Cache.'));
    const without = openSheet();
    without.emulator.faults.replace('Cache.putAll', (real, [entries, seconds]) => {
      const others = Object.entries(entries as object).filter(([name]) => !name.includes(':calls '));
      return real(Object.fromEntries(others), seconds);
    });
    without.formula('DRIVING_DISTANCE', rows(40), 'Paris');
    expect(without.emulator.calls.counts()).toMatchObject(Object.fromEntries(counts));
    expect([leftIn(sheet), leftIn(without)]).toEqual([960, 1000]);
  });
});

describe('a count of calls', () => {
  const hours = fc.array(fc.record({ hour: fc.nat({ max: 200 }), calls: fc.integer({ min: 1, max: 50 }) }), {
    minLength: 1,
    maxLength: 40,
  });

  it('is the same in one entry and in many', () => {
    fc.assert(
      fc.property(hours, fc.integer({ min: 1, max: 5 }), (given, entries) => {
        const texts: string[] = [];
        let one: string | undefined;
        const inOrder = given.sort((a, b) => a.hour - b.hour);
        for (const [index, { hour, calls }] of inOrder.entries()) {
          one = addCalls(one, calls, hour * HOUR);
          texts[index % entries] = addCalls(texts[index % entries], calls, hour * HOUR);
        }
        const last = inOrder.at(-1)?.hour ?? 0;
        fc.pre(last < 48);
        expect(callsOfDay(Object.values(texts), last * HOUR)).toEqual(callsOfDay([one ?? ''], last * HOUR));
      }),
    );
  });

  it('never has more calls than were made in the last 24 hours', () => {
    fc.assert(
      fc.property(hours, fc.nat({ max: 250 }), (given, now) => {
        const text = given.reduce((entry, { hour, calls }) => addCalls(entry, calls, hour * HOUR), '');
        const recent = given.filter(({ hour }) => hour <= now && hour > now - 24);
        const { calls } = callsOfDay([text], now * HOUR);
        expect(calls).toBeLessThanOrEqual(recent.reduce((sum, each) => sum + each.calls, 0));
      }),
    );
  });

  it('stays short, whatever time it has counted', () => {
    let entry = '';
    for (let hour = 490_000; hour < 490_500; hour++) entry = addCalls(entry, 999, hour * HOUR);
    expect(entry.length).toBeLessThan(600);
  });

  it('takes any content of the cache', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (texts) => {
        const { calls } = callsOfDay(texts, 490_000 * HOUR);
        expect(Number.isInteger(calls) && calls >= 0).toBe(true);
      }),
    );
  });
});
