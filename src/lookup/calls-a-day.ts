/** How many calls of each of Google's free services a personal account has a day. */
export const CALLS_A_DAY = 1000;

/** The same with Workspace. */
export const CALLS_A_DAY_OF_WORKSPACE = 10_000;
