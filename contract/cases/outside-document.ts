import { type ContractPart, documented, type Run } from '../contract-case.ts';

/** What a script sees outside a spreadsheet. A standalone script asks this. */
export const outsideDocumentCases: ContractPart<Run> = {
  service: 'Outside a document',
  cases: [
    documented('there is no document cache', () => CacheService.getDocumentCache(), null),
    documented('there are no document properties', () => PropertiesService.getDocumentProperties(), null),
    documented('there is no document lock', () => LockService.getDocumentLock(), null),
  ],
};
