import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_COSTS } from '../../bench/cost-model.ts';
import { startThreadPool, type ThreadPool } from '../../bench/thread-pool.ts';
import { openVirtualSheet, type VirtualSheetOptions } from '../../bench/virtual-sheet.ts';
import { manualClock, type PropertyStore } from '../../emulator/index.ts';
import { countPurchases, readPurchases } from '../../src/own-key/purchases.ts';
import { setUp } from '../emulator/set-up.ts';
import { purchaseScript } from './support/purchase-script.ts';

const KEY = 'practice-key-1234';
const script = await purchaseScript();

const bought = (store: PropertyStore, day: string) => countPurchases(readPurchases(store.all()), day);
const dayOf = (clock: { now(): number }) =>
  new Date(clock.now()).toLocaleDateString('sv', { timeZone: 'America/Los_Angeles' });
const entryOf = (clock: { now(): number }) => `${dayOf(clock)} essentials 1`;

/** One execution after the other, in a document with a key. */
function open(limit: string, place: 'document' | 'script' = 'document') {
  const { emulator, clock } = setUp({ script });
  const store = emulator.state.properties[place];
  store.set('MAPS_API_KEY', KEY);
  store.set('MAPS_API_MONTHLY_LIMIT', limit);
  return {
    ...{ emulator, clock, store },
    buy: (group: string, count: number, unused = 0) => emulator.runCustomFunction('BUY', [group, count, unused]),
    whyNot: (group: string, count: number) => emulator.runCustomFunction('WHY_NOT', [group, count]),
    bought: () => bought(store, dayOf(clock)),
  };
}

describe('a budget', () => {
  it('grants what the limit of the group leaves', () => {
    const { buy } = open('essentials=10; pro=3');
    expect([buy('essentials', 4), buy('essentials', 4), buy('essentials', 4), buy('essentials', 4)]).toEqual([
      4, 4, 2, 0,
    ]);
    expect(buy('pro', 5)).toBe(3);
  });

  it('takes back what was not bought', () => {
    const { buy, bought: count } = open('10');
    expect([buy('essentials', 10, 8), buy('essentials', 10)]).toEqual([10, 8]);
    expect(count()).toMatchObject({ month: { essentials: 10 }, today: { essentials: 10 } });
  });

  it('counts in the same place as the key', () => {
    const { buy, emulator, bought: count } = open('10', 'script');
    buy('essentials', 7);
    expect(emulator.state.properties.document.all()).toEqual({});
    expect(count().month.essentials).toBe(7);
  });

  it('costs one write and no extra read for small purchases, and two writes and a lock for large ones', () => {
    const { buy, emulator } = open('9000');
    const callsOf = (count: number) => {
      emulator.calls.reset();
      buy('essentials', count);
      const { getProperties, setProperties, tryLock } = Object.fromEntries(
        Object.entries(emulator.calls.counts()).map(([method, calls]) => [method.split('.')[1], calls]),
      );
      return { getProperties, setProperties, tryLock };
    };
    expect(callsOf(30)).toEqual({ getProperties: 2, setProperties: 1 });
    expect(callsOf(31)).toEqual({ getProperties: 3, setProperties: 1, tryLock: 1 });
    expect(callsOf(0)).toEqual({ getProperties: 2 });
  });

  it('keeps no more than a few properties, however many executions buy', () => {
    const { buy, store, bought: count } = open('9000');
    for (let cell = 0; cell < 60; cell++) expect(buy('essentials', 1)).toBe(1);
    expect(count().month.essentials).toBe(60);
    expect(Object.keys(store.all()).length).toBeLessThan(25);
  });

  it('never copies the key to another property', () => {
    const { buy, store } = open('9000');
    for (let cell = 0; cell < 18; cell++) buy('pro', 1);
    const { MAPS_API_KEY: _, ...others } = store.all();
    expect(JSON.stringify(others)).not.toContain(KEY.slice(0, 8));
  });

  it('says how much, of what, and where to raise it', () => {
    const { whyNot } = open('pro=3');
    expect(whyNot('pro', 4)).toBe(
      'The limit of 3 a month for Pro (routes with traffic, best order, or more than 10 stops) is reached, so the Google Maps Platform key buys nothing more in this calendar month (Pacific time). To buy more, raise the limit in Extensions ▸ Maps in Sheets ▸ Open sidebar ▸ Settings.',
    );
  });

  it("of a limit that can't be read buys nothing and says so, but never quotes what may be a key", () => {
    const { buy, whyNot, store } = open('10,000');
    expect(buy('essentials', 1)).toBe(0);
    expect(whyNot('essentials', 1)).toMatch(/can't be read: "10,000"\. So nothing is bought/);
    store.set('MAPS_API_MONTHLY_LIMIT', `A${'Iza'.repeat(13)}`);
    expect(whyNot('essentials', 1)).toMatch(/can't be read: a text of 40 characters\. So nothing is bought/);
  });

  it.each(['Properties.setProperties', 'Lock.tryLock'])("buys nothing that it can't count, when %s fails", (method) => {
    const { buy, whyNot, emulator, bought: count } = open('100');
    emulator.faults.throwOn(method, 'Service error');
    expect(buy('essentials', 50)).toBe(0);
    expect(whyNot('essentials', 50)).toMatch(/^Nothing was bought .* could not be saved\. Wait a minute\./);
    expect(count().month.essentials).toBe(0);
  });

  it("buys nothing if the count can't be read", () => {
    const { buy, emulator } = open('100');
    emulator.faults.throwOn('Properties.getProperties', 'Service error', { after: 2 });
    expect(buy('essentials', 50)).toBe(0);
  });

  it.each([0, 1, 2, 3, 10, 17])('counts all once when an execution is killed after its write number %i', (after) => {
    const { buy, emulator, bought: count, clock, store } = open('9000');
    const fill = (from: number): void => {
      for (let id = from; id < from + 17; id++)
        store.set(`MAPS_API_USED ${clock.now().toString(36)}${id}`, entryOf(clock));
    };
    fill(10);
    let calls = 0;
    for (const method of ['setProperties', 'deleteProperty']) {
      emulator.faults.replace(`Properties.${method}`, (real, args) => {
        if (calls++ >= after) throw new Error('killed');
        return real(...args);
      });
    }
    const granted = buy('essentials', 1) as number;
    emulator.faults.clear();
    expect(count().month.essentials).toBe(17 + granted);
    clock.advance(61_000);
    fill(50);
    buy('essentials', 1);
    buy('essentials', 1);
    expect(count().month.essentials).toBe(36 + granted);
    expect(Object.keys(store.all()).length).toBeLessThan(25);
  });
});

describe('a budget that others use meanwhile', () => {
  it('adds nothing to a total that it read before others raised it', () => {
    const { buy, emulator, bought: count } = open('9000');
    for (let cell = 0; cell < 16; cell++) buy('essentials', 1);
    let isFirst = true;
    emulator.faults.replace('Lock.tryLock', (real, args) => {
      if (isFirst) {
        isFirst = false;
        for (let cell = 0; cell < 40; cell++) buy('essentials', 1);
      }
      return real(...args);
    });
    buy('essentials', 1);
    expect(isFirst).toBe(false);
    expect(count().month.essentials).toBe(57);
  });
});

describe('the month', () => {
  it.each([
    ['2026-11-01T07:00Z', 'in summer time'],
    ['2026-12-01T08:00Z', 'out of it'],
    ['2027-04-01T07:00Z', 'in summer time'],
  ])('ends at midnight in California: %s, %s', (end) => {
    const { buy, clock } = open('10');
    const midnight = Date.parse(end);
    clock.set(midnight - 2000);
    expect(buy('essentials', 99)).toBe(10);
    clock.set(midnight - 1);
    expect(buy('essentials', 1)).toBe(0);
    clock.set(midnight);
    expect(buy('essentials', 4)).toBe(4);
    clock.set(midnight + 29 * 24 * 3_600_000);
    expect(buy('essentials', 99)).toBe(6);
  });

  it('counts each purchase once and in its own month, whenever entries are merged', () => {
    const moment = fc.date({ min: new Date('2026-10-25'), max: new Date('2026-12-05'), noInvalidDate: true });
    const purchase = fc.record({ at: moment, count: fc.integer({ min: 1, max: 3 }) });
    fc.assert(
      fc.property(fc.array(purchase, { minLength: 1, maxLength: 25 }), (purchases) => {
        const { buy, clock, store } = open('9000');
        const inOrder = purchases.sort((a, b) => a.at.getTime() - b.at.getTime());
        const days = inOrder.map(({ at, count }) => {
          clock.set(at.getTime());
          buy('pro', count);
          return dayOf(clock);
        });
        const last = days.at(-1) ?? '';
        const sum = (length: number) =>
          inOrder.reduce(
            (all, { count }, i) => all + (days[i]?.slice(0, length) === last.slice(0, length) ? count : 0),
            0,
          );
        expect(bought(store, last)).toMatchObject({ month: { pro: sum(7) }, today: { pro: sum(10) } });
      }),
      { numRuns: 10 },
    );
  });

  it('reads any content of the properties without failing', () => {
    const junk = fc.dictionary(
      fc.oneof(
        fc.constant('MAPS_API_USED'),
        fc.string().map((id) => `MAPS_API_USED ${id}`),
        fc.string(),
      ),
      fc.oneof(fc.string(), fc.json(), fc.jsonValue()),
    );
    fc.assert(
      fc.property(junk, (properties) => {
        const { month, today } = countPurchases(readPurchases(properties), '2026-11-26');
        for (const count of [...Object.values(month), ...Object.values(today)]) expect(count).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('thirty executions at once', () => {
  let pool: ThreadPool;
  beforeAll(async () => {
    pool = await startThreadPool(30);
  }, 60_000);
  afterAll(() => pool.close());

  function openSheet(limit: string, options: Partial<VirtualSheetOptions> = {}) {
    const costs = { ...DEFAULT_COSTS, jitter: 0.4 };
    const sheet = openVirtualSheet({ script, threads: pool.threads, costs, ...options });
    sheet.state.properties.document.set('MAPS_API_KEY', KEY);
    sheet.state.properties.document.set('MAPS_API_MONTHLY_LIMIT', limit);
    return sheet;
  }
  const cells = (count: number, each: number) =>
    Array.from({ length: count }, () => ({ name: 'BUY', args: ['essentials', each] }));
  const sumOf = (outcomes: readonly object[]): number =>
    outcomes.reduce((sum: number, outcome) => sum + Number('value' in outcome ? outcome.value : Number.NaN), 0);

  it.each([
    [90, 1],
    [40, 500],
  ])('lose nothing: %i cells that buy %i each', (count, each) => {
    const sheet = openSheet('100000');
    const { outcomes, costs } = sheet.recalculate(cells(count, each));
    expect(sumOf(outcomes)).toBe(count * each);
    const store = sheet.state.properties.document;
    expect(bought(store, dayOf(manualClock())).month.essentials).toBe(count * each);
    expect(costs.seconds).toBeLessThan(10);
  });

  it.each([
    [90, 1, 60],
    [90, 3, 200],
    [40, 500, 10_000],
  ])('pass the limit by a tenth at most: %i cells that want %i each, of %i', (count, each, limit) => {
    const granted = sumOf(openSheet(String(limit)).recalculate(cells(count, each)).outcomes);
    expect(granted).toBeGreaterThanOrEqual(limit);
    expect(granted).toBeLessThanOrEqual(limit * 1.1);
  });
});
