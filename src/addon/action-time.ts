/**
 * How long an action of the menu may begin with something more. Google ends it after six minutes, and what is begun by then
 * must be finished, and looked at.
 */
export const LONGEST_ACTION_MS = 200_000;
