import { hashText } from '../cache/hash-text.ts';
import { FormulaError, mayPass, outOfTime } from '../errors.ts';
import type { Deadline } from '../retry/deadline.ts';
import { type Answers, openAnswers, type PendingRequest } from './answers.ts';
import { askGoogle } from './ask-google.ts';
import { buyAnswers } from './buy-answers.ts';
import { chooseService, mayShare, type Service } from './choose-service.ts';
import { claimRequest } from './claim-request.ts';
import { FAILURES_OF_GOOGLE, KEEPS_NOTHING_MARK, keyMark, QUOTA_MARK } from './marks.ts';
import type { OwnKey } from './own-key.ts';
import { FIRST, type Priority } from './priority.ts';
import type { Source } from './source.ts';

// Finished answers are saved this often, so that an execution that is cut off loses few of them.
const ANSWERS_PER_CHECKPOINT = 30;

/**
 * Answers requests in order, each with an answer or the problem that its cell shows. Equal requests are asked once,
 * known ones not at all. Nothing more is asked when the daily quota or the time is used up, or the service fails.
 * @param priority of the formula: the first priority asks from the first request on, the others from the last request
 * on, so that two ranges over the same rows meet in the middle
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
  if (answers.isShared && answers.missing() === 1) {
    const [{ request }] = answers.nextMissing(1) as [PendingRequest<Request>];
    claimRequest(answers, priority, deadline, () => !mayShare(source, request, answers.marks()));
  }
  const stop = fetchMissing(source, answers, deadline);
  return keys.map((key) => answers.get(key) ?? stop);
}

/** Which service answers the first missing request. */
function serviceForNext<Request, Answer>(
  source: Source<Request, Answer>,
  answers: Answers<Request, Answer>,
): Service | FormulaError | undefined {
  const [next] = answers.nextMissing(1);
  return next && chooseService(source, next.request, answers.marks());
}

/** Asks Google for missing answers. If not all could be asked for, returns what the others should show. */
function fetchMissing<Request, Answer>(
  source: Source<Request, Answer>,
  answers: Answers<Request, Answer>,
  deadline: Deadline,
): FormulaError {
  let failures = 0;
  let unkept = 0;
  let stop: FormulaError | undefined;
  while (answers.missing() > 0 && stop === undefined) stop = fetchNext();
  answers.save();
  return stop ?? outOfTime();

  function fetchNext(): FormulaError | undefined {
    const [next] = answers.nextMissing(1) as [PendingRequest<Request>];
    const service = chooseService(source, next.request, answers.marks());
    if (service instanceof FormulaError && service.problem !== 'input') return service;
    if (deadline.millisecondsLeft() <= 0) return outOfTime();
    if (service instanceof FormulaError) answers.addResult(next, service);
    else if (service === 'free') return fetchChunk();
    else {
      tellOfKey(service);
      const all = answers.nextMissing(answers.missing());
      const bought = all.filter(({ request }) => chooseService(source, request, answers.marks()) === service);
      return buyAnswers(source, bought, answers, service, deadline);
    }
    return undefined;
  }

  function fetchChunk(): FormulaError | undefined {
    if (unkept >= ANSWERS_PER_CHECKPOINT) keep();
    const chunk = answers.nextMissing(source.requestsPerCall);
    const outcome = askGoogle(source, chunk, answers, deadline);
    if (outcome instanceof FormulaError && outcome.problem === 'quota') {
      answers.mark(QUOTA_MARK);
      // With a key, it continues.
      return serviceForNext(source, answers) instanceof FormulaError ? outcome : undefined;
    }
    for (const [index, item] of chunk.entries()) {
      answers.addResult(item, Array.isArray(outcome) ? (outcome[index] as Answer | FormulaError) : outcome);
    }
    unkept += chunk.length;
    failures = outcome instanceof FormulaError && mayPass(outcome) ? failures + 1 : 0;
    return outcome instanceof FormulaError && failures >= FAILURES_OF_GOOGLE ? outcome : undefined;
  }

  /** Tells others what they would do wrong without it. */
  function tellOfKey({ settings }: OwnKey): void {
    const { hadKey, keepsNothing } = answers.marks();
    if (hadKey === false) answers.mark(keyMark(true));
    if (settings.keepSeconds === 0 && !keepsNothing) answers.mark(KEEPS_NOTHING_MARK);
  }

  function keep(): void {
    answers.checkpoint();
    unkept = 0;
  }
}
