import { readRouteOptions } from '../../cells/route-options.ts';
import { caught, FormulaError, isOfAll, mayPass } from '../../errors.ts';
import { readRequest } from '../../functions/route-formula.ts';
import type { Deadline } from '../../retry/deadline.ts';
import { getDirections } from '../../routes/get-directions.ts';
import type { Route } from '../../routes/route.ts';
import type { RouteRequest } from '../../routes/route-request.ts';
import type { TableJob } from '../protocol.ts';
import { outputColumns, resultsOf } from './outputs.ts';
import { pairOf, type TableRow } from './table-rows.ts';

/** What to write into the rows of a pair of places: its results, or why there are none. */
export type RowAnswer = (string | number)[] | FormulaError;

/** Finds what to write, by the pair of places; pairs that must wait are left out. */
export function answerRows(
  job: TableJob,
  rows: readonly TableRow[],
  deadline: Deadline,
): { answers: Map<string, RowAnswer>; stop: FormulaError | undefined } {
  const options = readRouteOptions(job.options);
  const columns = outputColumns(job.outputs);
  const needsMatch = columns.some((column) => column.needsMatch);
  const requests = new Map(
    rows.map((row) => [
      pairOf(row),
      caught(() => ({ ...readRequest({ ...row, mode: job.mode }, options), needsMatch })),
    ]),
  );
  const routes = findRoutes([...requests.values()], deadline);
  const answers = new Map<string, RowAnswer>();
  for (const [pair, request] of requests) {
    const route = routes.get(request);
    const problem = [request, route].find((part) => part instanceof FormulaError) as FormulaError | undefined;
    const results = () => resultsOf(columns, request as RouteRequest, route as Route);
    answers.set(pair, problem ?? caught(results));
  }
  const stop = reasonToStop([...answers.values()]);
  for (const [pair, answer] of answers) if (hasToWait(answer, stop)) answers.delete(pair);
  return { answers, stop };
}

function findRoutes(
  requests: (RouteRequest | FormulaError)[],
  deadline: Deadline,
): Map<RouteRequest | FormulaError, Route | FormulaError> {
  const asked = requests.filter((request): request is RouteRequest => !(request instanceof FormulaError));
  const routes = getDirections(asked, deadline);
  return new Map(asked.map((request, index) => [request, routes[index] as Route | FormulaError]));
}

/** A quota or a refused key stops the run at once. A fault of the service does so only if every row failed: a row may have its own. */
function reasonToStop(answers: RowAnswer[]): FormulaError | undefined {
  const problems = answers.filter((answer): answer is FormulaError => answer instanceof FormulaError);
  const ofAll = problems.find(isOfAll);
  if (ofAll) return ofAll;
  const faults = problems.filter(isFault);
  return faults.length === answers.length ? faults[0] : undefined;
}

/** Rows without an answer stay empty, so that they are asked again. */
function hasToWait(answer: RowAnswer, stop: FormulaError | undefined): boolean {
  if (!(answer instanceof FormulaError)) return false;
  if (isOfAll(answer) || answer.problem === 'time') return true;
  return stop !== undefined && isFault(answer);
}

const isFault = (error: FormulaError): boolean => error.problem === 'service' || mayPass(error);
