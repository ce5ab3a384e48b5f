import type { Clock } from '../clock.ts';

// CacheService keeps 1,000 entries; with one more, only the 900 farthest from expiry stay.
const MAX_ENTRIES = 1000;
const ENTRIES_AFTER_EVICTION = 900;

/** The entries of one cache, shared by all executions; takes and returns only plain data. */
export type CacheStore = ReturnType<typeof createCacheStore>;

export type CacheEntries = Map<string, { value: string; expiresAt: number }>;

/** Starts a cache over these entries, which expire by the clock. */
export function createCacheStore(clock: Clock, entries: CacheEntries) {
  function dropExpired(): void {
    const now = clock.now();
    for (const [key, entry] of entries) if (entry.expiresAt <= now) entries.delete(key);
  }
  function evict(): void {
    dropExpired();
    if (entries.size <= MAX_ENTRIES) return;
    // The sort is stable, so of entries that expire together the oldest go first.
    const soonestFirst = [...entries].sort(([, a], [, b]) => a.expiresAt - b.expiresAt);
    for (const [key] of soonestFirst.slice(0, entries.size - ENTRIES_AFTER_EVICTION)) entries.delete(key);
  }

  function get(key: string): string | undefined {
    const entry = entries.get(key);
    return entry && entry.expiresAt > clock.now() ? entry.value : undefined;
  }
  function set(key: string, value: string, ttlSeconds: number): void {
    entries.delete(key);
    entries.set(key, { value, expiresAt: clock.now() + ttlSeconds * 1000 });
    if (entries.size > MAX_ENTRIES) evict();
  }

  return {
    get,
    set,
    /** The values in the order of the keys. */
    getMany: (keys: readonly string[]): (string | undefined)[] => keys.map(get),
    setMany: (pairs: readonly (readonly [key: string, value: string])[], ttlSeconds: number): void => {
      for (const [key, value] of pairs) set(key, value, ttlSeconds);
    },
    removeMany: (keys: readonly string[]): void => {
      for (const key of keys) entries.delete(key);
    },
    clear: (): void => entries.clear(),
    keys: (): string[] => {
      dropExpired();
      return [...entries.keys()];
    },
    size: (): number => {
      dropExpired();
      return entries.size;
    },
  };
}
