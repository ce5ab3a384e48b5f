import { type ContractPart, documented, observed } from '../contract-case.ts';

const NOT_THERE = ['setTimeout', 'fetch', 'URL', 'TextEncoder', 'structuredClone', 'performance', 'crypto', 'require'];

/** The JavaScript that scripts run on. */
export const languageCases: ContractPart = {
  service: 'JavaScript',
  cases: [
    observed(`has no ${NOT_THERE.join(', ')}`, () => NOT_THERE.filter((name) => name in globalThis), []),
    documented(
      'knows Unicode properties in regular expressions, and flat()',
      () => [/^\p{L}$/u.test('é'), [[1], [2]].flat()],
      [true, [1, 2]],
    ),
    documented(
      'composes and decomposes accents',
      () => ['é'.normalize('NFD').length, 'e\u0301'.normalize('NFC').length],
      [2, 1],
    ),
  ],
};
