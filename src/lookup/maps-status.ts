import { dailyQuota, type FormulaError, notAnswering, notUnderstood, type Quota, refused, tooFast } from '../errors.ts';
import { asText, field, type Json, valueIn } from '../json.ts';

/** What a status of Google's Maps services means to a formula. */
export type StatusMeaning = 'found' | 'not found' | 'no result' | 'too many stops' | 'too long' | 'rejected' | 'failed';

const MEANINGS: Record<string, StatusMeaning> = {
  OK: 'found',
  NOT_FOUND: 'not found',
  ZERO_RESULTS: 'no result',
  MAX_WAYPOINTS_EXCEEDED: 'too many stops',
  MAX_ROUTE_LENGTH_EXCEEDED: 'too long',
  INVALID_REQUEST: 'rejected',
};

/** The meaning of a status. An unknown one counts as a failure, never as success. */
export function meaningOf(status: string | undefined): StatusMeaning {
  return valueIn(MEANINGS, status ?? '') ?? 'failed';
}

/** The problem of an answer whose status says that the service failed. */
export function serviceProblem(answer: Json, quota: Quota): FormulaError {
  const status = asText(field(answer, 'status'));
  const words = explanationOf(answer);
  switch (status) {
    case undefined:
      return notUnderstood('it has no status');
    case 'OVER_DAILY_LIMIT':
      return dailyQuota(quota, words);
    case 'OVER_QUERY_LIMIT':
      return tooFast();
    case 'UNKNOWN_ERROR':
      return notAnswering(words || status);
    default:
      return refused(status, words);
  }
}

/** Google's own explanation, which is often absent. */
export function explanationOf(answer: Json): string {
  return asText(field(answer, 'error_message')) ?? '';
}
