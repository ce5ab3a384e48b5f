import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setUp } from '../set-up.ts';

function setUpCache() {
  const services = setUp();
  const cache = services.CacheService.getDocumentCache();
  if (!cache) throw new Error('A document has a cache');
  return { ...services, cache };
}

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

  it.each([
    [42, '42'],
    [true, 'true'],
    [{ a: 1 }, '[object Object]'],
    [['a', 'b'], 'a,b'],
  ])('keeps %j as text', (value, text) => {
    const { cache } = setUpCache();
    cache.put('key', value as never);
    cache.putAll({ other: value });
    expect(cache.getAll(['key', 'other'])).toEqual({ key: text, other: text });
  });

  it('gives null for one missing entry and leaves missing ones out of many', () => {
    const { cache } = setUpCache();
    cache.putAll({ a: '1', b: '2' });
    expect(cache.get('c')).toBeNull();
    expect(cache.getAll(['a', 'c', 'b'])).toEqual({ a: '1', b: '2' });
  });

  it('takes the names of built-in members for keys like any other', () => {
    const { cache } = setUpCache();
    expect(cache.getAll(['constructor', '__proto__'])).toEqual({});
    cache.putAll(JSON.parse('{ "__proto__": "1" }'));
    expect(Object.entries(cache.getAll(['constructor', '__proto__']))).toEqual([['__proto__', '1']]);
  });

  it('removes one entry or many', () => {
    const { cache } = setUpCache();
    cache.putAll({ a: '1', b: '2', c: '3', d: '4' });
    cache.remove('a');
    cache.removeAll(['b', 'c', 'never there']);
    expect(cache.getAll(['a', 'b', 'c', 'd'])).toEqual({ d: '4' });
  });

  it.each(['', null, undefined])('refuses the key %j', (key) => {
    const { cache } = setUpCache();
    const expected = { name: 'Exception', message: 'Invalid argument: key' };
    expect(() => cache.put(key as string, 'x')).toThrow(expect.objectContaining(expected));
    expect(() => cache.get(key as string)).toThrow(expect.objectContaining(expected));
    expect(() => cache.getAll([key as string])).toThrow(expect.objectContaining(expected));
  });

  it('takes keys of 250 characters, and says which are too large', () => {
    const { cache } = setUpCache();
    cache.put('k'.repeat(250), 'x');
    expect(cache.get('k'.repeat(250))).toBe('x');
    expect(() => cache.put('k'.repeat(251), 'x')).toThrow('Argument too large: key');
    expect(() => cache.get('k'.repeat(251))).toThrow('Argument too large: key');
    expect(() => cache.remove('k'.repeat(251))).toThrow('Argument too large: key');
  });

  it('measures values in UTF-8 bytes', () => {
    const { cache } = setUpCache();
    cache.put('most', 'é'.repeat(51_200));
    expect(cache.get('most')).toHaveLength(51_200);
    expect(() => cache.put('more', `${'é'.repeat(51_200)}x`)).toThrow('Argument too large: value');
  });

  it('keeps nothing of a batch with a value that is too large', () => {
    const { cache, emulator } = setUpCache();
    expect(() => cache.putAll({ fine: 'x', large: 'x'.repeat(102_401) })).toThrow('Argument too large: value');
    expect(emulator.caches.document.size()).toBe(0);
  });

  it.each([
    [undefined, 600],
    [1, 1],
    ['90', 90],
    [21_600, 21_600],
    [64_800, 21_600],
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

  it.each([0, -5])('keeps nothing for %j seconds', (seconds) => {
    const { cache } = setUpCache();
    cache.put('key', 'x', seconds);
    expect(cache.get('key')).toBeNull();
  });

  it('refuses an expiry that is no number', () => {
    const { cache } = setUpCache();
    expect(() => cache.put('key', 'x', 'abc' as never)).toThrow("Cannot convert 'abc' to int.");
    expect(() => cache.putAll({ key: 'x' }, 'abc' as never)).toThrow("Cannot convert 'abc' to int.");
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

  it('has no document cache outside a document', () => {
    expect(setUp({ document: false }).CacheService.getDocumentCache()).toBeNull();
  });

  it('is shared by all executions', () => {
    const { cache, emulator } = setUpCache();
    cache.put('key', 'x');
    expect(emulator.globals().CacheService.getDocumentCache()?.get('key')).toBe('x');
  });
});
