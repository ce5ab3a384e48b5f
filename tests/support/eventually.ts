import { vi } from 'vitest';

// Machines that test several things at once are slow; what never comes is found anyway.
const LONGEST_WAIT_MS = 20_000;

/** Waits until a check passes; fails with its last failure where it never does. */
export function eventually<T>(check: () => T | Promise<T>, timeout = LONGEST_WAIT_MS): Promise<T> {
  return vi.waitFor(check, { timeout, interval: 50 });
}
