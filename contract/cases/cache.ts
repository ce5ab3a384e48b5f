import { type ContractPart, exception } from '../contract-case.ts';
import { documentCache, ownKey } from './document-cache.ts';

const TTL_SECONDS = 60;

/** Stores a value for a minute and reads it back. */
function putAndGet(key: string, value: unknown): string | null {
  documentCache().put(key, value as string, TTL_SECONDS);
  return documentCache().get(key);
}

/** What the cache keeps, and in which form. */
export const cacheCases: ContractPart = {
  service: 'CacheService',
  cases: [
    {
      behaviour: 'has a cache for the document that the script is bound to',
      basis: 'documented',
      run: () => CacheService.getDocumentCache() !== null,
      expected: true,
    },
    {
      behaviour: 'gives back any text',
      basis: 'documented',
      run: () => putAndGet(ownKey('any text'), 'Zürich 東京 😀\n"\\\u0000'),
      expected: 'Zürich 東京 😀\n"\\\u0000',
    },
    {
      behaviour: 'keeps an empty text',
      basis: 'not established',
      run: () => putAndGet(ownKey('empty text'), ''),
      expected: '',
    },
    {
      behaviour: 'keeps half a surrogate pair',
      basis: 'not established',
      run: () => putAndGet(ownKey('surrogate'), '\ud83d') === '\ud83d',
      expected: true,
    },
    {
      behaviour: 'keeps a number as its text',
      basis: 'observed',
      run: () => {
        documentCache().putAll({ [ownKey('number of many')]: 42 }, TTL_SECONDS);
        return [putAndGet(ownKey('number'), 42), documentCache().get(ownKey('number of many'))];
      },
      expected: ['42', '42'],
    },
    {
      behaviour: 'keeps a fraction as its text',
      basis: 'not established',
      run: () => putAndGet(ownKey('fraction'), 0.1),
      expected: '0.1',
    },
    {
      behaviour: 'keeps an object as "[object Object]"',
      basis: 'observed',
      run: () => putAndGet(ownKey('object'), { a: 1 }),
      expected: '[object Object]',
    },
    {
      behaviour: 'keeps an array as its joined text',
      basis: 'not established',
      run: () => putAndGet(ownKey('array'), ['a', 'b']),
      expected: 'a,b',
    },
    {
      behaviour: 'gives null for a missing entry',
      basis: 'documented',
      run: () => documentCache().get(ownKey('missing')),
      expected: null,
    },
    {
      behaviour: 'leaves missing entries out of many',
      basis: 'documented',
      run: () => {
        documentCache().putAll({ [ownKey('first')]: '1', [ownKey('third')]: '3' }, TTL_SECONDS);
        return Object.values(documentCache().getAll(['first', 'second', 'third'].map(ownKey))).sort();
      },
      expected: ['1', '3'],
    },
    {
      behaviour: 'treats "__proto__" as a key like any other',
      basis: 'not established',
      run: () => {
        documentCache().putAll(JSON.parse('{ "__proto__": "1" }'), TTL_SECONDS);
        return documentCache().get('__proto__');
      },
      expected: '1',
    },
    {
      behaviour: 'removes one entry or many',
      basis: 'documented',
      run: () => {
        const keys = ['one', 'two', 'three'].map(ownKey);
        documentCache().putAll(Object.fromEntries(keys.map((key) => [key, 'x'])), TTL_SECONDS);
        documentCache().remove(ownKey('one'));
        documentCache().removeAll([ownKey('two'), ownKey('never there')]);
        return keys.map((key) => documentCache().get(key));
      },
      expected: [null, null, 'x'],
    },
    {
      behaviour: 'keeps the caches of document, script and user apart',
      basis: 'documented',
      run: () => {
        documentCache().put(ownKey('apart'), 'document', TTL_SECONDS);
        return [CacheService.getScriptCache(), CacheService.getUserCache()].map((cache) => cache.get(ownKey('apart')));
      },
      expected: [null, null],
    },
    {
      behaviour: 'throws an Error whose name is "Exception"',
      basis: 'observed',
      run: () => {
        try {
          return documentCache().get('');
        } catch (error) {
          return [error instanceof Error, (error as Error).name];
        }
      },
      expected: [true, 'Exception'],
    },
    {
      behaviour: 'keeps null as its text',
      basis: 'observed',
      run: () => putAndGet(ownKey('null'), null),
      expected: 'null',
    },
    {
      behaviour: 'returns null when it puts or removes an entry',
      basis: 'observed',
      run: () => [
        documentCache().put(ownKey('returned'), 'x', TTL_SECONDS),
        documentCache().remove(ownKey('returned')),
      ],
      expected: [null, null],
    },
    {
      behaviour: 'names the parameters when a method is called with wrong ones',
      basis: 'not established',
      run: () => (documentCache().get as (...args: unknown[]) => unknown)(),
      expected: exception("The parameters () don't match the method signature for CacheService.Cache.get."),
    },
  ],
};
