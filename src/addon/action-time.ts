/**
 * How long an action of the menu may start new work. Google ends it after six minutes. By then, everything that it
 * started must be finished and checked.
 */
export const LONGEST_ACTION_MS = 200_000;
