import type { ContractPart, ServiceCase } from '../contract-case.ts';

/** What a script finds that is bound to no spreadsheet; to be asked by a standalone script. */
export const outsideDocumentCases: ContractPart<ServiceCase> = {
  service: 'Outside a document',
  cases: [
    {
      behaviour: 'there is no document cache',
      basis: 'documented',
      run: () => CacheService.getDocumentCache(),
      expected: null,
    },
    {
      behaviour: 'there are no document properties',
      basis: 'documented',
      run: () => PropertiesService.getDocumentProperties(),
      expected: null,
    },
    {
      behaviour: 'there is no document lock',
      basis: 'documented',
      run: () => LockService.getDocumentLock(),
      expected: null,
    },
  ],
};
