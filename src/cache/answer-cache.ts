import type { Json } from '../json.ts';
import { now } from '../services/clock.ts';
import { openDocumentCache } from '../services/document-cache.ts';
import { type Bucket, bucketNumber, decodeBucket, encodeBucket } from './bucket.ts';

// The longest that the cache keeps anything, and that Google's terms suggest: 6 hours.
const LONGEST_TTL_SECONDS = 21_600;

// A new format gets a new number, so that entries of other versions are not found.
const PREFIX = 'mapsInSheets:1';

/** Answers of one Google service in the document cache. */
export interface AnswerCache {
  /** What is known of these keys, and whether a mark with this name stands; one round trip. */
  read(keys: readonly string[], mark: string): { known: Map<string, Json>; marked: boolean };
  /** Adds an answer to those that the next `flush` writes. */
  remember(key: string, value: Json, ttlSeconds?: number): void;
  /** How many answers wait for `flush`. */
  waiting(): number;
  /** Writes the answers that wait; one round trip, and one more to read before the first. */
  flush(): void;
  /** Sets a mark for all executions. */
  mark(name: string, ttlSeconds: number): void;
}

/**
 * Opens the cache for answers of one service, such as "route".
 *
 * Answers are packed into a fixed number of buckets. The buckets are read again just before the first write, since other
 * executions write them too; later writes build on what was read then. An update that is lost that way costs a call,
 * never a wrong answer.
 */
export function openAnswerCache(service: string): AnswerCache {
  const cache = openDocumentCache();
  const buckets = new Map<number, Bucket>();
  const waiting = new Map<string, { expires: number; value: Json }>();
  let written = false;

  const bucketName = (number: number): string => `${PREFIX}:${service}:${number}`;
  const markName = (mark: string): string => `${PREFIX}:${service}:${mark}`;
  const bucketOf = (key: string): Bucket | undefined => buckets.get(bucketNumber(key));

  function load(numbers: Iterable<number>, otherKeys: string[] = []): Record<string, unknown> {
    const wanted = [...new Set(numbers)];
    const found = cache.getAll([...wanted.map(bucketName), ...otherKeys]);
    for (const number of wanted) {
      buckets.set(number, decodeBucket(found[bucketName(number)], now(), LONGEST_TTL_SECONDS * 1000));
    }
    return found;
  }

  return {
    read(keys, mark) {
      const found = load(keys.map(bucketNumber), [markName(mark)]);
      const known = new Map<string, Json>();
      for (const key of keys) {
        const entry = bucketOf(key)?.get(key);
        if (entry !== undefined) known.set(key, entry.value);
      }
      return { known, marked: found[markName(mark)] !== undefined };
    },
    remember(key, value, ttlSeconds = LONGEST_TTL_SECONDS) {
      waiting.set(key, { expires: now() + ttlSeconds * 1000, value });
    },
    waiting: () => waiting.size,
    flush() {
      if (waiting.size === 0) return;
      const numbers = new Set([...waiting.keys()].map(bucketNumber));
      if (!written) load(numbers);
      for (const [key, entry] of waiting) bucketOf(key)?.set(key, entry);
      const entries = [...numbers].map((number) => [
        bucketName(number),
        encodeBucket(buckets.get(number) ?? new Map()),
      ]);
      cache.putAll(Object.fromEntries(entries), LONGEST_TTL_SECONDS);
      written = true;
      waiting.clear();
    },
    mark: (name, ttlSeconds) => cache.putAll({ [markName(name)]: '1' }, ttlSeconds),
  };
}
