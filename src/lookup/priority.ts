/** All priorities. Each formula about a single route or place has one. */
export const PRIORITIES = [0, 1, 2, 3, 4] as const;

/** Of neighbouring formulas that need the same answer at once, the one with the lowest number asks. */
export type Priority = (typeof PRIORITIES)[number];

/** The priority of formulas that come before all others. */
export const FIRST: Priority = 0;
