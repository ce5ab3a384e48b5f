import { asText, type Json } from '../json.ts';
import { now } from '../services/clock.ts';
import { openDocumentCache } from '../services/document-cache.ts';
import { BUCKETS, type Bucket, bucketNumbers, type CachedEntry, decodeBucket, encodeBucket } from './bucket.ts';
import { hashText } from './hash-text.ts';

// 6 hours: the longest that the cache keeps anything, and short enough for Google's terms.
export const LONGEST_TTL_SECONDS = 21_600;

// Long enough for a user to recalculate a formula that was cut off.
const CHECKPOINT_TTL_SECONDS = 1800;

// Few enough to forget in one call. If two batches share one and both are cut off, one of them loses its answers.
const CHECKPOINTS = 32;

// A new format gets a new number, so that entries of other versions are not found.
const PREFIX = 'mapsInSheets:2';

/** Answers of one Google service in the document cache, and marks by which executions inform each other. */
export interface AnswerCache {
  /** Whether there is a cache at all. Without one, waiting for others is useless. */
  readonly isShared: boolean;
  /** Reads the answers for these keys and the values of these marks, and what `write` builds on. One round trip. */
  read(keys: readonly string[], marks: readonly string[]): { known: Map<string, Json>; marked: Map<string, string> };
  /** Adds an answer for the next `write` to keep. */
  remember(key: string, value: Json, ttlSeconds: number): void;
  /** How many answers `write` would keep. */
  waiting(): number;
  /** Saves them together with what was last read, and the marks; one round trip. */
  write(marks: Record<string, string>): void;
  /** Saves them for the next execution of the same batch, in case this one is cut off; one round trip. */
  checkpoint(): void;
  /** Sets or removes marks for all executions; one round trip. */
  mark(names: readonly string[], ttlSeconds: number, value?: string): void;
  unmark(names: readonly string[]): void;
}

/**
 * Opens the cache for answers of one service, such as "route".
 *
 * Answers are packed into a fixed number of buckets, which are read, merged and written. If two executions do so at the
 * same moment, an answer can be lost. That costs a call, but never gives a wrong value. So each answer has a copy in a
 * second bucket. docs/decisions.md says what else was tried.
 * @param batch a name that is equal for all executions with the same requests
 */
export function openAnswerCache(service: string, batch: string): AnswerCache {
  const cache = openDocumentCache();
  const buckets = new Map<number, Bucket>();
  const waiting = new Map<string, CachedEntry>();
  let hasCheckpoint = false;

  const bucketName = (number: number): string => entryName(service, number);
  const markName = (mark: string): string => entryName(service, mark);
  const checkpointName = entryName(service, checkpointOf(hashText(batch) % CHECKPOINTS));
  const putMarks = (names: readonly string[], value: string, ttlSeconds: number): void =>
    cache.putAll(Object.fromEntries(names.map((name) => [markName(name), value])), ttlSeconds);
  const decode = (text: Json): Bucket => decodeBucket(text, now(), LONGEST_TTL_SECONDS * 1000);

  return {
    isShared: cache.isShared,
    read(keys, marks) {
      const places = new Map([...keys, ...waiting.keys()].map((key) => [key, bucketNumbers(key)]));
      const numbers = [...new Set([...places.values()].flat())];
      const found = cache.getAll([...numbers.map(bucketName), checkpointName, ...marks.map(markName)]);
      for (const number of numbers) buckets.set(number, decode(found[bucketName(number)]));
      const cutOff = decode(found[checkpointName]);
      const known = new Map<string, Json>();
      for (const key of keys) {
        const kept = newest(places.get(key)?.map((number) => buckets.get(number)?.get(key)));
        const entry = kept ?? cutOff.get(key);
        if (entry === undefined) continue;
        known.set(key, entry.value);
        if (kept === undefined) waiting.set(key, entry);
      }
      const said = marks.map((mark): [string, string] => [mark, asText(found[markName(mark)]) ?? '']);
      return { known, marked: new Map(said.filter(([, value]) => value !== '')) };
    },
    remember(key, value, ttlSeconds) {
      waiting.set(key, { expires: now() + ttlSeconds * 1000, value });
    },
    waiting: () => waiting.size,
    checkpoint() {
      cache.putAll(
        { [checkpointName]: encodeBucket(waiting) },
        Math.min(CHECKPOINT_TTL_SECONDS, secondsLeft([waiting])),
      );
      hasCheckpoint = true;
    },
    write(marks) {
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
      if (hasCheckpoint) entries.push([checkpointName, '']);
      for (const [mark, value] of Object.entries(marks)) entries.push([markName(mark), value]);
      // Marks are written with answers of the free service, which may stay long.
      const hasMarks = Object.keys(marks).length > 0;
      cache.putAll(Object.fromEntries(entries), hasMarks ? LONGEST_TTL_SECONDS : secondsLeft(changed.values()));
    },
    mark: (names, ttlSeconds, value = '1') => putMarks(names, value, ttlSeconds),
    unmark: (names) => putMarks(names, '', 1),
  };
}

/** How long to keep the longest-lived of these answers. Google's terms do not allow some of them for long. */
function secondsLeft(buckets: Iterable<Bucket>): number {
  let last = 0;
  for (const bucket of buckets) for (const { expires } of bucket.values()) last = Math.max(last, expires);
  return Math.min(LONGEST_TTL_SECONDS, Math.max(1, Math.ceil((last - now()) / 1000)));
}

function newest(entries: readonly (CachedEntry | undefined)[] = []): CachedEntry | undefined {
  return entries.reduce((best, entry) => (best && (!entry || best.expires >= entry.expires) ? best : entry), undefined);
}

/** The cache entries of these marks of one service. */
export function entriesOfMarks(service: string, marks: readonly string[]): string[] {
  return marks.map((mark) => entryName(service, mark));
}

/** All cache entries that can hold answers of one service. */
export function entriesWithAnswers(service: string): string[] {
  const buckets = Array.from({ length: BUCKETS }, (_, number) => number);
  const checkpoints = Array.from({ length: CHECKPOINTS }, (_, number) => checkpointOf(number));
  return [...buckets, ...checkpoints].map((name) => entryName(service, name));
}

const entryName = (service: string, name: string | number): string => `${PREFIX}:${service}:${name}`;

const checkpointOf = (number: number): string => `checkpoint ${number}`;
