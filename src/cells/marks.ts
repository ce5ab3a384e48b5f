/** Begins the message of a cell that has a problem, inside a range. */
export const PROBLEM_MARK = '⚠ ';

/** Begins the message of a cell that was not reached in time, inside a range. */
export const PENDING_MARK = '⏳ ';
