import { QUOTAS } from '../errors.ts';
import { clearDocumentCache } from '../services/document-cache.ts';
import { entriesWithAnswers } from './answer-cache.ts';

/** Forgets all answers of this spreadsheet. That a quota is used up stays known. */
export function forgetAnswers(): void {
  clearDocumentCache(QUOTAS.flatMap(entriesWithAnswers));
}
