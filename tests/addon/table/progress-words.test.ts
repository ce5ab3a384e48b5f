import { expect, it } from 'vitest';
import { startProgressWords } from '../../../src/addon/pages/table/table-words.ts';
import type { TableProgress } from '../../../src/addon/table/table-protocol.ts';

const at = (left: number, failed = 0): TableProgress => ({
  ...{ total: 2000, filled: 2000 - left - failed, failed, left, stale: 0, kept: 0, missing: 0 },
  ...{ calls: 1, refused: null, stopped: null, pauseMs: 0 },
});

it('tells rows, calls, pace and the remaining time, and no time once the run stops', () => {
  let now = 0;
  const words = startProgressWords(() => now);
  expect(words(at(2000), 0, false)).toBe('0 of 2,000 rows, 0 calls used');
  now += 10_000;
  expect(words(at(1900, 1), 100, false)).toBe(
    '100 of 2,000 rows, 1 failed, 100 calls used, 10.0 rows a second, about 3 min left',
  );
  now += 10_000;
  expect(words(at(1800, 1), 200, true)).toBe('200 of 2,000 rows, 1 failed, 200 calls used');
});
