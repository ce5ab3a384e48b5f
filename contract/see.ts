import type { Seen } from './contract-case.ts';

/** Runs a case and returns what it saw; nothing it throws gets out. */
export function see(run: () => unknown): Seen {
  try {
    return JSON.parse(JSON.stringify(run() ?? null));
  } catch (error) {
    return { throws: String(error) };
  }
}
