import type { Json } from '../json.ts';
import { now } from '../services/clock.ts';
import { openDocumentCache } from '../services/document-cache.ts';
import { BUCKETS, type Bucket, bucketNumbers, type CachedEntry, decodeBucket, encodeBucket } from './bucket.ts';

// The longest that the cache keeps anything, and that Google's terms suggest: 6 hours.
const LONGEST_TTL_SECONDS = 21_600;

// A new format gets a new number, so that entries of other versions are not found.
const PREFIX = 'mapsInSheets:2';

/** Answers of one Google service in the document cache, and marks by which executions tell each other something. */
export interface AnswerCache {
  /** Whether there is a cache at all, so that waiting for others can be of use. */
  readonly isShared: boolean;
  /** What is known of these keys, and which of these marks stand; one round trip. */
  read(keys: readonly string[], marks: readonly string[]): { known: Map<string, Json>; marked: Set<string> };
  /** Adds an answer to those that the next `write` keeps. */
  remember(key: string, value: Json, ttlSeconds?: number): void;
  /** Keeps what was remembered, on top of what was last read of the same keys; one round trip. */
  write(): void;
  /** Sets marks for all executions; one round trip. */
  mark(names: readonly string[], ttlSeconds: number): void;
}

/** Opens the cache for answers of one service, such as "route". */
export function openAnswerCache(service: string): AnswerCache {
  const cache = openDocumentCache();
  const buckets = new Map<number, Bucket>();
  const waiting = new Map<string, CachedEntry>();

  const bucketName = (number: number): string => `${PREFIX}:${service}:${number}`;
  const markName = (mark: string): string => `${PREFIX}:${service}:${mark}`;

  return {
    isShared: cache.isShared,
    read(keys, marks) {
      const numbers = [...new Set(keys.flatMap(bucketNumbers))];
      const found = cache.getAll([...numbers.map(bucketName), ...marks.map(markName)]);
      for (const number of numbers) {
        buckets.set(number, decodeBucket(found[bucketName(number)], now(), LONGEST_TTL_SECONDS * 1000));
      }
      const known = new Map<string, Json>();
      for (const key of keys) {
        const entry = newest(bucketNumbers(key).map((number) => buckets.get(number)?.get(key)));
        if (entry !== undefined) known.set(key, entry.value);
      }
      return { known, marked: new Set(marks.filter((mark) => found[markName(mark)] !== undefined)) };
    },
    remember(key, value, ttlSeconds = LONGEST_TTL_SECONDS) {
      waiting.set(key, { expires: now() + ttlSeconds * 1000, value });
    },
    write() {
      const changed = new Map<string, Bucket>();
      for (const [key, entry] of waiting) {
        for (const number of bucketNumbers(key)) {
          const bucket = buckets.get(number) ?? new Map();
          buckets.set(number, bucket.set(key, entry));
          changed.set(bucketName(number), bucket);
        }
      }
      waiting.clear();
      if (changed.size === 0) return;
      const entries = [...changed].map(([name, bucket]) => [name, encodeBucket(bucket)]);
      cache.putAll(Object.fromEntries(entries), LONGEST_TTL_SECONDS);
    },
    mark: (names, ttlSeconds) =>
      cache.putAll(Object.fromEntries(names.map((name) => [markName(name), '1'])), ttlSeconds),
  };
}

function newest(entries: readonly (CachedEntry | undefined)[]): CachedEntry | undefined {
  return entries.reduce((best, entry) => (best && (!entry || best.expires >= entry.expires) ? best : entry), undefined);
}

/** The cache entries in which answers of one service can be. */
export function bucketNames(service: string): string[] {
  return Array.from({ length: BUCKETS }, (_, number) => `${PREFIX}:${service}:${number}`);
}
