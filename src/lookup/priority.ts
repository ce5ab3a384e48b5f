/** All priorities. Each formula about a single route or place has one. */
export const PRIORITIES = [0, 1, 2, 3, 4] as const;

/**
 * Which formula asks if several in neighbouring cells need the same answer at the same moment: the one with the lowest
 * number.
 */
export type Priority = (typeof PRIORITIES)[number];

/** The priority of formulas that come before all others. */
export const FIRST: Priority = 0;
