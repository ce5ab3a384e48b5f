import { entriesOfMarks } from '../cache/answer-cache.ts';
import { QUOTAS } from '../errors.ts';
import { clearDocumentCache } from '../services/document-cache.ts';
import { MARKS_OF_KEY } from './marks.ts';

/** Makes all cells look for the key again. Call it when the key was entered, changed or removed. */
export function noticeKey(): void {
  clearDocumentCache(QUOTAS.flatMap((quota) => entriesOfMarks(quota, MARKS_OF_KEY)));
}
