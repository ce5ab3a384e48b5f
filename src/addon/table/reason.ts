import { PROBLEM_MARK } from '../../cells/marks.ts';
import type { FormulaError } from '../../errors.ts';

// Tells our texts from the user's own that begin with ⚠, which nothing may write over.
const SIGNATURE = ' (Maps in Sheets)';

/** What a row shows if it could not be filled: the facts, since what the user of a formula can do helps nobody here. */
export function reasonOf({ facts }: FormulaError): string {
  return `${PROBLEM_MARK}${facts}${SIGNATURE}`;
}

/** Whether a cell shows why its row could not be filled. */
export function isReason(value: unknown): boolean {
  return typeof value === 'string' && value.startsWith(PROBLEM_MARK.trim()) && value.endsWith(SIGNATURE);
}
