import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CostModel, DEFAULT_COSTS } from '../../bench/cost-model.ts';
import { startThreadPool, type ThreadPool } from '../../bench/thread-pool.ts';
import { openVirtualSheet, type VirtualSheetOptions } from '../../bench/virtual-sheet.ts';
import { openSheet, type Sheet } from '../support/sheet.ts';

const DISTANCE = 'DRIVING_DISTANCE';
const OTHERS = ['DRIVING_DURATION', 'DRIVING_DURATION_SECONDS', 'GOOGLEMAPS_MATCH'];
const ALL = [DISTANCE, ...OTHERS];
const PAIRS = ALL.flatMap((first, index) => ALL.slice(index + 1).map((second): [string, string] => [first, second]));
const places = Array.from({ length: 20 }, (_, index) => `place ${index}`);

const sleeps = (sheet: Sheet) => sheet.emulator.calls.count('Utilities.sleep');

describe.each(ALL)('a column of %s alone', (name) => {
  it('never waits in a document in which nothing was asked', () => {
    const sheet = openSheet();
    for (const place of places) sheet.formula(name, place, 'B');
    expect(sleeps(sheet)).toBe(0);
    expect(sheet.mapsCalls()).toBe(20);
  });

  it('never waits while other formulas are at work on other rows', () => {
    const sheet = openSheet();
    for (const place of places) {
      for (const other of ALL) sheet.formula(other, `other ${place}`, 'B');
      sheet.formula(name, place, 'B');
    }
    expect(sleeps(sheet)).toBe(0);
    expect(sheet.mapsCalls()).toBe(40);
  });

  it('waits for nothing without a cache', () => {
    const sheet = openSheet({ document: false });
    for (const place of places) sheet.formula(name, place, 'B');
    expect(sleeps(sheet)).toBe(0);
  });
});

describe('an execution that set its mark and died', () => {
  it.each(PAIRS)('holds others up for five seconds at the most: %s and %s', (first, second) => {
    for (const [dead, alive] of [
      [first, second],
      [second, first],
    ]) {
      const sheet = openSheet();
      sheet.formula(dead as string, 'A', 'B');
      const { document } = sheet.emulator.caches;
      // A cell that was cut off before it had its answer leaves only its mark.
      document.removeMany(document.keys().filter((key) => /:\d+$/.test(key)));
      const start = sheet.clock.now();
      sheet.formula(alive as string, 'A', 'B');
      expect(sheet.clock.now() - start).toBeGreaterThan(1000);
      expect(sheet.clock.now() - start).toBeLessThanOrEqual(5000 + 150);
      expect(sheet.mapsCalls()).toBe(2);
    }
  });
});

describe('formulas that begin at the same moment', () => {
  let pool: ThreadPool;
  beforeAll(async () => {
    pool = await startThreadPool(6);
  });
  afterAll(() => pool.close());

  const script = readFileSync(new URL('../../build/Code.js', import.meta.url), 'utf8');
  function open(costs: Partial<CostModel> = {}, options: Partial<VirtualSheetOptions> = {}) {
    return openVirtualSheet({ script, threads: pool.threads, costs: { ...DEFAULT_COSTS, ...costs }, ...options });
  }
  const row = (place: string, names: readonly string[]) => names.map((name) => ({ name, args: [place, 'B'] }));

  it.each(PAIRS)('make one call if both see each other: %s and %s', (...names) => {
    for (const writeEffect of [0, 0.5, 1]) {
      for (const readEffect of [0, 1]) {
        const sheet = open({ writeEffect, readEffect });
        expect(sheet.recalculate(row('Lyon', names)).costs.mapsCalls).toBe(1);
        expect(sheet.recalculate(row('Nice', [...names].reverse())).costs.mapsCalls).toBe(1);
      }
    }
  });

  it('stop together if Google fails each for an unknown reason', () => {
    const failing: VirtualSheetOptions['intercept'] = ({ path }) => {
      if (path[0] === 'quotas') throw new Error('Limite mystérieuse dépassée');
    };
    const sheet = open({ jitter: 0.4 }, { intercept: failing });
    const { outcomes, costs } = sheet.recalculate(places.flatMap((place) => row(place, ALL)));
    expect(costs.mapsCalls).toBeLessThanOrEqual(6 * 2 + 10);
    expect(outcomes).toEqual(outcomes.map(() => ({ error: expect.stringContaining('Limite mystérieuse dépassée') })));
  });
});
