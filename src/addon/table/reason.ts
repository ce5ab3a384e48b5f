import { PROBLEM_MARK } from '../../cells/marks.ts';
import type { FormulaError } from '../../errors.ts';

// Distinguishes our texts from the user's own texts with ⚠, which must not be overwritten.
const SIGNATURE = ' (Maps in Sheets)';

/** What a row shows if it could not be filled: only the facts, since advice for formulas does not help here. */
export function reasonOf({ facts }: FormulaError): string {
  return `${PROBLEM_MARK}${facts}${SIGNATURE}`;
}

/** Whether a cell shows why its row could not be filled. */
export function isReason(value: unknown): boolean {
  return typeof value === 'string' && value.startsWith(PROBLEM_MARK.trim()) && value.endsWith(SIGNATURE);
}
