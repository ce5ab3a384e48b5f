/** What a status of Google's Maps services means to a formula. */
export type StatusMeaning =
  | 'found'
  | 'not found'
  | 'no result'
  | 'too many stops'
  | 'too long'
  | 'rejected'
  | 'daily quota'
  | 'try again'
  | 'refused';

const MEANINGS = new Map<string, StatusMeaning>(
  Object.entries({
    OK: 'found',
    NOT_FOUND: 'not found',
    ZERO_RESULTS: 'no result',
    MAX_WAYPOINTS_EXCEEDED: 'too many stops',
    MAX_ROUTE_LENGTH_EXCEEDED: 'too long',
    INVALID_REQUEST: 'rejected',
    OVER_DAILY_LIMIT: 'daily quota',
    OVER_QUERY_LIMIT: 'try again',
    UNKNOWN_ERROR: 'try again',
    REQUEST_DENIED: 'refused',
  }),
);

/** The meaning of a status; one that Google has added since counts as a refusal, never as success. */
export function meaningOf(status: string): StatusMeaning {
  return MEANINGS.get(status) ?? 'refused';
}
