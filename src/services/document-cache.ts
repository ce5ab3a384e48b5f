import { attempt } from '../attempt.ts';

// Google does not document how many entries it takes at once. So few should always work.
const PIECE = 25;

// An administrator who does not want to keep any of Google's answers sets this to false.
const CACHE_ANSWERS = true;

/**
 * Opens the cache of this script for this document, shared by all its users. Nothing depends on it: if it throws, or
 * does not exist (`getDocumentCache()` is null outside a document), it counts as empty.
 */
export function openDocumentCache() {
  const cache = attempt(() => (CACHE_ANSWERS ? CacheService.getDocumentCache() : null), null);
  return {
    /** Whether there is a cache, so that other executions see what this execution writes. */
    isShared: cache !== null,
    /** What the cache still has of these keys. One round trip; more only if Google refuses them all at once. */
    getAll(keys: string[]): Record<string, unknown> {
      const found = {};
      inPieces(keys, (piece) => Object.assign(found, cache?.getAll(piece)));
      return found;
    },
    /** Keeps the entries, in the same way. */
    putAll: (entries: Record<string, string>, ttlSeconds: number): void =>
      inPieces(Object.entries(entries), (piece) => cache?.putAll(Object.fromEntries(piece), ttlSeconds)),
  };
}

/** Does something with all items at once. If Google refuses, does it piece by piece, until Google refuses again. */
function inPieces<T>(items: T[], act: (piece: T[]) => unknown): void {
  const done = (piece: T[]): boolean => attempt(() => [act(piece)].length > 0, false);
  if (done(items)) return;
  for (let from = 0; items.length > PIECE && from < items.length; from += PIECE) {
    if (!done(items.slice(from, from + PIECE))) return;
  }
}

/** Removes entries. Unlike everything else here, it throws what Google throws: the user should know. */
export function clearDocumentCache(keys: string[]): void {
  CacheService.getDocumentCache()?.removeAll(keys);
}
