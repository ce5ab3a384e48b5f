import { FormulaError } from '../errors.ts';
import { sleep } from '../services/clock.ts';
import { backoffDelay } from './backoff-delay.ts';
import type { Deadline } from './deadline.ts';

const RETRIES = 4;

/**
 * Calls, and calls again while the problem is a transient one, at most four more times and as long as there is time.
 * @throws FormulaError, the last one
 */
export function withRetry<T>(call: () => T, deadline: Deadline): T {
  for (let retry = 0; ; retry++) {
    try {
      return call();
    } catch (error) {
      const delayMs = backoffDelay(retry, Math.random());
      const again = error instanceof FormulaError && error.problem === 'transient';
      if (!again || retry >= RETRIES || delayMs >= deadline.millisecondsLeft()) throw error;
      sleep(delayMs);
    }
  }
}
