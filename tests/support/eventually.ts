import { vi } from 'vitest';

// Long, since machines that run several tests at once are slow. Only a failing test waits this long.
const LONGEST_WAIT_MS = 45_000;

/** Waits until a check passes; fails with its last failure if it never does. */
export function eventually<T>(check: () => T | Promise<T>, timeout = LONGEST_WAIT_MS): Promise<T> {
  return vi.waitFor(check, { timeout, interval: 50 });
}
