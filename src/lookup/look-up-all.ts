import { hashText } from '../cache/hash-text.ts';
import { type FormulaError, mayPass, outOfTime } from '../errors.ts';
import type { Deadline } from '../retry/deadline.ts';
import { type Answers, openAnswers } from './answers.ts';
import { askGoogle } from './ask-google.ts';
import { claimRequest } from './claim-request.ts';
import { FAILURES_OF_GOOGLE, QUOTA_MARK } from './marks.ts';
import { FIRST, type Priority } from './priority.ts';
import type { Source } from './source.ts';

// Finished answers are kept this often, so that an execution that is cut off loses few of them.
const ANSWERS_PER_CHECKPOINT = 30;

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
    stop = answers.marks().stop ?? (deadline.millisecondsLeft() <= 0 ? outOfTime() : fetchChunk());
  }
  answers.save();
  return stop ?? outOfTime();

  function fetchChunk(): FormulaError | undefined {
    if (unkept >= ANSWERS_PER_CHECKPOINT) keep();
    const chunk = answers.nextMissing(source.requestsPerCall);
    const outcome = askGoogle(source, chunk, answers, deadline);
    for (const [index, item] of chunk.entries()) {
      answers.put(item, Array.isArray(outcome) ? (outcome[index] as Answer | FormulaError) : outcome);
    }
    unkept += chunk.length;
    if (Array.isArray(outcome)) {
      failures = 0;
      return undefined;
    }
    if (outcome.problem === 'quota') answers.mark(QUOTA_MARK);
    failures = mayPass(outcome) ? failures + 1 : 0;
    return outcome.problem === 'quota' || failures >= FAILURES_OF_GOOGLE ? outcome : undefined;
  }

  function keep(): void {
    answers.checkpoint();
    unkept = 0;
  }
}
