import { readRouteOptions } from '../../cells/route-options.ts';
import { FormulaError, isOfAll, mayPass } from '../../errors.ts';
import { elevationsOf } from '../../functions/places.ts';
import { findPlaces } from '../../places/find-places.ts';
import type { Deadline } from '../../retry/deadline.ts';
import { getDirections } from '../../routes/get-directions.ts';
import { pairOf } from './pairs.ts';
import type { Found, Need, ResultColumn } from './result-columns.ts';
import { type Question, readQuestion } from './row-question.ts';
import type { TableSettings } from './table-protocol.ts';
import type { TableRow } from './table-rows.ts';

/** A row with the numbers of its results that are to be written. */
export interface RowToFill {
  row: TableRow;
  free: readonly number[];
}

/**
 * Finds what is to be written, by the pair of places, and asks only for what is still to be written.
 * @returns also why nothing more can be asked now
 */
export function findAnswers(
  settings: TableSettings,
  columns: readonly ResultColumn[],
  rows: readonly RowToFill[],
  deadline: Deadline,
): { found: Map<string, Found>; stop: FormulaError | undefined } {
  const questions = questionsOf(settings, columns, rows);
  const asking = (...needs: Need[]) =>
    [...questions.values()].filter((question) => needs.some((need) => question.needs.has(need)));
  const routes = lookUp(
    asking('route'),
    ({ request }) => request,
    (requests) => getDirections(requests, deadline),
  );
  const places = lookUp(
    asking('place', 'point').filter(({ needs, point }) => needs.has('place') || point === undefined),
    ({ place }) => place,
    (requests) => findPlaces(requests, deadline),
  );
  const elevations = lookUp(
    asking('elevation'),
    ({ place }) => place,
    (requests) => elevationsOf(requests, deadline),
  );
  const problems = [...routes.values(), ...places.values(), ...elevations.values()];
  const stop = reasonToStop(problems);
  const found = new Map<string, Found>();
  for (const [pair, question] of questions) {
    const place = answered(places.get(question), stop);
    found.set(pair, {
      request: question.request,
      ...given('route', answered(routes.get(question), stop)),
      ...given('place', place),
      ...given('point', question.point ?? place),
      ...given('elevation', answered(elevations.get(question), stop)),
    });
  }
  return { found, stop };
}

/** What the rows ask, each pair of places once. */
export function questionsOf(
  settings: TableSettings,
  columns: readonly ResultColumn[],
  rows: readonly RowToFill[],
): Map<string, Question & { needs: Set<Need> }> {
  const options = readRouteOptions(settings.options);
  const questions = new Map<string, Question & { needs: Set<Need> }>();
  for (const { row, free } of rows) {
    const pair = pairOf(row);
    const question = questions.get(pair) ?? { ...readQuestion(row, settings, options), needs: new Set<Need>() };
    questions.set(pair, question);
    for (const index of free) {
      const { need, needsMatch } = columns[index] as ResultColumn;
      question.needs.add(need);
      if (needsMatch && !(question.request instanceof FormulaError)) question.request.needsMatch = true;
    }
  }
  return questions;
}

/** Looks up what the questions ask. A question that can't be asked is answered by its problem. */
function lookUp<Request, Answer>(
  questions: readonly Question[],
  requestOf: (question: Question) => Request | FormulaError,
  ask: (requests: Request[]) => (Answer | FormulaError)[],
): Map<Question, Answer | FormulaError> {
  const found = new Map<Question, Answer | FormulaError>();
  const asked: [Question, Request][] = [];
  for (const question of questions) {
    const request = requestOf(question);
    if (request instanceof FormulaError) found.set(question, request);
    else asked.push([question, request]);
  }
  const answers = asked.length > 0 ? ask(asked.map(([, request]) => request)) : [];
  for (const [index, [question]] of asked.entries()) found.set(question, answers[index] as Answer | FormulaError);
  return found;
}

/** A quota or a refused key stops the run at once. A fault of the service does so only if all failed: a row may have its own. */
function reasonToStop(answers: unknown[]): FormulaError | undefined {
  const problems = answers.filter((answer): answer is FormulaError => answer instanceof FormulaError);
  const ofAll = problems.find(isOfAll);
  if (ofAll) return ofAll;
  const faults = problems.filter(isFault);
  return faults.length === answers.length ? faults[0] : undefined;
}

/** Rows without an answer stay empty, so that they are asked again. */
function answered<Answer>(
  answer: Answer | FormulaError | undefined,
  stop: FormulaError | undefined,
): Answer | FormulaError | undefined {
  if (!(answer instanceof FormulaError)) return answer;
  const hasToWait = isOfAll(answer) || answer.problem === 'time' || (stop !== undefined && isFault(answer));
  return hasToWait ? undefined : answer;
}

const isFault = (error: FormulaError): boolean => error.problem === 'service' || mayPass(error);

/** A property that is left out where it has no value. */
function given<Name extends string, Value>(name: Name, value: Value | undefined): { [name in Name]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { [name in Name]: Value });
}
