import { caught, FormulaError, isOfAll, mayPass, notUnderstood, outOfTime } from '../errors.ts';
import { field } from '../json.ts';
import { PRICE_GROUPS, type PriceGroup } from '../own-key/price-groups.ts';
import type { Deadline } from '../retry/deadline.ts';
import { RETRIES, withRetry } from '../retry/with-retry.ts';
import type { HttpResponse } from '../services/url-fetch.ts';
import type { Answers, PendingRequest } from './answers.ts';
import { retryWhile } from './ask-google.ts';
import { fetchCalls } from './fetch-calls.ts';
import type { HttpCall } from './http-call.ts';
import { keyQuotaMark } from './marks.ts';
import type { OwnKey } from './own-key.ts';
import { readHttpResponse } from './read-http-response.ts';
import type { Source } from './source.ts';

// Google publishes no limit. After each round of calls, the answers are saved and the time is checked.
const CALLS_AT_ONCE = 100;

/**
 * Asks Google Maps Platform for the requests that the budget allows, side by side, and asks again if a problem may pass.
 * Finished answers are kept, whatever happens to the others.
 * @returns why nothing more should be asked, if so
 */
export function buyAnswers<Request, Answer>(
  source: Source<Request, Answer>,
  requests: readonly PendingRequest<Request>[],
  answers: Answers<Request, Answer>,
  { settings, budget }: OwnKey,
  deadline: Deadline,
): FormulaError | undefined {
  const { requestsPerPurchase = 1 } = source.withKey;
  const open = new Set(requests);
  // Requests that need a call of their own, and those of them that must be paid again.
  const alone = new Set<PendingRequest<Request>>();
  const unpaid = new Set(requests);
  const taken: [group: PriceGroup, granted: PendingRequest<Request>[]][] = [];
  pay();
  const [first] = open;
  if (first === undefined) return undefined;
  const tellsOthers = retryWhile(answers, first.key);
  // A limit per minute is waited out; a fault is not.
  const mayHelp = (problem: FormulaError, retry: number): boolean =>
    (problem.problem === 'burst' || retry < RETRIES) && tellsOthers(problem, retry);
  const problem = caught(() => withRetry(askOpen, deadline, mayHelp, Number.POSITIVE_INFINITY));
  giveBack();
  if (!(problem instanceof FormulaError)) return undefined;
  if (problem.problem === 'quota') answers.mark(keyQuotaMark(problem));
  // Of many some were answered, and the next minute answers more.
  return problem.problem === 'burst' && requests.length > 1 ? outOfTime() : problem;

  /** Takes from the budget. Requests that it does not allow get a problem that says so. */
  function pay(): void {
    for (const group of PRICE_GROUPS) {
      const wanted = [...unpaid].filter(({ request }) => source.withKey.priceOf(request) === group);
      if (wanted.length === 0) continue;
      const granted = wanted.slice(0, budget.take(group, purchasesFor(wanted.length)) * requestsPerPurchase);
      taken.push([group, granted]);
      for (const item of wanted.slice(granted.length)) settle(item, budget.refusal(group));
    }
    unpaid.clear();
  }

  /** What was not answered was not bought. */
  function giveBack(): void {
    for (const [group, granted] of taken) {
      const bought = granted.filter((item) => !open.has(item)).length;
      budget.giveBack(group, purchasesFor(granted.length) - purchasesFor(bought));
    }
  }

  function purchasesFor(count: number): number {
    return Math.ceil(count / requestsPerPurchase);
  }

  /** Asks until no request is open. */
  function askOpen(): void {
    while (open.size > 0) {
      pay();
      let problem: FormulaError | undefined;
      const calls = plan();
      for (let start = 0; start < calls.length && problem?.problem !== 'burst'; start += CALLS_AT_ONCE) {
        if (deadline.millisecondsLeft() <= 0) throw outOfTime();
        if (start > 0) answers.checkpoint();
        problem = send(calls.slice(start, start + CALLS_AT_ONCE)) ?? problem;
      }
      if (problem !== undefined) throw problem;
    }
  }

  /** The calls for the open requests. */
  function plan(): { call: HttpCall; items: PendingRequest<Request>[] }[] {
    return [false, true].flatMap((isAlone) => {
      const some = [...open].filter((item) => alone.has(item) === isAlone);
      const calls = source.withKey.plan(
        some.map(({ request }) => request),
        isAlone,
      );
      return calls.map((call) => ({
        call,
        items: call.positions.map((position) => some[position] as PendingRequest<Request>),
      }));
    });
  }

  /** Sends calls side by side, and takes their answers; returns a problem that may pass. */
  function send(calls: { call: HttpCall; items: PendingRequest<Request>[] }[]): FormulaError | undefined {
    const responses = fetchCalls(
      calls.map(({ call }) => call),
      settings.key,
    );
    const problems = calls.map(({ call, items }, index) => take(call, items, responses[index] as HttpResponse));
    const ofAll = problems.find((problem) => problem && isOfAll(problem));
    if (ofAll !== undefined) throw ofAll;
    return (
      problems.find((problem) => problem?.problem === 'burst') ?? problems.find((problem) => problem !== undefined)
    );
  }

  function take(call: HttpCall, items: PendingRequest<Request>[], response: HttpResponse): FormulaError | undefined {
    const body = caught(() => readHttpResponse(response, call.url));
    const results = body instanceof FormulaError ? body : caught(() => call.readAnswers(body));
    let passing: FormulaError | undefined;
    for (const [index, item] of items.entries()) {
      const result = results instanceof FormulaError ? results : resultOf(item, results[index]);
      if (result === undefined) askAlone(item, field(body, 'error') === undefined);
      else if (!(result instanceof FormulaError) || !(mayPass(result) || isOfAll(result))) settle(item, result);
      else passing = result;
    }
    return passing;
  }

  /** Undefined if the request needs a call of its own. */
  function resultOf(item: PendingRequest<Request>, answer: unknown): Answer | FormulaError | undefined {
    if (answer instanceof FormulaError) return answer;
    if (answer !== undefined) return caught(() => source.read(answer, item.request));
    return alone.has(item) ? notUnderstood('it says nothing about this') : undefined;
  }

  /** A request that Google refused as a whole was not bought. */
  function askAlone(item: PendingRequest<Request>, wasBought: boolean): void {
    alone.add(item);
    if (wasBought) unpaid.add(item);
  }

  function settle(item: PendingRequest<Request>, result: Answer | FormulaError): void {
    open.delete(item);
    answers.addResult(item, result, settings.keepSeconds);
  }
}
