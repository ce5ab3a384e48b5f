import { caught, FormulaError, isOfAll, mayPass } from '../errors.ts';
import type { Json } from '../json.ts';
import type { Deadline } from '../retry/deadline.ts';
import { withRetry } from '../retry/with-retry.ts';
import type { Answers, PendingRequest } from './answers.ts';
import { readMapsException } from './maps-exception.ts';
import { BURST_MARK, failingMark } from './marks.ts';
import type { Source } from './source.ts';

/** Asks Google in one call, and again if that may help. Returns a problem if the whole call failed. */
export function askGoogle<Request, Answer>(
  source: Source<Request, Answer>,
  chunk: readonly PendingRequest<Request>[],
  answers: Answers<Request, Answer>,
  deadline: Deadline,
): (Answer | FormulaError)[] | FormulaError {
  const requests = chunk.map(({ request }) => request);
  return caught(() =>
    withRetry(() => askOnce(source, requests, answers.countCall), deadline, retryWhile(answers, chunk[0]?.key ?? '')),
  );
}

/**
 * Whether to ask again after a problem. Tells other executions about it.
 * @param key of the request, or of one of them
 */
export function retryWhile(
  answers: Answers<unknown, unknown>,
  key: string,
): (problem: FormulaError, retry: number) => boolean {
  return (problem, retry) => {
    if (problem.problem === 'burst') answers.mark(BURST_MARK);
    return problem.problem !== 'transient' || !othersFail(answers, key, problem, retry);
  };
}

/**
 * Whether Google fails other requests, too, so that asking again does not help. Others do not learn about the very
 * first failure, since it may be over in a second.
 */
function othersFail(answers: Answers<unknown, unknown>, key: string, problem: FormulaError, retry: number): boolean {
  if (retry > 0) answers.readMarks();
  const own = retry > 1 ? 1 : 0;
  const others = answers.marks().failing > own;
  if (retry === 1 || others) answers.mark(failingMark(key, problem));
  return others;
}

function askOnce<Request, Answer>(
  source: Source<Request, Answer>,
  requests: Request[],
  countCall: () => void,
): (Answer | FormulaError)[] {
  const given = call(source, requests);
  countCall();
  const results = requests.map((request, index) => caught(() => source.read(given[index], request)));
  const failed = results.find((result) => result instanceof FormulaError && isOfCall(result));
  if (failed !== undefined) throw failed;
  return results;
}

/** Whether a problem concerns the service, and so the whole call, rather than one request. */
const isOfCall = (error: FormulaError): boolean => isOfAll(error) || mayPass(error);

function call<Request, Answer>(source: Source<Request, Answer>, requests: Request[]): Json[] {
  try {
    return source.ask(requests);
  } catch (exception) {
    throw readMapsException(exception, source.quota);
  }
}
