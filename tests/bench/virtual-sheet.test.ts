import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CostModel, DEFAULT_COSTS } from '../../bench/cost-model.ts';
import { countWrong } from '../../bench/expected-value.ts';
import type { Formula } from '../../bench/thread-messages.ts';
import { startThreadPool, type ThreadPool } from '../../bench/thread-pool.ts';
import { openVirtualSheet, type VirtualSheetOptions } from '../../bench/virtual-sheet.ts';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const OURS = read('../../build/Code.js');
const CACHED = read('../../bench/scripts/cached.js') + read('../../bench/scripts/each-pair.js');
const FAMILIES = ['DRIVING_DISTANCE', 'DRIVING_DURATION', 'DRIVING_DURATION_SECONDS'];

let pool: ThreadPool;
beforeAll(async () => {
  pool = await startThreadPool(6);
});
afterAll(() => pool.close());

function open(costs: Partial<CostModel> = {}, options: Partial<VirtualSheetOptions> = {}) {
  return openVirtualSheet({ script: OURS, threads: pool.threads, costs: { ...DEFAULT_COSTS, ...costs }, ...options });
}

const cell = (origin: string, name = 'DRIVING_DISTANCE'): Formula => ({ name, args: [origin, 'Paris'] });

describe('a sheet in virtual time', () => {
  it('lets two cells race if they ask at once, and the next one find what they wrote', () => {
    const twice = [cell('Lyon'), cell('Lyon')];
    const atOnce = open({ executionsAtOnce: 2 }, { script: CACHED }).recalculate(twice);
    const inTurn = open({ executionsAtOnce: 1 }, { script: CACHED }).recalculate(twice);
    expect(atOnce.costs).toMatchObject({ mapsCalls: 2, cacheWrites: 2, seconds: 0.785 });
    expect(inTurn.costs).toMatchObject({ mapsCalls: 1, cacheWrites: 1, seconds: 0.785 + 0.415 });
  });

  it('shows a write when it is finished, and not before', () => {
    const lateBy = (delayMs: number) => {
      const script = `${CACHED}\nfunction LATE(from, to) { Utilities.sleep(${delayMs}); return DRIVING_DISTANCE(from, to); }`;
      return open({}, { script }).recalculate([cell('Lyon'), cell('Lyon', 'LATE')]).costs.mapsCalls;
    };
    expect(lateBy(15 + 300 + 70 - 1)).toBe(2);
    expect(lateBy(15 + 300 + 70 + 1)).toBe(1);
  });

  it('gives the same counts to the digit every time, and others with another seed', () => {
    const cells = Array.from({ length: 12 }, (_, index) => FAMILIES.map((name) => cell(`Place ${index}`, name))).flat();
    const run = (seed: number) => open({ jitter: 0.4, seed, executionsAtOnce: 6 }).recalculate(cells);
    expect(run(7)).toEqual(run(7));
    expect(run(8).costs.seconds).not.toBe(run(7).costs.seconds);
  });

  it('ends a cell at the time limit', () => {
    const script = 'function SLOW() { Utilities.sleep(40000); return 1; }';
    expect(open({}, { script }).recalculate([{ name: 'SLOW', args: [] }])).toMatchObject({
      outcomes: [{ error: 'Exceeded maximum execution time (line 0).' }],
    });
  });
});

describe('cells that are computed at the same moment', () => {
  it('ask once for a pair that three formulas need', () => {
    const { outcomes, costs } = open().recalculate(FAMILIES.map((name) => cell('Lyon', name)));
    expect(outcomes.map((outcome, index) => countWrong(outcome, cell('Lyon', FAMILIES[index])))).toEqual([0, 0, 0]);
    expect(costs.mapsCalls).toBe(1);
  });

  it('are not held up for more than five seconds by one that died', () => {
    const sheet = open();
    sheet.recalculate([cell('Lyon')]);
    const { document } = sheet.state.caches;
    // A cell that was cut off before it had its answer leaves only its mark.
    const answers = document.keys().filter((key) => /:\d+$/.test(key));
    document.removeMany(answers);
    const { outcomes, costs } = sheet.recalculate([cell('Lyon', 'DRIVING_DURATION')]);
    expect(countWrong(outcomes[0] ?? { error: '' }, cell('Lyon', 'DRIVING_DURATION'))).toBe(0);
    expect(costs.seconds).toBeGreaterThan(2);
    expect(costs.seconds).toBeLessThan(7);
  });
});

describe('any schedule of executions that overlap, forget and fail', () => {
  const place = fc.constantFrom('Lyon', 'Nice', 'Metz', 'Brest');
  const origins = fc.oneof(place, fc.array(fc.tuple(place), { minLength: 2, maxLength: 5 }));
  const formula = fc.record({ name: fc.constantFrom(...FAMILIES), args: fc.tuple(origins, fc.constant('Paris')) });
  const costs = fc.record({
    startUpMs: fc.integer({ min: 0, max: 900 }),
    mapsCallMs: fc.integer({ min: 0, max: 900 }),
    cacheReadMs: fc.integer({ min: 0, max: 200 }),
    cacheWriteMs: fc.integer({ min: 0, max: 400 }),
    jitter: fc.double({ min: 0, max: 1, noNaN: true }),
    seed: fc.integer(),
    readEffect: fc.constantFrom(0, 0.5, 1),
    writeEffect: fc.constantFrom(0, 0.5, 1),
    executionsAtOnce: fc.integer({ min: 1, max: 6 }),
  });
  const mishaps = fc.array(fc.constantFrom('none', 'none', 'none', 'fail', 'forget one', 'forget all', 'spoil'), {
    maxLength: 60,
  });

  /** Disturbs the document cache at each use of it, as the list says. */
  function meddling(list: string[]): NonNullable<VirtualSheetOptions['intercept']> {
    let use = 0;
    return ({ path }, { caches: { document } }) => {
      if (path[0] !== 'caches') return;
      const mishap = list[use++];
      const [key] = document.keys();
      if (mishap === 'fail') throw new Error('Service error: Cache');
      if (mishap === 'forget all') document.clear();
      if (mishap === 'forget one' && key !== undefined) document.removeMany([key]);
      if (mishap === 'spoil' && key !== undefined && /:\d+$/.test(key)) document.set(key, '[["', 600);
    };
  }

  it('yields only right values', () => {
    fc.assert(
      fc.property(fc.array(formula, { minLength: 1, maxLength: 16 }), costs, mishaps, (formulas, model, list) => {
        const { outcomes } = open(model, { intercept: meddling(list) }).recalculate(formulas);
        expect(outcomes.map((outcome, index) => countWrong(outcome, formulas[index] as Formula))).toEqual(
          formulas.map(() => 0),
        );
      }),
      { numRuns: 30 },
    );
  }, 60_000);
});
