import { asList, type Json, parseJson } from '../json.ts';
import { hashText } from './hash-text.ts';
import { utf8Bytes } from './utf8-bytes.ts';

// The cache keeps 1,000 entries and then drops the 100 nearest to expiry, so answers share fewer entries than that. The
// rest is room for marks. 512 buckets of 100 KB hold over 100,000 routes.
export const BUCKETS = 512;

// A cache value may have 102,400 bytes; a little below, since how Google counts is not documented.
const LARGEST_BUCKET_BYTES = 100_000;

/** What is kept of one answer: the value, and until when, in milliseconds since the epoch. */
export interface CachedEntry {
  expires: number;
  value: Json;
}

/** The answers that share one cache entry, by their keys. */
export type Bucket = Map<string, CachedEntry>;

/** Which two buckets keep a key. Many keys share a bucket, where each stands with its full text. */
export function bucketNumbers(key: string): [number, number] {
  const hash = hashText(key);
  const first = hash % BUCKETS;
  const step = 1 + (Math.floor(hash / BUCKETS) % (BUCKETS - 1));
  return [first, (first + step) % BUCKETS];
}

// Google runs executions on many machines, whose clocks need not agree.
const CLOCK_DIFFERENCE_MS = 60_000;

/** Reads a bucket from the cache's text. What is broken, foreign, expired, or beyond the longest time is left out. */
export function decodeBucket(text: Json, now: number, longestMs: number): Bucket {
  const bucket: Bucket = new Map();
  for (const item of asList(parseJson(text))) {
    const [key, expires, value] = asList(item);
    if (typeof key !== 'string' || typeof expires !== 'number') continue;
    if (expires > now && expires <= now + longestMs + CLOCK_DIFFERENCE_MS) bucket.set(key, { expires, value });
  }
  return bucket;
}

/** Writes a bucket as text that fits the cache; where it is too large, what expires first is left out. */
export function encodeBucket(bucket: Bucket): string {
  const items = [...bucket]
    .sort(([, a], [, b]) => b.expires - a.expires)
    .map(([key, { expires, value }]) => JSON.stringify([key, expires, value]));
  let bytes = 2;
  const fitting = items.filter((item) => {
    const size = utf8Bytes(item) + 1;
    if (bytes + size > LARGEST_BUCKET_BYTES) return false;
    bytes += size;
    return true;
  });
  return `[${fitting.join()}]`;
}
