import { describe, expect, it } from 'vitest';
import { findWorse, isShown, mergeFigures, readFigures } from '../../bench/committed.ts';
import type { Figure } from '../../bench/table.ts';

const figures = readFigures();

/** The committed figures of a script under a workload, by the beginning of its name. */
function figure(workload: string, script = 'ours', jitter = 0.4): Figure {
  const found = figures.find(
    (item) => item.workload.startsWith(workload) && item.script === script && item.jitter === jitter,
  );
  if (!found) throw new Error(`${workload} is not among the figures`);
  return found;
}

describe.each([0, 0.4])('with a jitter of %s the committed figures say that', (jitter) => {
  const ours = (workload: string): Figure => figure(workload, 'ours', jitter);

  it('500 cells ask for 500 routes, with two reads and two writes each', () => {
    expect(ours('W1')).toMatchObject({ mapsCalls: 500, failedCells: 0 });
    expect(ours('W1').cacheReads).toBeLessThanOrEqual(1000);
    expect(ours('W1').cacheWrites).toBeLessThanOrEqual(1000);
  });

  it.each(['W12', 'W13', 'W14'])('formulas that are alone in their rows cost what distances do: %s', (workload) => {
    expect(ours(workload)).toMatchObject({ mapsCalls: 500, failedCells: 0 });
    expect(ours(workload).seconds).toBeLessThanOrEqual(ours('W1').seconds + 0.5);
  });

  it.each(['W2 500 rows', 'W2 the same'])('three formulas on a row cost one route: %s', (workload) => {
    expect(ours(workload).failedCells).toBe(0);
    expect(ours(workload).mapsCalls).toBeLessThanOrEqual(550);
    expect(ours(workload).seconds).toBeLessThanOrEqual(1.25 * figure(workload, 'cached').seconds);
  });

  it('a sheet reopened an hour later asks for nothing, and reads once for each cell', () => {
    expect(ours('W3')).toMatchObject({ mapsCalls: 0, cacheReads: 1500, failedCells: 0 });
  });

  it.each([
    ['W4', 100],
    ['W5', 400],
    ['W10', 300],
  ])('the range of %s asks for each pair once, in few round trips', (workload, pairs) => {
    expect(ours(workload)).toMatchObject({ mapsCalls: pairs, failedCells: 0 });
    expect(ours(workload).cacheReads).toBeLessThanOrEqual(2 * ours(workload).executions);
    expect(ours(workload).cacheWrites).toBeLessThanOrEqual(pairs / 25);
  });

  it('3,000 rows fit into the cache', () => {
    expect(ours('W6 3,000').mapsCalls).toBeLessThanOrEqual(3300);
    expect(ours('W6 reopened').mapsCalls).toBeLessThanOrEqual(30);
  });

  it('after the quota error at most 30 more calls are tried, and nothing fetched is lost', () => {
    expect(ours('W7 W2').mapsCalls).toBeLessThanOrEqual(200 + 1 + 30);
    expect(ours('W7 the next day').executions).toBeLessThanOrEqual(3 * 1.1 * 300);
    expect(ours('W7 the next day').mapsCalls).toBeLessThanOrEqual(1.1 * 300);
    expect(ours('W7 the next day').failedCells).toBe(0);
  });

  it('a burst limit costs one call in ten at the most, and no cell its value', () => {
    expect(ours('W8').mapsCalls).toBeLessThanOrEqual(550);
    expect(ours('W8').failedCells).toBe(0);
  });

  it.each([
    ['W15', 12, 5],
    ['W16', 1, 5],
    ['W17', 500, 10],
  ])('with a key one execution suffices for the range of %s, in at most %i requests and %i seconds', (...expected) => {
    const [workload, requests, seconds] = expected;
    expect(ours(workload)).toMatchObject({ executions: 1, mapsCalls: 0, failedCells: 0 });
    expect(ours(workload).requests).toBeLessThanOrEqual(requests);
    expect(ours(workload).seconds).toBeLessThan(seconds);
  });

  it.each(['W18', 'W19'])('with a key each route is bought once, by thirty cells at once: %s', (workload) => {
    expect(ours(workload)).toMatchObject({ mapsCalls: 0, requests: 500, failedCells: 0 });
  });

  it('two ranges over the same rows share what they fetch', () => {
    expect(ours('W11').mapsCalls).toBeLessThanOrEqual(1.25 * 300);
  });
});

describe('the comparison', () => {
  it('is on the page about large sheets', () => {
    expect(isShown(figures)).toBe(true);
  });

  it('finds a count that got worse, and none that got better', () => {
    const known = figure('W2 500 rows');
    expect(findWorse([known], [{ ...known, mapsCalls: known.mapsCalls - 1 }])).toEqual([]);
    expect(findWorse([known], [{ ...known, mapsCalls: known.mapsCalls + 1 }])).toEqual([
      `${known.workload} (ours, jitter 0.4): mapsCalls was ${known.mapsCalls} and is ${known.mapsCalls + 1}.`,
    ]);
  });

  it('keeps the figures that were not measured again, and adds new ones', () => {
    const [known, other] = [figure('W1'), figure('W1', 'plain')];
    const again = { ...known, mapsCalls: known.mapsCalls + 1 };
    expect(mergeFigures([known, other], [figure('W3'), again])).toEqual([again, other, figure('W3')]);
  });

  it('finds a workload that has no committed figures', () => {
    const known = figure('W1');
    expect(findWorse([], [known])).toHaveLength(1);
  });
});
