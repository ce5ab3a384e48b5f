import { caught, FormulaError, isOfAll, mayPass, notUnderstood, outOfTime } from '../errors.ts';
import { field, type Json } from '../json.ts';
import type { Deadline } from '../retry/deadline.ts';
import { RETRIES, withRetry } from '../retry/with-retry.ts';
import type { HttpResponse } from '../services/url-fetch.ts';
import type { Answers, PendingRequest } from './answers.ts';
import { retryWhile } from './ask-google.ts';
import { fetchCalls } from './fetch-calls.ts';
import { keyQuotaMark } from './marks.ts';
import { openPayments } from './open-payments.ts';
import type { OwnKey } from './own-key.ts';
import { readHttpResponse } from './read-http-response.ts';
import { GROUPINGS, type Grouping, type HttpCall, type Source } from './source.ts';

// Google publishes no limit. After each round of calls, the answers are saved and the time is checked.
const CALLS_AT_ONCE = 100;

/** A call with the requests that it asks, and those that its answer may settle, too. */
interface PlannedCall<Request> {
  call: HttpCall;
  grouping: Grouping;
  asked: PendingRequest<Request>[];
  told: PendingRequest<Request>[];
}

/**
 * Asks Google Maps Platform for the requests that the budget allows, side by side, and asks again if a problem may
 * pass. Finished answers are kept, whatever happens to the others.
 * @returns why nothing more should be asked, if so
 */
export function buyAnswers<Request, Answer>(
  source: Source<Request, Answer>,
  requests: readonly PendingRequest<Request>[],
  answers: Answers<Request, Answer>,
  { settings, budget }: OwnKey,
  deadline: Deadline,
): FormulaError | undefined {
  const { priceOf, requestsPerPurchase = 1 } = source.withKey;
  const payments = openPayments<PendingRequest<Request>>(
    budget,
    ({ request }) => priceOf(request),
    requestsPerPurchase,
  );
  const open = new Map(requests.map((item): [PendingRequest<Request>, Grouping] => [item, 'together']));
  const tellsOthers = retryWhile(answers, requests[0]?.key ?? '');
  // If a limit per minute is reached, it waits until the minute is over. After a fault, it tries only a few times.
  const mayHelp = (problem: FormulaError, retry: number): boolean =>
    (problem.problem === 'burst' || retry < RETRIES) && tellsOthers(problem, retry);
  const problem = caught(() => withRetry(askOpen, deadline, mayHelp, Number.POSITIVE_INFINITY));
  payments.giveBack();
  if (!(problem instanceof FormulaError)) return undefined;
  if (problem.problem === 'quota') answers.mark(keyQuotaMark(problem));
  // Some of the requests were answered, and more will be in the next minute.
  return problem.problem === 'burst' && requests.length > 1 ? outOfTime() : problem;

  /** Asks until no request is open. */
  function askOpen(): void {
    while (open.size > 0) {
      const calls = plan();
      const refused = payments.pay(calls.flatMap(({ asked }) => asked));
      for (const [item, refusal] of refused) settle(item, refusal);
      // A call must not contain requests that are not paid for.
      if (refused.size === 0) sendAll(calls);
    }
  }

  /** The calls for the open requests. */
  function plan(): PlannedCall<Request>[] {
    return GROUPINGS.flatMap((grouping) => {
      const some = [...open.keys()].filter((item) => open.get(item) === grouping);
      const itemAt = (position: number): PendingRequest<Request> => some[position] as PendingRequest<Request>;
      const calls = source.withKey.plan(
        some.map(({ request }) => request),
        grouping,
      );
      return calls.map((call): PlannedCall<Request> => {
        const { positions, alsoTells = [] } = call;
        return { call, grouping, asked: positions.map(itemAt), told: alsoTells.map(itemAt) };
      });
    });
  }

  /** Sends calls in rounds; throws a problem that may pass. */
  function sendAll(calls: readonly PlannedCall<Request>[]): void {
    let problem: FormulaError | undefined;
    for (let start = 0; start < calls.length && problem?.problem !== 'burst'; start += CALLS_AT_ONCE) {
      if (deadline.millisecondsLeft() <= 0) throw outOfTime();
      if (start > 0) answers.checkpoint();
      problem = send(calls.slice(start, start + CALLS_AT_ONCE)) ?? problem;
    }
    if (problem !== undefined) throw problem;
  }

  /** Sends calls side by side, and takes their answers; returns a problem that may pass. */
  function send(calls: readonly PlannedCall<Request>[]): FormulaError | undefined {
    const responses = caught(() =>
      fetchCalls(
        calls.map(({ call }) => call),
        settings.key,
      ),
    );
    if (responses instanceof FormulaError) {
      if (responses.problem === 'transient') keepPaid(calls);
      throw responses;
    }
    const problems = calls.map((planned, index) => take(planned, responses[index] as HttpResponse));
    const ofAll = problems.find((problem) => problem && isOfAll(problem));
    if (ofAll !== undefined) throw ofAll;
    return (
      problems.find((problem) => problem?.problem === 'burst') ?? problems.find((problem) => problem !== undefined)
    );
  }

  /** Google bills what it answered, even if the answer was lost on its way. */
  function keepPaid(calls: readonly PlannedCall<Request>[]): void {
    for (const item of calls.flatMap(({ asked }) => asked)) payments.keepPaid(item);
  }

  function take(planned: PlannedCall<Request>, response: HttpResponse): FormulaError | undefined {
    const { call, grouping, asked, told } = planned;
    const body = caught(() => readHttpResponse(response, call.url));
    if (body instanceof FormulaError && body.problem === 'transient' && response.status === 200) keepPaid([planned]);
    const results = body instanceof FormulaError ? body : caught(() => call.readAnswers(body));
    let passing: FormulaError | undefined;
    for (const [index, item] of asked.entries()) {
      const result = results instanceof FormulaError ? results : read(item, results[index]);
      if (result instanceof FormulaError && (mayPass(result) || isOfAll(result))) {
        passing = result;
        continue;
      }
      // A request that Google refused as a whole was not bought.
      if (field(body, 'error') === undefined) payments.use(item);
      if (result !== undefined) settle(item, result);
      else if (grouping === 'alone') settle(item, notUnderstood('it says nothing about this'));
      else open.set(item, 'samples');
    }
    if (passing === undefined) tell(told, results instanceof FormulaError ? [] : results.slice(asked.length));
    return passing;
  }

  /** Takes what an answer says about requests that were not in the call. */
  function tell(items: readonly PendingRequest<Request>[], found: readonly (Json | FormulaError | undefined)[]): void {
    for (const [index, item] of items.entries()) {
      if (!open.has(item)) continue;
      const result = read(item, found[index]);
      if (result === undefined) open.set(item, 'alone');
      else settle(item, result);
    }
  }

  function read(
    item: PendingRequest<Request>,
    answer: Json | FormulaError | undefined,
  ): Answer | FormulaError | undefined {
    if (answer === undefined || answer instanceof FormulaError) return answer;
    return caught(() => source.read(answer, item.request));
  }

  function settle(item: PendingRequest<Request>, result: Answer | FormulaError): void {
    open.delete(item);
    answers.addResult(item, result, settings.keepSeconds);
  }
}
