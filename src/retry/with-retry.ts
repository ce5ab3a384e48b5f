import { FormulaError } from '../errors.ts';
import { sleep } from '../services/clock.ts';
import { backoffDelay, burstDelay } from './backoff-delay.ts';
import type { Deadline } from './deadline.ts';

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
