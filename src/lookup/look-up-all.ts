import { type AnswerCache, openAnswerCache } from '../cache/answer-cache.ts';
import { caught, dailyQuota, FormulaError, outOfTime, type Quota } from '../errors.ts';
import { asText, field, type Json } from '../json.ts';
import type { Deadline } from '../retry/deadline.ts';
import { withRetry } from '../retry/with-retry.ts';
import { readMapsException } from './maps-exception.ts';

/** One of Google's services, told to the mechanism that looks up routes and places alike. */
export interface Source<Request, Answer> {
  /** Which of Google's daily quotas it uses; answers of one quota share a cache. */
  quota: Quota;
  /** How many requests one call can ask. */
  requestsPerCall: number;
  /** A text that is equal for two requests exactly where Google's answer is the same. */
  key(request: Request): string;
  /** Asks Google in one call, and gives an answer for each request. May throw what Google throws. */
  ask(requests: Request[]): Json[];
  /** Reads Google's answer; throws a FormulaError where it holds none. */
  read(answer: Json, request: Request): Answer;
  /** The answer as a JSON value for the cache, and back; undefined where the value is not one of its own. */
  encode(answer: Answer): Json;
  decode(value: Json): Answer | undefined;
  /** Another source that the same call answers, too: its key for the request, and its JSON value of the answer. */
  also?: Pick<Source<Request, Answer>, 'key' | 'encode'>;
}

// Finished answers are kept this often, so that an execution that is cut off loses few of them.
const ANSWERS_PER_WRITE = 25;

// A place that is not found today may be on the map later, and a user who mends the map should not wait 6 hours.
const PROBLEM_TTL_SECONDS = 1800;

// Long enough that a sheet full of formulas stops asking, short enough that the new quota is noticed soon.
const QUOTA_MARK_SECONDS = 900;
const QUOTA_MARK = 'quota used up';

// One request may fail for a reason of its own; after this many calls in a row the service is at fault.
const FAILURES_IN_A_ROW = 3;

/**
 * Answers requests in order, each with an answer or the problem that its cell shows. Equal requests are asked once,
 * known ones not at all; nothing more is asked once the daily quota or the time is used up, or the service fails.
 */
export function lookUpAll<Request, Answer>(
  source: Source<Request, Answer>,
  requests: readonly Request[],
  deadline: Deadline,
): (Answer | FormulaError)[] {
  const keys = requests.map(source.key);
  const unique = new Map(requests.map((request, index) => [keys[index] as string, request]));
  const cache = openAnswerCache(source.quota);
  const { results, marked } = readKnown(source, unique, cache);
  const missing = [...unique].filter(([key]) => !results.has(key));
  let stop = marked ? dailyQuota(source.quota) : undefined;
  let failures = 0;

  for (const chunk of chunksOf(missing, source.requestsPerCall)) {
    const chunkRequests = chunk.map(([, request]) => request);
    const outcome = stop ?? fetchAnswers(source, chunkRequests, deadline);
    for (const [index, [key, request]] of chunk.entries()) {
      const result = Array.isArray(outcome) ? (outcome[index] as Answer | FormulaError) : outcome;
      results.set(key, result);
      remember(cache, source, request, result);
    }
    if (stop !== undefined) continue;
    const problem = Array.isArray(outcome) ? undefined : outcome.problem;
    failures = problem === 'transient' ? failures + 1 : 0;
    if (!Array.isArray(outcome) && (problem === 'quota' || failures >= FAILURES_IN_A_ROW)) stop = outcome;
    if (problem === 'quota') cache.mark(QUOTA_MARK, QUOTA_MARK_SECONDS);
    if (cache.waiting() >= ANSWERS_PER_WRITE) cache.flush();
  }
  cache.flush();
  return keys.map((key) => results.get(key) as Answer | FormulaError);
}

/** Takes what the cache knows: answers, and problems that a companion source has met. */
function readKnown<Request, Answer>(
  source: Source<Request, Answer>,
  unique: ReadonlyMap<string, Request>,
  cache: AnswerCache,
): { results: Map<string, Answer | FormulaError>; marked: boolean } {
  const alsoKeys = [...unique.values()].flatMap((request) => source.also?.key(request) ?? []);
  const { known, marked } = cache.read([...unique.keys(), ...alsoKeys], QUOTA_MARK);
  const results = new Map<string, Answer | FormulaError>();
  for (const [key, request] of unique) {
    const also = source.also && known.get(source.also.key(request));
    const result =
      decodeProblem(known.get(key)) ?? decodeProblem(also) ?? source.decode(field(known.get(key), 'answer'));
    if (result !== undefined) results.set(key, result);
  }
  return { results, marked };
}

/** Asks Google for a chunk; a problem of the call as a whole comes back in place of the list. */
function fetchAnswers<Request, Answer>(
  source: Source<Request, Answer>,
  requests: Request[],
  deadline: Deadline,
): (Answer | FormulaError)[] | FormulaError {
  if (deadline.millisecondsLeft() <= 0) return outOfTime();
  return caught(() =>
    withRetry(() => {
      const answers = askGoogle(source, requests);
      const results = requests.map((request, index) => caught(() => source.read(answers[index], request)));
      const failed = results.find((result) => result instanceof FormulaError && isOfCall(result));
      if (failed !== undefined) throw failed;
      return results;
    }, deadline),
  );
}

/** Whether a problem tells of the service, and so of the whole call, rather than of one request. */
const isOfCall = ({ problem }: FormulaError): boolean => problem === 'transient' || problem === 'quota';

function askGoogle<Request, Answer>(source: Source<Request, Answer>, requests: Request[]): Json[] {
  try {
    return source.ask(requests);
  } catch (exception) {
    throw readMapsException(exception, source.quota);
  }
}

function remember<Request, Answer>(
  cache: AnswerCache,
  source: Source<Request, Answer>,
  request: Request,
  result: Answer | FormulaError,
): void {
  if (!(result instanceof FormulaError)) {
    cache.remember(source.key(request), { answer: source.encode(result) });
    if (source.also) cache.remember(source.also.key(request), { answer: source.also.encode(result) });
  } else if (result.problem === 'answer') {
    const entry = { problem: result.message };
    cache.remember(source.key(request), entry, PROBLEM_TTL_SECONDS);
    if (source.also) cache.remember(source.also.key(request), entry, PROBLEM_TTL_SECONDS);
  }
}

function decodeProblem(entry: Json): FormulaError | undefined {
  const message = asText(field(entry, 'problem'));
  return message === undefined ? undefined : new FormulaError('answer', message);
}

function chunksOf<T>(items: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
