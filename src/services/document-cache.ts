/**
 * The cache of this script and this document, shared by all its users. It is only ever a help: whatever it
 * throws, and a missing cache (`getDocumentCache()` is null outside a document), counts as an empty cache.
 */
export interface DocumentCache {
  /** What the cache still has of these keys; one round trip. */
  getAll(keys: string[]): Record<string, unknown>;
  /** Keeps the entries; one round trip. */
  putAll(entries: Record<string, string>, ttlSeconds: number): void;
}

/** Opens the document cache. */
export function openDocumentCache(): DocumentCache {
  const cache = attempt(() => CacheService.getDocumentCache(), null);
  return {
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
