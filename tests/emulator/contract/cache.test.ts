import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setUp } from '../set-up.ts';

function setUpCache() {
  const services = setUp();
  const cache = services.CacheService.getDocumentCache();
  if (!cache) throw new Error('A document has a cache');
  return { ...services, cache };
}

// contract/cases has the questions that can also be asked at Google.
describe('CacheService', () => {
  it('gives back any text it was given, under any key it takes', () => {
    const { cache } = setUpCache();
    const key = fc.string({ minLength: 1, maxLength: 125, unit: 'binary' });
    fc.assert(
      fc.property(key, fc.string({ unit: 'binary' }), (name, text) => {
        cache.put(name, text);
        expect(cache.get(name)).toBe(text);
        expect(cache.getAll([name])).toEqual(Object.fromEntries([[name, text]]));
      }),
    );
  });

  it('treats the names of built-in members as keys like any other', () => {
    const { cache } = setUpCache();
    expect(cache.getAll(['constructor', '__proto__'])).toEqual({});
    cache.putAll(JSON.parse('{ "__proto__": "1" }'));
    expect(Object.entries(cache.getAll(['constructor', '__proto__']))).toEqual([['__proto__', '1']]);
  });

  it.each(['', null, undefined])('refuses the key %j', (key) => {
    const { cache } = setUpCache();
    const expected = { name: 'Exception', message: 'Invalid argument: key' };
    expect(() => cache.put(key as string, 'x')).toThrow(expect.objectContaining(expected));
    expect(() => cache.get(key as string)).toThrow(expect.objectContaining(expected));
    expect(() => cache.getAll([key as string])).toThrow(expect.objectContaining(expected));
  });

  it.each([
    [undefined, 600],
    [1, 1],
    ['90', 90],
    [21_600, 21_600],
    [64_800, 21_600],
    [-1, 600],
  ])('with an expiry of %j keeps an entry for %j seconds', (given, seconds) => {
    const { cache, clock, emulator } = setUpCache();
    if (given === undefined) cache.put('key', 'x');
    else cache.put('key', 'x', given as number);
    const later = () => emulator.globals().CacheService.getDocumentCache();
    clock.advance(seconds * 1000 - 1);
    expect(later()?.get('key')).toBe('x');
    clock.advance(1);
    expect(later()?.get('key')).toBeNull();
    expect(later()?.getAll(['key'])).toEqual({});
  });

  it.each([
    ['get', [], "The parameters () don't match the method signature for CacheService.Cache.get."],
    ['put', ['key'], "The parameters (String) don't match the method signature for CacheService.Cache.put."],
    ['getAll', ['key'], "The parameters (String) don't match the method signature for CacheService.Cache.getAll."],
  ] as const)('names the parameters that %s does not take', (method, args, message) => {
    const { cache } = setUpCache();
    expect(() => (cache[method] as (...given: unknown[]) => unknown)(...args)).toThrow(message);
  });

  it('past 1,000 entries keeps the 900 that expire last', () => {
    const { cache } = setUpCache();
    const keys = Array.from({ length: 1000 }, (_, index) => `key ${index}`);
    for (const [index, key] of keys.entries()) cache.put(key, 'x', 10_000 - index);
    expect(Object.keys(cache.getAll(keys))).toHaveLength(1000);
    cache.put('last', 'x', 20_000);
    expect(Object.keys(cache.getAll([...keys, 'last']))).toEqual([...keys.slice(0, 899), 'last']);
  });

  it('of entries that expire together drops the oldest', () => {
    const { cache } = setUpCache();
    const keys = Array.from({ length: 1001 }, (_, index) => `key ${index}`);
    cache.putAll(Object.fromEntries(keys.map((key) => [key, 'x'])), 21_600);
    expect(Object.keys(cache.getAll(keys))).toEqual(keys.slice(101));
  });

  it('keeps the caches of document, script and user apart', () => {
    const { CacheService, emulator } = setUpCache();
    CacheService.getScriptCache().put('key', 'script');
    CacheService.getUserCache().put('key', 'user');
    expect(CacheService.getDocumentCache()?.get('key')).toBeNull();
    expect(emulator.caches.script.get('key')).toBe('script');
    expect(emulator.caches.user.get('key')).toBe('user');
  });

  it('is shared by all executions', () => {
    const { cache, emulator } = setUpCache();
    cache.put('key', 'x');
    expect(emulator.globals().CacheService.getDocumentCache()?.get('key')).toBe('x');
  });
});
