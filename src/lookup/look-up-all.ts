import { hashText } from '../cache/hash-text.ts';
import { caught, dailyQuota, FormulaError, mayPass, outOfTime } from '../errors.ts';
import type { Json } from '../json.ts';
import type { Deadline } from '../retry/deadline.ts';
import { withRetry } from '../retry/with-retry.ts';
import { type Answers, openAnswers } from './answers.ts';
import { claimRequest } from './claim-request.ts';
import { readMapsException } from './maps-exception.ts';
import { FIRST, type Priority } from './priority.ts';
import type { Source } from './source.ts';

// Finished answers are kept this often, so that an execution that is cut off loses few of them.
const ANSWERS_PER_CHECKPOINT = 30;

// One request may fail for a reason of its own; after this many calls in a row the service is at fault.
const FAILURES_IN_A_ROW = 3;

/**
 * Answers requests in order, each with an answer or the problem that its cell shows. Equal requests are asked once,
 * known ones not at all; nothing more is asked once the daily quota or the time is used up, or the service fails.
 * @param priority of the formula: the first one asks from the first request on, the others from the last one on, so
 * that two ranges over the same rows meet in the middle
 */
export function lookUpAll<Request, Answer>(
  source: Source<Request, Answer>,
  requests: readonly Request[],
  deadline: Deadline,
  priority: Priority = FIRST,
): (Answer | FormulaError)[] {
  const keys = requests.map(source.key);
  const keyed = requests.map((request, index): [string, Request] => [keys[index] as string, request]);
  const batch = `${hashText(keys[0] ?? '').toString(36)} ${keys.length} ${priority}`;
  const answers = openAnswers(source, new Map(priority === FIRST ? keyed : keyed.reverse()), batch, priority);
  answers.readCache();
  if (answers.isShared && answers.missing() === 1) claimRequest(answers, priority, deadline);
  const stop = fetchMissing(source, answers, deadline);
  return keys.map((key) => answers.get(key) ?? stop);
}

/** Asks Google for what is missing; comes back with what the rest is to show where not all could be asked. */
function fetchMissing<Request, Answer>(
  source: Source<Request, Answer>,
  answers: Answers<Request, Answer>,
  deadline: Deadline,
): FormulaError {
  let failures = 0;
  let unkept = 0;
  let stop: FormulaError | undefined;
  while (answers.missing() > 0 && stop === undefined) {
    if (answers.marks().quotaUsedUp) {
      stop = dailyQuota(source.quota);
    } else if (deadline.millisecondsLeft() <= 0) {
      stop = outOfTime();
    } else {
      if (unkept >= ANSWERS_PER_CHECKPOINT) keep();
      stop = fetchChunk();
    }
  }
  answers.save();
  return stop ?? outOfTime();

  function fetchChunk(): FormulaError | undefined {
    const chunk = answers.nextMissing(source.requestsPerCall);
    const outcome = ask(
      source,
      chunk.map(({ request }) => request),
      answers,
      deadline,
    );
    for (const [index, item] of chunk.entries()) {
      answers.put(item, Array.isArray(outcome) ? (outcome[index] as Answer | FormulaError) : outcome);
    }
    unkept += chunk.length;
    if (Array.isArray(outcome)) {
      failures = 0;
      return undefined;
    }
    if (outcome.problem === 'quota') answers.markQuota();
    failures = mayPass(outcome) ? failures + 1 : 0;
    return outcome.problem === 'quota' || failures >= FAILURES_IN_A_ROW ? outcome : undefined;
  }

  function keep(): void {
    answers.checkpoint();
    unkept = 0;
  }
}

/** Asks Google in one call; a problem of the call as a whole comes back in place of the list. */
function ask<Request, Answer>(
  source: Source<Request, Answer>,
  requests: Request[],
  answers: Answers<Request, Answer>,
  deadline: Deadline,
): (Answer | FormulaError)[] | FormulaError {
  return caught(() =>
    withRetry(() => {
      const outcome = caught(() => askOnce(source, requests));
      if (!(outcome instanceof FormulaError)) return outcome;
      if (outcome.problem === 'burst') answers.markBurst();
      throw outcome;
    }, deadline),
  );
}

function askOnce<Request, Answer>(source: Source<Request, Answer>, requests: Request[]): (Answer | FormulaError)[] {
  const answers = askGoogle(source, requests);
  const results = requests.map((request, index) => caught(() => source.read(answers[index], request)));
  const failed = results.find((result) => result instanceof FormulaError && isOfCall(result));
  if (failed !== undefined) throw failed;
  return results;
}

/** Whether a problem tells of the service, and so of the whole call, rather than of one request. */
const isOfCall = (error: FormulaError): boolean => error.problem === 'quota' || mayPass(error);

function askGoogle<Request, Answer>(source: Source<Request, Answer>, requests: Request[]): Json[] {
  try {
    return source.ask(requests);
  } catch (exception) {
    throw readMapsException(exception, source.quota);
  }
}
