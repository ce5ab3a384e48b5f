import type { Quota } from '../errors.ts';
import { clearDocumentCache } from '../services/document-cache.ts';
import { entriesWithAnswers } from './answer-cache.ts';

const SERVICES: Quota[] = ['route', 'geocode', 'elevation'];

/** Forgets all answers of this spreadsheet. That a quota is used up stays known. */
export function forgetAnswers(): void {
  clearDocumentCache(SERVICES.flatMap(entriesWithAnswers));
}
