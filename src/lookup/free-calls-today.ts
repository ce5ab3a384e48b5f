import { openAnswerCache } from '../cache/answer-cache.ts';
import type { Quota } from '../errors.ts';
import { now } from '../services/clock.ts';
import { CALLS_ENTRIES, type CallsOfDay, callsOfDay } from './free-calls.ts';
import { QUOTA_MARK } from './marks.ts';

/** What a personal account may ask of each of Google's services in a day; Workspace has ten times as much. */
export const CALLS_A_DAY = 1000;

/** What is known of the calls of a free quota that were made from this spreadsheet today. */
export interface FreeCalls extends CallsOfDay {
  /** Whether Google said in the last minutes that the quota is used up. */
  isUsedUp: boolean;
}

/**
 * How many calls of a free quota were made from this spreadsheet today. At least so many: calls of executions that were
 * killed, failed or counted at the same moment as another may be missing, and those of the user's other spreadsheets
 * are. One round trip to the cache.
 */
export function freeCallsToday(quota: Quota): FreeCalls {
  const { marked } = openAnswerCache(quota, '').read([], [QUOTA_MARK.name, ...CALLS_ENTRIES]);
  const isUsedUp = marked.delete(QUOTA_MARK.name);
  return { ...callsOfDay(marked.values(), now()), isUsedUp };
}

/**
 * How many free calls of a quota are probably left today, 0 where Google said so: an estimate for planning, never a reason
 * to refuse a call. The script can't know whether the account is a personal one, as is assumed here, or of Workspace,
 * which has 9,000 more; nor what the user asks in other spreadsheets.
 */
export function freeCallsLeft({ calls, isUsedUp }: FreeCalls): number {
  return isUsedUp ? 0 : Math.max(0, CALLS_A_DAY - calls);
}
