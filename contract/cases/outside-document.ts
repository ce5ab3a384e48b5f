import type { ContractPart, ServiceCase } from '../contract-case.ts';

/** What a script sees outside a spreadsheet. A standalone script asks this. */
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
