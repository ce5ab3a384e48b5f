import { assumed, type ContractPart, documented, exception, nothing, observed } from '../contract-case.ts';
import { documentCache, ownKey } from './document-cache.ts';

const TTL_SECONDS = 60;

const ONLY_TEXTS = nothing('Only texts are cached.');

/** Stores a value for a minute and reads it back. */
function putAndGet(key: string, value: unknown): string | null {
  documentCache().put(key, value as string, TTL_SECONDS);
  return documentCache().get(key);
}

/** What the cache keeps, and in which form. */
export const cacheCases: ContractPart = {
  service: 'CacheService',
  cases: [
    documented(
      'has a cache for the document that the script is bound to',
      () => CacheService.getDocumentCache() !== null,
      true,
    ),
    documented(
      'gives back any text',
      () => putAndGet(ownKey('any text'), 'Zürich 東京 😀\n"\\\u0000'),
      'Zürich 東京 😀\n"\\\u0000',
    ),
    assumed(
      'keeps an empty text',
      () => putAndGet(ownKey('empty text'), ''),
      '',
      nothing(
        'An empty entry means the same as a missing one. If Google refused it, an old mark would last until it expires: at most 15 minutes.',
      ),
    ),
    assumed(
      'keeps half a surrogate pair',
      () => putAndGet(ownKey('surrogate'), '\ud83d') === '\ud83d',
      true,
      nothing('Texts are cached as JSON, which escapes half a surrogate pair.'),
    ),
    observed('keeps a number as its text', () => {
      documentCache().putAll({ [ownKey('number of many')]: 42 }, TTL_SECONDS);
      return [putAndGet(ownKey('number'), 42), documentCache().get(ownKey('number of many'))];
    }, ['42', '42']),
    assumed('keeps a fraction as its text', () => putAndGet(ownKey('fraction'), 0.1), '0.1', ONLY_TEXTS),
    observed('keeps an object as "[object Object]"', () => putAndGet(ownKey('object'), { a: 1 }), '[object Object]'),
    assumed('keeps an array as its joined text', () => putAndGet(ownKey('array'), ['a', 'b']), 'a,b', ONLY_TEXTS),
    documented('gives null for a missing entry', () => documentCache().get(ownKey('missing')), null),
    documented('leaves missing entries out of many', () => {
      documentCache().putAll({ [ownKey('first')]: '1', [ownKey('third')]: '3' }, TTL_SECONDS);
      return Object.values(documentCache().getAll(['first', 'second', 'third'].map(ownKey))).sort();
    }, ['1', '3']),
    assumed(
      'treats "__proto__" as a key like any other',
      () => {
        documentCache().putAll(JSON.parse('{ "__proto__": "1" }'), TTL_SECONDS);
        return documentCache().get('__proto__');
      },
      '1',
      nothing('All our keys begin with "mapsInSheets:".'),
    ),
    documented('removes one entry or many', () => {
      const keys = ['one', 'two', 'three'].map(ownKey);
      documentCache().putAll(Object.fromEntries(keys.map((key) => [key, 'x'])), TTL_SECONDS);
      documentCache().remove(ownKey('one'));
      documentCache().removeAll([ownKey('two'), ownKey('never there')]);
      return keys.map((key) => documentCache().get(key));
    }, [null, null, 'x']),
    documented('keeps the caches of document, script and user apart', () => {
      documentCache().put(ownKey('apart'), 'document', TTL_SECONDS);
      return [CacheService.getScriptCache(), CacheService.getUserCache()].map((cache) => cache.get(ownKey('apart')));
    }, [null, null]),
    observed('throws an Error whose name is "Exception"', () => {
      try {
        return documentCache().get('');
      } catch (error) {
        return [error instanceof Error, (error as Error).name];
      }
    }, [true, 'Exception']),
    observed('keeps null as its text', () => putAndGet(ownKey('null'), null), 'null'),
    observed(
      'returns null when it puts or removes an entry',
      () => [documentCache().put(ownKey('returned'), 'x', TTL_SECONDS), documentCache().remove(ownKey('returned'))],
      [null, null],
    ),
    assumed(
      'names the parameters when a method is called with wrong ones',
      () => (documentCache().get as (...args: unknown[]) => unknown)(),
      exception("The parameters () don't match the method signature for CacheService.Cache.get."),
      nothing('Methods are called only with the right parameters.'),
    ),
  ],
};
