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
