import { openAnswerCache } from '../cache/answer-cache.ts';
import { dailyQuota, FormulaError, outOfTime } from '../errors.ts';
import { asText, field, type Json } from '../json.ts';
import type { Deadline } from '../retry/deadline.ts';
import { withRetry } from '../retry/with-retry.ts';
import { readMapsException } from './maps-exception.ts';

/** One of Google's services, told to the mechanism that looks up routes and places alike. */
export interface Source<Request, Answer> {
  /** Its name in the cache. */
  name: string;
  /** A text that is equal for two requests exactly where Google's answer is the same. */
  key(request: Request): string;
  /** Asks Google; one call of the daily quota. May throw what Google throws. */
  ask(request: Request): Json;
  /** Reads Google's answer; throws a FormulaError where it holds none. */
  read(answer: Json, request: Request): Answer;
  /** The answer as a JSON value for the cache, and back; undefined where the value is not one of its own. */
  encode(answer: Answer): Json;
  decode(value: Json): Answer | undefined;
}

// Finished answers are kept this often, so that an execution that is cut off loses few of them.
const ANSWERS_PER_WRITE = 25;

// A place that is not found today may be on the map later, and a user who mends the map should not wait 6 hours.
const PROBLEM_TTL_SECONDS = 1800;

// Long enough that a sheet full of formulas stops asking, short enough that the new quota is noticed soon.
const QUOTA_MARK_SECONDS = 900;
const QUOTA_MARK = 'quota used up';

// One request may fail for a reason of its own; after this many in a row the service is at fault.
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
  const cache = openAnswerCache(source.name);
  const { known, marked } = cache.read([...unique.keys()], QUOTA_MARK);
  const results = new Map<string, Answer | FormulaError>();
  let stop = marked ? dailyQuota() : undefined;
  let failures = 0;

  for (const [key, request] of unique) {
    const kept = decodeResult(source, known.get(key));
    const result = kept ?? stop ?? fetchAnswer(source, request, deadline);
    results.set(key, result);
    if (kept !== undefined || stop !== undefined) continue;
    const problem = result instanceof FormulaError ? result.problem : undefined;
    failures = problem === 'transient' ? failures + 1 : 0;
    if (!(result instanceof FormulaError)) cache.remember(key, { answer: source.encode(result) });
    else if (problem === 'answer') cache.remember(key, { problem: result.message }, PROBLEM_TTL_SECONDS);
    else if (problem === 'quota' || failures >= FAILURES_IN_A_ROW) stop = result;
    if (problem === 'quota') cache.mark(QUOTA_MARK, QUOTA_MARK_SECONDS);
    if (cache.waiting() >= ANSWERS_PER_WRITE) cache.flush();
  }
  cache.flush();
  return keys.map((key) => results.get(key) as Answer | FormulaError);
}

function fetchAnswer<Request, Answer>(
  source: Source<Request, Answer>,
  request: Request,
  deadline: Deadline,
): Answer | FormulaError {
  if (deadline.millisecondsLeft() <= 0) return outOfTime();
  try {
    return withRetry(() => source.read(askGoogle(source, request), request), deadline);
  } catch (error) {
    if (error instanceof FormulaError) return error;
    throw error;
  }
}

function askGoogle<Request, Answer>(source: Source<Request, Answer>, request: Request): Json {
  try {
    return source.ask(request);
  } catch (exception) {
    throw readMapsException(exception);
  }
}

function decodeResult<Request, Answer>(
  source: Source<Request, Answer>,
  entry: Json,
): Answer | FormulaError | undefined {
  const message = asText(field(entry, 'problem'));
  return message === undefined ? source.decode(field(entry, 'answer')) : new FormulaError('answer', message);
}
