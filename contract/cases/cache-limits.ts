import { assumed, type ContractPart, documented, exception, nothing, observed } from '../contract-case.ts';
import { documentCache, ownKey } from './document-cache.ts';

const TTL_SECONDS = 60;
const TOO_LARGE_KEY = exception('Argument too large: key');
const TOO_LARGE_VALUE = exception('Argument too large: value');
const INVALID_KEY = exception('Invalid argument: key');

const SHORT_KEYS = nothing('Our keys are ASCII and shorter than 60 characters.');
const SMALL_VALUES = nothing('A cached value has at most 100,000 bytes of UTF-8, so it fits by either count.');
const LONG_ENOUGH = nothing('Entries are always put for 1 to 21,600 seconds, given as a number.');

/** Whether a value that was put under a key is found at once. */
const keeps = (key: string, value: string, ttlSeconds: unknown) => () => {
  documentCache().put(key, value, ttlSeconds as number);
  const found = documentCache().get(key) === value;
  documentCache().remove(key);
  return found;
};

const key = (text: string) => keeps(text, 'x', TTL_SECONDS);
const value = (text: string) => keeps(ownKey('size'), text, TTL_SECONDS);
const expiry = (ttlSeconds: unknown) => keeps(ownKey('expiry'), 'x', ttlSeconds);

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
    documented('takes a key of 250 characters', key('k'.repeat(250)), true),
    observed('refuses a key of 251 characters', key('k'.repeat(251)), TOO_LARGE_KEY),
    assumed('counts the characters of a key, not its bytes', key('é'.repeat(250)), true, SHORT_KEYS),
    assumed('counts a character outside the basic plane as two', key('😀'.repeat(126)), TOO_LARGE_KEY, SHORT_KEYS),
    observed('refuses an empty key', key(''), INVALID_KEY),
    observed('refuses a null key', key(null as unknown as string), INVALID_KEY),
    observed('refuses to look for a key of 251 characters', () => documentCache().get('k'.repeat(251)), TOO_LARGE_KEY),
    documented('takes a value of 102,400 characters', value('x'.repeat(102_400)), true),
    observed('refuses a value of 102,401 characters', value('x'.repeat(102_401)), TOO_LARGE_VALUE),
    assumed('takes a value of 102,400 bytes of UTF-8', value('é'.repeat(51_200)), true, SMALL_VALUES),
    assumed('measures a value in bytes of UTF-8', value(`${'é'.repeat(51_200)}x`), TOO_LARGE_VALUE, SMALL_VALUES),
    assumed(
      'keeps nothing of a batch with a value that is too large',
      () => {
        const [fine, large] = [ownKey('fine'), ownKey('large')];
        try {
          documentCache().putAll({ [fine]: 'x', [large]: 'x'.repeat(102_401) }, TTL_SECONDS);
        } catch (error) {
          return [String(error), documentCache().get(fine)];
        }
        return 'did not throw';
      },
      ['Exception: Argument too large: value', null],
      SMALL_VALUES,
    ),
    assumed(
      'takes 30 values of 100,000 characters at once',
      () => keepsOf(CacheService.getScriptCache(), 30, 100_000),
      30,
      nothing('If Google refuses many at once, they are put 25 at a time.'),
    ),
    assumed(
      'gives 600 entries at once',
      () => keepsOf(CacheService.getScriptCache(), 600, 10),
      600,
      nothing('If Google refuses many at once, they are read 25 at a time.'),
    ),
    documented('of 1,001 entries keeps 900', () => keepsOf(CacheService.getUserCache(), 1001, 1), 900),
    documented('keeps an entry for 21,600 seconds', expiry(21_600), true),
    assumed('takes an expiry of 64,800 seconds, as if it were shorter', expiry(64_800), true, LONG_ENOUGH),
    assumed('takes the text of a number as expiry', expiry('90'), true, LONG_ENOUGH),
    assumed('keeps nothing for 0 seconds', expiry(0), false, LONG_ENOUGH),
    observed('keeps an entry that was put for -1 second', expiry(-1), true),
    observed('refuses an expiry that is no number', expiry('abc'), exception("Cannot convert 'abc' to int.")),
    observed(
      'refuses it for many entries, too',
      () => documentCache().putAll({ [ownKey('many')]: 'x' }, 'abc' as unknown as number),
      exception("Cannot convert 'abc' to int."),
    ),
    assumed(
      'has forgotten an entry for 1 second after 3 seconds',
      () => {
        documentCache().put(ownKey('short'), 'x', 1);
        Utilities.sleep(3000);
        return documentCache().get(ownKey('short'));
      },
      null,
      nothing('Only empty entries are put for one second, and they mean the same as missing ones.'),
    ),
  ],
};
