import type { FormulaError } from '../../../errors.ts';
import { freeCallsToday } from '../../../lookup/free-calls.ts';
import { localMinute } from '../../../services/spreadsheet-time.ts';

// A day's quota begins with its first call. Only the hour of this call is known.
const LONGEST_MS = 25 * 3_600_000;

/** When a free quota is renewed at the latest, as "2026-11-27 15:00"; empty if no call of its day is known. */
export function quotaReturn(since: number | undefined): string {
  return since === undefined ? '' : localMinute(since + LONGEST_MS);
}

/** Why a run stops: the facts of the problem, and instead of advice for formulas, when the run can continue. */
export function reasonInPanel({ facts, freeQuota }: FormulaError): string {
  if (freeQuota === undefined) return facts;
  const at = quotaReturn(freeCallsToday(freeQuota).since);
  return `${facts} It comes back ${at === '' ? 'within about 24 hours' : `by ${at}`}.`;
}
