import type { ContractPart } from '../contract-case.ts';

const NOT_THERE = ['setTimeout', 'fetch', 'URL', 'TextEncoder', 'structuredClone', 'performance', 'crypto', 'require'];

/** The JavaScript that scripts run on. */
export const languageCases: ContractPart = {
  service: 'JavaScript',
  cases: [
    {
      behaviour: `has no ${NOT_THERE.join(', ')}`,
      basis: 'observed',
      run: () => NOT_THERE.filter((name) => name in globalThis),
      expected: [],
    },
    {
      behaviour: 'knows Unicode properties in regular expressions, and flat()',
      basis: 'documented',
      run: () => [/^\p{L}$/u.test('é'), [[1], [2]].flat()],
      expected: [true, [1, 2]],
    },
    {
      behaviour: 'composes and decomposes accents',
      basis: 'documented',
      run: () => ['é'.normalize('NFD').length, 'e\u0301'.normalize('NFC').length],
      expected: [2, 1],
    },
  ],
};
