import { LONGEST_TTL_SECONDS, openAnswerCache } from '../cache/answer-cache.ts';
import { FormulaError } from '../errors.ts';
import { asText, field, type Json } from '../json.ts';
import { now } from '../services/clock.ts';
import { tryWithLock } from '../services/lock.ts';
import { callsEntries, countCalls } from './free-calls.ts';
import {
  FETCHING_SECONDS,
  failingMarks,
  fetchingMark,
  fetchingMarks,
  keyMark,
  type Mark,
  type Marks,
  markNames,
  readMarks,
} from './marks.ts';
import { hasNoKey } from './own-key.ts';
import { FIRST, type Priority } from './priority.ts';
import type { Source } from './source.ts';

// A place that is not found today may be on the map later. A user who adds it should not have to wait 6 hours.
const PROBLEM_TTL_SECONDS = 1800;

// Thirty ranges that end at the same moment take a tenth of a second each. The time limit leaves room for that.
const LOCK_WAIT_MS = 3000;

/** A request that waits for its answer. */
export interface PendingRequest<Request> {
  key: string;
  /** Its key in the companion of the source. */
  companionKey: string | undefined;
  request: Request;
}

/** The answers to a batch of requests as they become known, from the cache and from Google. */
export interface Answers<Request, Answer> {
  /** How many different requests have no answer yet. */
  missing(): number;
  /** The first of them. */
  nextMissing(count: number): PendingRequest<Request>[];
  get(key: string): Answer | FormulaError | undefined;
  /** Looks in the cache for missing answers. One round trip. */
  readCache(): void;
  /** The marks as last read, with those that this execution has set since. */
  marks(): Marks;
  /** Reads the marks alone. One round trip. */
  readMarks(): void;
  /** Tells other executions. One round trip each. */
  mark(mark: Mark): void;
  markFetching(): void;
  unmarkFetching(): void;
  /**
   * Takes a result from Google, which `save` will write. An answer removes the marks of failures.
   * @param keepSeconds how long a result that was bought may be kept; undefined for a free one
   */
  addResult(request: PendingRequest<Request>, result: Answer | FormulaError, keepSeconds?: number): void;
  /** Counts a call of the free quota; `save` adds it to the day's calls. */
  countCall(): void;
  /** Writes the results to the cache for all executions. Two round trips, or none if there is nothing to write. */
  save(): void;
  /** Writes them now, in case this execution is cut off. One round trip. */
  checkpoint(): void;
  /** Whether other executions see what is saved and marked. */
  isShared: boolean;
}

/** Starts with nothing known. */
export function openAnswers<Request, Answer>(
  source: Source<Request, Answer>,
  unique: ReadonlyMap<string, Request>,
  batch: string,
  priority: Priority,
): Answers<Request, Answer> {
  const cache = openAnswerCache(source.quota, batch);
  const results = new Map<string, Answer | FormulaError>();
  const pending = new Map<string, PendingRequest<Request>>();
  for (const [key, request] of unique) pending.set(key, { key, request, companionKey: source.companion?.key(request) });
  let marked = new Map<string, string>();
  // Whether Google answered when last asked.
  let works = false;
  let calls = 0;

  const differs = (request: Request): boolean => source.withKey.differs?.(request) ?? false;

  function setResult(key: string, result: Answer | FormulaError): void {
    results.set(key, result);
    pending.delete(key);
  }

  function onlyKey(): string | undefined {
    return pending.size === 1 ? pending.keys().next().value : undefined;
  }

  function unmarkFailing(): void {
    const names = failingMarks().filter((name) => marked.delete(name));
    if (names.length > 0) cache.unmark(names);
  }

  function readCache(alsoMarks: readonly string[] = []): void {
    const wanted = [...pending.values()];
    const { known, ...read } = cache.read(wanted.flatMap(keysOf), [...markNames(onlyKey()), ...alsoMarks]);
    marked = read.marked;
    const { hadKey } = readMarks(marked, undefined);
    for (const { key, companionKey, request } of wanted) {
      // With a key, a time without traffic is not an answer. Without one, a time with traffic is not.
      const isOfOther = (entry: Json): boolean =>
        hadKey !== undefined && differs(request) && hadKey !== isBought(entry);
      const entryOf = (name: string): Json => (isOfOther(known.get(name)) ? undefined : known.get(name));
      const shared = companionKey === undefined ? undefined : decodeProblem(entryOf(companionKey));
      const own = entryOf(key);
      const answer = source.decode(field(own, 'answer'));
      const isEnough = answer !== undefined && (source.suffices?.(answer, request) ?? true);
      const result = decodeProblem(own) ?? shared ?? (isEnough ? answer : undefined);
      if (result !== undefined) setResult(key, result);
    }
  }

  return {
    isShared: cache.isShared,
    missing: () => pending.size,
    nextMissing: (count) => [...firstOf(pending.values(), count)],
    get: (key) => results.get(key),
    readCache: () => readCache(),
    marks: () => readMarks(marked, onlyKey()),
    readMarks() {
      // Without a cache, an execution knows only its own marks.
      if (cache.isShared) marked = cache.read([], markNames(onlyKey())).marked;
    },
    mark({ name, ttlSeconds, value }) {
      marked.set(name, value);
      cache.mark([name], ttlSeconds, value);
    },
    markFetching: () => cache.mark(fetchingMarks([...pending.values()].flatMap(keysOf), priority), FETCHING_SECONDS),
    unmarkFetching: () => cache.unmark([...pending.values()].flatMap(keysOf).map((key) => fetchingMark(key, priority))),
    addResult({ key, companionKey, request }, result, keepSeconds) {
      setResult(key, result);
      const mark = keepSeconds !== undefined && differs(request) ? { bought: true } : {};
      const entry = encodeResult(result, source.encode, mark);
      works = entry !== undefined;
      if (entry === undefined) return;
      unmarkFailing();
      const longest = result instanceof FormulaError ? PROBLEM_TTL_SECONDS : LONGEST_TTL_SECONDS;
      const ttlSeconds = Math.min(keepSeconds ?? longest, longest);
      if (ttlSeconds <= 0) return;
      cache.remember(key, entry, ttlSeconds);
      if (companionKey !== undefined && source.companion) {
        cache.remember(companionKey, encodeResult(result, source.companion.encode, mark), ttlSeconds);
      }
    },
    checkpoint: () => cache.checkpoint(),
    countCall() {
      calls++;
    },
    save() {
      if (cache.waiting() === 0) return;
      const merge = (): void => {
        const counters = calls > 0 ? callsEntries(batch, cache.waiting() > 2) : [];
        readCache(counters);
        const counted = calls > 0 ? countCalls(counters, marked, calls, now()) : {};
        const { name, value } = keyMark(false);
        cache.write({ ...(hasNoKey() ? { [name]: value } : {}), ...counted });
        calls = 0;
        if (works) unmarkFailing();
      };
      // The answer of a cell goes to two of hundreds of entries; the answers of a range go to most of them.
      if (cache.waiting() <= 2 || !tryWithLock('document', LOCK_WAIT_MS, merge)) merge();
    },
  };
}

const keysOf = ({ key, companionKey }: PendingRequest<unknown>): string[] =>
  companionKey === undefined ? [key] : [key, companionKey];

function* firstOf<T>(items: Iterable<T>, count: number): Iterable<T> {
  for (const item of items) {
    if (count-- <= 0) return;
    yield item;
  }
}

function encodeResult<Answer>(
  result: Answer | FormulaError,
  encode: (answer: Answer) => Json,
  mark: { bought?: boolean },
): Json | undefined {
  if (!(result instanceof FormulaError)) return { answer: encode(result), ...mark };
  return result.problem === 'answer' ? { problem: result.message, ...mark } : undefined;
}

const isBought = (entry: Json): boolean => field(entry, 'bought') === true;

function decodeProblem(entry: Json): FormulaError | undefined {
  const message = asText(field(entry, 'problem'));
  return message === undefined ? undefined : new FormulaError('answer', message);
}

/** How many different requests are not in the cache. One round trip, and no call to Google. */
export function countUnknown<Request, Answer>(source: Source<Request, Answer>, requests: readonly Request[]): number {
  if (requests.length === 0) return 0;
  const answers = openAnswers(
    source,
    new Map(requests.map((request): [string, Request] => [source.key(request), request])),
    '',
    FIRST,
  );
  answers.readCache();
  return answers.missing();
}
