import { asList, type Json, parseJson } from '../json.ts';
import { hashText } from './hash-text.ts';

// The cache keeps 1,000 entries and then drops the 100 nearest to expiry, so answers share fewer entries than that. The
// rest is for marks. 512 buckets of 100 KB hold over 100,000 routes.
export const BUCKETS = 512;

// A cache value may have 102,400 bytes. We stay a little below, since Google does not document how it counts.
const LARGEST_BUCKET_BYTES = 100_000;

/** One cached answer: its value, and when it expires, in milliseconds since the epoch. */
export interface CachedEntry {
  expires: number;
  value: Json;
}

/** The answers that share one cache entry, by their keys. */
export type Bucket = Map<string, CachedEntry>;

/** The two buckets that keep a key. Many keys share a bucket, each with its full text. */
export function bucketNumbers(key: string): [number, number] {
  const hash = hashText(key);
  const first = hash % BUCKETS;
  const step = 1 + (Math.floor(hash / BUCKETS) % (BUCKETS - 1));
  return [first, (first + step) % BUCKETS];
}

// Google runs executions on many machines, and their clocks may differ.
const CLOCK_DIFFERENCE_MS = 60_000;

/** Reads a bucket from the cache's text. Leaves out what is broken, foreign, expired, or expires too late. */
export function decodeBucket(text: Json, now: number, longestMs: number): Bucket {
  const bucket: Bucket = new Map();
  for (const item of asList(parseJson(text))) {
    const [key, expires, value] = asList(item);
    if (typeof key !== 'string' || typeof expires !== 'number') continue;
    if (expires > now && expires <= now + longestMs + CLOCK_DIFFERENCE_MS) bucket.set(key, { expires, value });
  }
  return bucket;
}

/** Writes a bucket as text that fits the cache. If it is too large, the answers that expire first are left out. */
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

/** How many bytes a text takes in UTF-8, by which the cache measures values. */
function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const character of text) bytes += bytesOf(character.codePointAt(0) ?? 0);
  return bytes;
}

function bytesOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
