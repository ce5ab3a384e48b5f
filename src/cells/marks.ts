/** Begins the message of a cell inside a range that has a problem. */
export const PROBLEM_MARK = '⚠ ';

/** Begins the message of a cell inside a range that was not reached in time. */
export const PENDING_MARK = '⏳ ';
