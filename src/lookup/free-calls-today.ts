import { openAnswerCache } from '../cache/answer-cache.ts';
import type { Quota } from '../errors.ts';
import { now } from '../services/clock.ts';
import { CALLS_A_DAY } from './calls-a-day.ts';
import { allCallsEntries, type CallsOfDay, callsOfDay } from './free-calls.ts';
import { QUOTA_MARK } from './marks.ts';

/** What is known about today's calls of a free quota from this spreadsheet. */
export interface FreeCalls extends CallsOfDay {
  /** Whether Google said in the last minutes that the quota is used up. */
  isUsedUp: boolean;
}

/**
 * How many calls of a free quota were made from this spreadsheet today. There may be more: calls of executions that
 * were killed, failed or counted at the same moment as another may be missing, and the user's other spreadsheets are
 * not counted. One round trip to the cache.
 */
export function freeCallsToday(quota: Quota): FreeCalls {
  const { marked } = openAnswerCache(quota, '').read([], [QUOTA_MARK.name, ...allCallsEntries()]);
  const isUsedUp = marked.delete(QUOTA_MARK.name);
  return { ...callsOfDay(marked.values(), now()), isUsedUp };
}

/**
 * How many free calls of a quota are probably left today; 0 if Google said so. This is an estimate for planning, never
 * a reason to refuse a call. It assumes a personal account: the script can't know whether the account is of Workspace,
 * with 9,000 calls more, nor what the user asks in other spreadsheets.
 */
export function freeCallsLeft({ calls, isUsedUp }: FreeCalls): number {
  return isUsedUp ? 0 : Math.max(0, CALLS_A_DAY - calls);
}
