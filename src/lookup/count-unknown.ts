import { openAnswers } from './answers.ts';
import { FIRST } from './priority.ts';
import type { Source } from './source.ts';

/** How many different requests are not in the cache. One round trip, and no call to Google. */
export function countUnknown<Request, Answer>(source: Source<Request, Answer>, requests: readonly Request[]): number {
  if (requests.length === 0) return 0;
  const answers = openAnswers(
    source,
    new Map(requests.map((request): [string, Request] => [source.key(request), request])),
    '',
    FIRST,
  );
  answers.readCache();
  return answers.missing();
}
