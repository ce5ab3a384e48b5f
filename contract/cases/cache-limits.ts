import { type ContractPart, exception, type Seen } from '../contract-case.ts';
import { documentCache, ownKey } from './document-cache.ts';

const TTL_SECONDS = 60;
const TOO_LARGE_KEY = exception('Argument too large: key');
const TOO_LARGE_VALUE = exception('Argument too large: value');
const INVALID_KEY = exception('Invalid argument: key');

/** Whether a value that was put under a key is found at once. */
function keeps(key: string, value = 'x', ttlSeconds: unknown = TTL_SECONDS): boolean {
  documentCache().put(key, value, ttlSeconds as number);
  const found = documentCache().get(key) === value;
  documentCache().remove(key);
  return found;
}

/** Puts a number of entries at once; returns how many are found at once. */
function keepsOf(cache: GoogleAppsScript.Cache.Cache, count: number, valueLength: number): number {
  const keys = Array.from({ length: count }, (_, index) => ownKey(`${count} of ${valueLength}: ${index}`));
  cache.putAll(Object.fromEntries(keys.map((key) => [key, 'x'.repeat(valueLength)])), TTL_SECONDS);
  const found = Object.keys(cache.getAll(keys)).length;
  cache.removeAll(keys);
  return found;
}

/** Sizes, numbers and times of the cache. */
export const cacheLimitCases: ContractPart = {
  service: 'CacheService limits',
  cases: [
    key('takes a key of 250 characters', 'k'.repeat(250), true, 'documented'),
    key('refuses a key of 251 characters', 'k'.repeat(251), TOO_LARGE_KEY),
    key('counts the characters of a key, not its bytes', 'é'.repeat(250), true, 'not established'),
    key('counts a character outside the basic plane as two', '😀'.repeat(126), TOO_LARGE_KEY, 'not established'),
    key('refuses an empty key', '', INVALID_KEY),
    key('refuses a null key', null as unknown as string, INVALID_KEY),
    {
      behaviour: 'refuses to look for a key of 251 characters',
      basis: 'observed',
      run: () => documentCache().get('k'.repeat(251)),
      expected: TOO_LARGE_KEY,
    },
    value('takes a value of 102,400 characters', 'x'.repeat(102_400), true, 'documented'),
    value('refuses a value of 102,401 characters', 'x'.repeat(102_401), TOO_LARGE_VALUE, 'observed'),
    value('takes a value of 102,400 bytes of UTF-8', 'é'.repeat(51_200), true, 'not established'),
    value('measures a value in bytes of UTF-8', `${'é'.repeat(51_200)}x`, TOO_LARGE_VALUE, 'not established'),
    {
      behaviour: 'keeps nothing of a batch with a value that is too large',
      basis: 'not established',
      run: () => {
        const [fine, large] = [ownKey('fine'), ownKey('large')];
        try {
          documentCache().putAll({ [fine]: 'x', [large]: 'x'.repeat(102_401) }, TTL_SECONDS);
        } catch (error) {
          return [String(error), documentCache().get(fine)];
        }
        return 'did not throw';
      },
      expected: ['Exception: Argument too large: value', null],
    },
    {
      behaviour: 'takes 30 values of 100,000 characters at once',
      basis: 'not established',
      run: () => keepsOf(CacheService.getScriptCache(), 30, 100_000),
      expected: 30,
    },
    {
      behaviour: 'gives 600 entries at once',
      basis: 'not established',
      run: () => keepsOf(CacheService.getScriptCache(), 600, 10),
      expected: 600,
    },
    {
      behaviour: 'of 1,001 entries keeps 900',
      basis: 'documented',
      run: () => keepsOf(CacheService.getUserCache(), 1001, 1),
      expected: 900,
    },
    expiry('keeps an entry for 21,600 seconds', 21_600, true, 'documented'),
    expiry('takes an expiry of 64,800 seconds, as if it were shorter', 64_800, true),
    expiry('takes the text of a number as expiry', '90', true),
    expiry('keeps nothing for 0 seconds', 0, false),
    expiry('keeps an entry that was put for -1 second', -1, true, 'observed'),
    expiry('refuses an expiry that is no number', 'abc', exception("Cannot convert 'abc' to int."), 'observed'),
    {
      behaviour: 'refuses it for many entries, too',
      basis: 'observed',
      run: () => documentCache().putAll({ [ownKey('many')]: 'x' }, 'abc' as unknown as number),
      expected: exception("Cannot convert 'abc' to int."),
    },
    {
      behaviour: 'has forgotten an entry for 1 second after 3 seconds',
      basis: 'not established',
      run: () => {
        documentCache().put(ownKey('short'), 'x', 1);
        Utilities.sleep(3000);
        return documentCache().get(ownKey('short'));
      },
      expected: null,
    },
  ],
};

type Basis = ContractPart['cases'][number]['basis'];

function key(behaviour: string, text: string, expected: Seen, basis: Basis = 'observed') {
  return { behaviour, basis, run: () => keeps(text), expected };
}

function value(behaviour: string, text: string, expected: Seen, basis: Basis) {
  return { behaviour, basis, run: () => keeps(ownKey('size'), text), expected };
}

function expiry(behaviour: string, ttlSeconds: unknown, expected: Seen, basis: Basis = 'not established') {
  return { behaviour, basis, run: () => keeps(ownKey('expiry'), 'x', ttlSeconds), expected };
}
