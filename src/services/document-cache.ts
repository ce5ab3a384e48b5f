/**
 * The cache of this script and this document, shared by all its users. It is only ever a help: whatever it
 * throws, and a missing cache (`getDocumentCache()` is null outside a document), counts as an empty cache.
 */
export interface DocumentCache {
  /** Whether there is a cache, so that other executions see what this one writes. */
  isShared: boolean;
  /** What the cache still has of these keys; one round trip. */
  getAll(keys: string[]): Record<string, unknown>;
  /** Keeps the entries; one round trip. */
  putAll(entries: Record<string, string>, ttlSeconds: number): void;
}

// An administrator who wants nothing of Google's answers to be kept sets this to false.
const CACHE_ANSWERS = true;

/** Opens the document cache. */
export function openDocumentCache(): DocumentCache {
  const cache = attempt(() => (CACHE_ANSWERS ? CacheService.getDocumentCache() : null), null);
  return {
    isShared: cache !== null,
    getAll: (keys) => attempt(() => cache?.getAll(keys), undefined) ?? {},
    putAll: (entries, ttlSeconds) => attempt(() => cache?.putAll(entries, ttlSeconds), undefined),
  };
}

function attempt<T>(call: () => T, otherwise: T): T {
  try {
    return call();
  } catch {
    return otherwise;
  }
}

/** Removes entries of the document cache. Unlike everything else here it throws what Google throws, for whoever asked. */
export function clearDocumentCache(keys: string[]): void {
  CacheService.getDocumentCache()?.removeAll(keys);
}
