import { openAnswerCache } from '../cache/answer-cache.ts';
import { hashText } from '../cache/hash-text.ts';
import { FormulaError } from '../errors.ts';
import { asText, field, type Json } from '../json.ts';
import { withDocumentLockIfFree } from '../services/document-lock.ts';
import { PRIORITIES, type Priority } from './priority.ts';
import type { Source } from './source.ts';

// A place that is not found today may be on the map later, and a user who mends the map should not wait 6 hours.
const PROBLEM_TTL_SECONDS = 1800;

// Long enough that a sheet full of formulas stops asking, short enough that the new quota is noticed soon.
const QUOTA_MARK = { name: 'quota used up', ttlSeconds: 900 };

// Each rejected call sets it anew.
const BURST_MARK = { name: 'asked too often', ttlSeconds: 60 };

// Longer than a call takes. The cache drops first what expires soonest, so that marks never push out answers.
const FETCHING_SECONDS = 5;

// Thirty ranges that end at the same moment take a tenth of a second each; the execution's time leaves room for it.
const LOCK_WAIT_MS = 3000;

/** A request that waits for its answer. */
export interface Missing<Request> {
  key: string;
  /** The key by which the source's companion knows it. */
  alsoKey: string | undefined;
  request: Request;
}

/** What executions tell each other: whether to ask at all, whether to ask slowly, and who asks what. */
export interface Marks {
  quotaUsedUp: boolean;
  burst: boolean;
  /** The priorities of the executions that fetch the one answer that is missing, this one included. */
  fetching: readonly Priority[];
  /** The priorities of those that fetched any one answer in the last seconds. */
  active: readonly Priority[];
}

/** The answers to a batch of requests as they become known, from the cache and from Google. */
export interface Answers<Request, Answer> {
  /** How many requests have no answer yet, each counted once. */
  missing(): number;
  /** The first of them. */
  nextMissing(count: number): Missing<Request>[];
  get(key: string): Answer | FormulaError | undefined;
  /** Reads the cache for what is missing. One round trip. */
  readCache(): void;
  /** The marks as they were when the cache was last read. */
  marks(): Marks;
  /** Tells other executions. One round trip each. */
  markQuota(): void;
  markBurst(): void;
  markFetching(): void;
  unmarkFetching(): void;
  /** Takes a result of Google, which `save` keeps. */
  put(missing: Missing<Request>, result: Answer | FormulaError): void;
  /** Writes the results to the cache, so that all executions see them. Two round trips, none where there is nothing. */
  save(): void;
  /** Writes them so that they are not lost, should this execution be cut off. One round trip. */
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
  const pending = new Map<string, Missing<Request>>();
  for (const [key, request] of unique) pending.set(key, { key, request, alsoKey: source.also?.key(request) });
  let marks: Marks = { quotaUsedUp: false, burst: false, fetching: [], active: [] };

  function settle(key: string, result: Answer | FormulaError): void {
    results.set(key, result);
    pending.delete(key);
  }

  function readCache(): void {
    const wanted = [...pending.values()];
    const only = wanted.length === 1 ? wanted[0]?.key : undefined;
    const names = only === undefined ? [] : PRIORITIES.flatMap((each) => fetchingMarks([only], each));
    const { known, marked } = cache.read(wanted.flatMap(keysOf), [QUOTA_MARK.name, BURST_MARK.name, ...names]);
    marks = {
      quotaUsedUp: marked.has(QUOTA_MARK.name),
      burst: marked.has(BURST_MARK.name),
      fetching: PRIORITIES.filter((each) => only !== undefined && marked.has(fetchingMark(only, each))),
      active: PRIORITIES.filter((each) => marked.has(activeMark(each))),
    };
    for (const { key, alsoKey } of wanted) {
      const also = alsoKey === undefined ? undefined : decodeProblem(known.get(alsoKey));
      const own = known.get(key);
      const result = decodeProblem(own) ?? also ?? source.decode(field(own, 'answer'));
      if (result !== undefined) settle(key, result);
    }
  }

  return {
    isShared: cache.isShared,
    missing: () => pending.size,
    nextMissing: (count) => [...firstOf(pending.values(), count)],
    get: (key) => results.get(key),
    readCache,
    marks: () => marks,
    markQuota: () => cache.mark([QUOTA_MARK.name], QUOTA_MARK.ttlSeconds),
    markBurst: () => cache.mark([BURST_MARK.name], BURST_MARK.ttlSeconds),
    markFetching: () => cache.mark(fetchingMarks([...pending.values()].flatMap(keysOf), priority), FETCHING_SECONDS),
    unmarkFetching: () => cache.unmark([...pending.values()].flatMap(keysOf).map((key) => fetchingMark(key, priority))),
    put(request, result) {
      settle(request.key, result);
      const entry = encodeResult(result, source.encode);
      if (entry === undefined) return;
      const ttlSeconds = result instanceof FormulaError ? PROBLEM_TTL_SECONDS : undefined;
      cache.remember(request.key, entry, ttlSeconds);
      if (request.alsoKey !== undefined && source.also) {
        cache.remember(request.alsoKey, encodeResult(result, source.also.encode), ttlSeconds);
      }
    },
    checkpoint: () => cache.checkpoint(),
    save() {
      if (cache.waiting() === 0) return;
      const merge = (): void => {
        readCache();
        cache.write();
      };
      // A cell's answer goes to two entries of hundreds, a range's to most of them.
      if (cache.waiting() > 2) withDocumentLockIfFree(LOCK_WAIT_MS, merge);
      else merge();
    },
  };
}

const keysOf = ({ key, alsoKey }: Missing<unknown>): string[] => (alsoKey === undefined ? [key] : [key, alsoKey]);

function* firstOf<T>(items: Iterable<T>, count: number): Iterable<T> {
  for (const item of items) {
    if (count-- <= 0) return;
    yield item;
  }
}

/** The marks that tell who fetches the answers of these keys; the first one costs nothing more, and tells all cells. */
function fetchingMarks(keys: readonly string[], priority: Priority): string[] {
  return [activeMark(priority), ...keys.map((key) => fetchingMark(key, priority))];
}

const activeMark = (priority: Priority): string => `active ${priority}`;

/** Has a short name for the key. Where two keys share one, a cell waits for a moment in vain. */
const fetchingMark = (key: string, priority: Priority): string => `fetching ${hashText(key).toString(36)} ${priority}`;

function encodeResult<Answer>(result: Answer | FormulaError, encode: (answer: Answer) => Json): Json | undefined {
  if (!(result instanceof FormulaError)) return { answer: encode(result) };
  return result.problem === 'answer' ? { problem: result.message } : undefined;
}

function decodeProblem(entry: Json): FormulaError | undefined {
  const message = asText(field(entry, 'problem'));
  return message === undefined ? undefined : new FormulaError('answer', message);
}
