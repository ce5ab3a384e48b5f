import type { Seen } from './contract-case.ts';

/** Runs a case and returns its result, also for an exception. */
export function see(run: () => unknown): Seen {
  try {
    return JSON.parse(JSON.stringify(run() ?? null));
  } catch (error) {
    return { throws: String(error) };
  }
}
