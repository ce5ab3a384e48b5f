import { describe, expect, it } from 'vitest';
import { followRun } from '../../../src/addon/table/run/table-run.ts';
import type { TableJob, TableProgress, TableStep } from '../../../src/addon/table/table-protocol.ts';

const NOTHING = { total: 0, filled: 0, failed: 0, left: 0, stale: 0, kept: 0, missing: 0 };

const stepOf = (progress: Partial<TableProgress>, listed = 0): TableStep => ({
  job: { candidates: Array.from({ length: listed }, () => ({ cell: 'A', place: 'A' })) } as unknown as TableJob,
  progress: { ...NOTHING, calls: 0, refused: null, stopped: null, pauseMs: 0, ...progress },
});

describe('a run over a table', () => {
  it('goes on at once while rows are left, and is over when none is', () => {
    const run = followRun(stepOf({ left: 5 }));
    expect(run.pauseMs).toBe(0);
    run.take(stepOf({ left: 2, calls: 3, pauseMs: 700 }));
    expect([run.pauseMs, run.progress.left, run.calls]).toEqual([700, 2, 3]);
    run.take(stepOf({ left: 0, calls: 2, pauseMs: 700 }));
    expect([run.pauseMs, run.progress.left, run.calls]).toEqual([null, 0, 5]);
    expect(followRun(stepOf({ left: 0 })).pauseMs).toBeNull();
  });

  it('is over when it is stopped, and says why', () => {
    const run = followRun(stepOf({ left: 5 }));
    run.take(stepOf({ left: 4, calls: 1, stopped: 'The quota is used up.', total: 9 }));
    expect(run.pauseMs).toBeNull();
    expect(run.sentence('no')).toBe('Filled 0 of 9 rows. The quota is used up. 4 to go. Choose Continue.');
  });

  const STUCK = 'Google Maps finished no row for a while.';

  /** How many requests a run makes that finishes no row, and its pauses. */
  function pausesOf(calls: number, listed: number): (number | null)[] {
    const run = followRun(stepOf({ left: 5 }, listed));
    const pauses = [];
    do {
      expect(run.sentence('no')).not.toContain(STUCK);
      run.take(stepOf({ left: 5, calls, pauseMs: 10 }, listed));
      pauses.push(run.pauseMs);
    } while (run.pauseMs !== null && pauses.length < 50);
    expect(run.sentence('no')).toContain(STUCK);
    return pauses;
  }

  it('waits after a request that asked and finished nothing, and is stuck after three of them', () => {
    expect(pausesOf(0, 0)).toEqual([25_000, 25_000, null]);
    expect(pausesOf(0, 9)).toEqual([25_000, 25_000, null]);
  });

  it('is stuck after three requests that asked but finished no row, or twenty with a list', () => {
    expect(pausesOf(7, 0)).toEqual([10, 10, null]);
    expect(pausesOf(7, 9)).toEqual([...Array(19).fill(10), null]);
  });

  it('is not stuck if a row is finished now and then', () => {
    const run = followRun(stepOf({ left: 50 }));
    for (let left = 49; left > 0; left--) {
      for (const calls of [0, 5]) run.take(stepOf({ left: left + 1, calls }));
      run.take(stepOf({ left, calls: 1 }));
      expect(run.pauseMs).toBe(0);
    }
  });

  it.each<[Partial<TableProgress>, Partial<TableProgress>, string]>([
    [{}, { total: 1, filled: 1 }, 'Filled 1 of 1 row.'],
    [{ filled: 1 }, { total: 2000, filled: 1500 }, 'Filled 1,499 of 2,000 rows. 1 was filled before.'],
    [{ filled: 1200 }, { total: 2000, filled: 1100 }, 'Filled 0 of 2,000 rows. 1,200 were filled before.'],
    [
      {},
      { total: 9, failed: 1200 },
      'Filled 0 of 9 rows. 1,200 could not be filled. Each shows the reason after ⚠, and is asked again by the next run.',
    ],
    [{}, { total: 9, kept: 1 }, 'Filled 0 of 9 rows. 1 row kept, because of values of your own among the results.'],
    [{}, { total: 9, stale: 1 }, 'Filled 0 of 9 rows. 1 row changed since it was filled.'],
    [{}, { total: 9, stale: 2 }, 'Filled 0 of 9 rows. 2 rows changed since they were filled.'],
    [{}, { total: 9, missing: 2 }, 'Filled 0 of 9 rows. 2 rows without a place.'],
    [{}, { total: 9, left: 1200 }, 'Filled 0 of 9 rows. 1,200 to go. Choose Continue.'],
  ])('from %j to %j says "%s"', (before, after, sentence) => {
    const run = followRun(stepOf({ left: 1, ...before }));
    run.take(stepOf({ calls: 1, ...after }));
    expect(run.sentence('no')).toBe(sentence);
  });
});
