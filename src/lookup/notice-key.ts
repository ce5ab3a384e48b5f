import { entriesOfMarks, openAnswerCache } from '../cache/answer-cache.ts';
import { QUOTAS } from '../errors.ts';
import { clearDocumentCache } from '../services/document-cache.ts';
import { keyMark, MARKS_OF_KEY } from './marks.ts';

/** Tells all cells that the key was entered, changed or removed. */
export function noticeKey(isThere: boolean): void {
  clearDocumentCache(QUOTAS.flatMap((quota) => entriesOfMarks(quota, MARKS_OF_KEY)));
  const { name, ttlSeconds, value } = keyMark(isThere);
  for (const quota of QUOTAS) openAnswerCache(quota, '').mark([name], ttlSeconds, value);
}
