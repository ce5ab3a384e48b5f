import { QUOTAS } from '../errors.ts';
import { clearDocumentCache } from '../services/document-cache.ts';
import { entriesWithAnswers } from './answer-cache.ts';

/** Forgets all answers for this spreadsheet, but not that a quota is used up. */
export function forgetAnswers(): void {
  clearDocumentCache(QUOTAS.flatMap(entriesWithAnswers));
}
