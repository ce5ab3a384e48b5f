import { FormulaError } from '../errors.ts';
import { sleep } from '../services/clock.ts';
import type { Deadline } from './deadline.ts';

const FIRST_DELAY_MS = 1000;
const LONGEST_DELAY_MS = 8000;

// Sheets computes 30 cells at once. If each waits 4 s on average, they make some 6 calls a second. Google does not publish
// its limit for bursts.
const BURST_DELAY_MS = 8000;

/**
 * How long to wait before asking again: exponential backoff with full jitter, so that cells that failed at the same
 * moment don't ask again at the same moment.
 * @param retry how many times it was asked again before: 0, 1, 2 …
 * @param random from 0 to 1
 */
export function backoffDelay(retry: number, random: number): number {
  return random * Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** retry);
}

/**
 * How long to wait while Google is asked too often, before the first call and between calls, so that all cells
 * together slow down.
 * @param random from 0 to 1
 */
export function burstDelay(random: number): number {
  return random * BURST_DELAY_MS;
}

export const RETRIES = 4;

/**
 * Makes a call, and again while the problem may go away and there is time.
 * @param mayHelp decides for each problem whether to call again
 * @param most how many more times
 * @throws FormulaError, the last one
 */
export function withRetry<T>(
  call: () => T,
  deadline: Deadline,
  mayHelp: (problem: FormulaError, retry: number) => boolean,
  most = RETRIES,
): T {
  for (let retry = 0; ; retry++) {
    try {
      return call();
    } catch (error) {
      const delayMs = error instanceof FormulaError && mayHelp(error, retry) ? delayAfter(error, retry) : undefined;
      if (delayMs === undefined || retry >= most || delayMs >= deadline.millisecondsLeft()) throw error;
      sleep(delayMs);
    }
  }
}

/** How long to wait after a problem before asking again; undefined if that would not help. */
function delayAfter({ problem }: FormulaError, retry: number): number | undefined {
  if (problem === 'burst') return burstDelay(Math.random());
  return problem === 'transient' ? backoffDelay(retry, Math.random()) : undefined;
}
