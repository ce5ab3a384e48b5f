import { now } from '../services/clock.ts';

// Sheets ends a custom function after 30 s and throws its results away. The rest is for starting the script, for the
// last call to answer (up to half a second is usual, several are seen) and for one write to the cache.
const CUSTOM_FUNCTION_BUDGET_MS = 25_000;

/** How long an execution may still start calls. */
export interface Deadline {
  millisecondsLeft(): number;
}

/** Starts counting; call it first thing in an execution. */
export function startDeadline(budgetMs: number = CUSTOM_FUNCTION_BUDGET_MS): Deadline {
  const end = now() + budgetMs;
  return { millisecondsLeft: () => end - now() };
}

// Google ends an action of the menu after six minutes. By then, what was started must be finished and checked.
const ACTION_BUDGET_MS = 200_000;

/** Starts counting for an action of the menu. */
export const startActionDeadline = (): Deadline => startDeadline(ACTION_BUDGET_MS);
