import { answerAll, toAsk } from '../../../answer-all.ts';
import { readLatLng } from '../../../cells/coordinates.ts';
import { oneOf, readOptions } from '../../../cells/options.ts';
import { readPlace } from '../../../cells/read-place.ts';
import { ROUTE_OPTION_NAMES, routeOptionsOf } from '../../../cells/route-options.ts';
import { caught, FormulaError, isOfAll, mayPass } from '../../../errors.ts';
import { elevationsOf } from '../../../functions/places.ts';
import { readRequest } from '../../../functions/route-formula.ts';
import { findPlaces } from '../../../places/find-places.ts';
import { placeKey } from '../../../places/place-key.ts';
import type { PlaceRequest } from '../../../places/place-request.ts';
import { type Point, parsePoint } from '../../../places/point.ts';
import type { Deadline } from '../../../retry/deadline.ts';
import { getDirections } from '../../../routes/get-directions.ts';
import { MEASURES, type Measure, type RankedDestination, rankNearest } from '../../../routes/rank-nearest.ts';
import type { RouteOptions, RouteRequest } from '../../../routes/route-request.ts';
import type { Found, Need, ResultColumn } from '../rows/result-columns.ts';
import { pairOf, type Table, type TableRow } from '../rows/table-rows.ts';
import type { TableSettings } from '../table-protocol.ts';

/** A row with the numbers of its results to write. */
interface RowToFill {
  row: TableRow;
  free: readonly number[];
}

/**
 * Finds what to write for each pair of places, and asks only for what is missing.
 * @returns also why nothing more can be asked now
 */
export function findAnswers(
  table: Table,
  rows: readonly RowToFill[],
  deadline: Deadline,
): { found: Map<string, Found>; stop: FormulaError | undefined } {
  const { settings, candidates } = table;
  const questions = questionsOf(table, rows);
  const asking = (...needs: Need[]) =>
    [...questions.values()].filter((question) => needs.some((need) => question.needs.has(need)));
  const routes = lookUp(
    asking('route'),
    ({ requests }) => requests,
    (searches) => shortestRoutes(searches, settings, deadline),
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
    const nearest = answered(routes.get(question), stop);
    const position = nearest instanceof FormulaError ? 0 : (nearest?.position ?? 0);
    found.set(pair, {
      request:
        question.requests instanceof FormulaError ? question.requests : (question.requests[position] as RouteRequest),
      nearest: candidates[position]?.cell,
      route: nearest instanceof FormulaError ? nearest : nearest?.route,
      place,
      point: question.point ?? place,
      elevation: answered(elevations.get(question), stop),
    });
  }
  return { found, stop };
}

/** The route of each search; with a list, the route to the nearest place. */
function shortestRoutes(
  searches: readonly RouteRequest[][],
  settings: TableSettings,
  deadline: Deadline,
): (RankedDestination | FormulaError)[] {
  const ask = (requests: readonly RouteRequest[]) => getDirections(requests, deadline);
  if (!settings.isToNearest)
    return ask(searches.flat()).map((route) => (route instanceof FormulaError ? route : { position: 0, route }));
  return rankNearest(searches, 1, readOptionsOf(settings).by, ask).map((ranked) =>
    ranked instanceof FormulaError ? ranked : (ranked[0] as RankedDestination),
  );
}

/** The questions of the rows, each pair of places once. */
export function questionsOf(table: Table, rows: readonly RowToFill[]): Map<string, Question> {
  const options = readOptionsOf(table.settings);
  const questions = new Map<string, Question>();
  for (const { row, free } of rows) {
    const pair = pairOf(row);
    const question = questions.get(pair) ?? readQuestion(row, table, options);
    questions.set(pair, question);
    for (const index of free) {
      const { need, needsMatch } = table.columns[index] as ResultColumn;
      question.needs.add(need);
      if (needsMatch && !(question.requests instanceof FormulaError))
        for (const request of question.requests) request.needsMatch = true;
    }
  }
  return questions;
}

/** Looks up the questions. The answer to an impossible question is its problem. */
function lookUp<Request, Answer>(
  questions: readonly Question[],
  requestOf: (question: Question) => Request | FormulaError,
  ask: (requests: Request[]) => (Answer | FormulaError)[],
): Map<Question, Answer | FormulaError> {
  const answers = answerAll<Answer | FormulaError, Request>(
    questions.map((question) => toAsk(requestOf(question))),
    ask,
  );
  return new Map(questions.map((question, index) => [question, answers[index] as Answer | FormulaError]));
}

/** A quota or a refused key stops the run. A fault of the service does so only if all failed. */
function reasonToStop(answers: unknown[]): FormulaError | undefined {
  const problems = answers.filter((answer): answer is FormulaError => answer instanceof FormulaError);
  const ofAll = problems.find(isOfAll);
  if (ofAll) return ofAll;
  const faults = problems.filter(isFault);
  return faults.length === answers.length ? faults[0] : undefined;
}

/** Rows without an answer stay empty, so that they are asked for again. */
function answered<Answer>(
  answer: Answer | FormulaError | undefined,
  stop: FormulaError | undefined,
): Answer | FormulaError | undefined {
  if (!(answer instanceof FormulaError)) return answer;
  const hasToWait = isOfAll(answer) || answer.problem === 'time' || (stop !== undefined && isFault(answer));
  return hasToWait ? undefined : answer;
}

const isFault = (error: FormulaError): boolean => error.problem === 'service' || mayPass(error);

/** What can be asked about a row, or the problem if its cells do not allow it. */
export interface Question {
  /** The routes of which the shortest is wanted; only one without a list. */
  requests: RouteRequest[] | FormulaError;
  place: PlaceRequest | FormulaError;
  /** If the origin is written as "lat,lng". */
  point: Point | undefined;
  /** What its results need. */
  needs: Set<Need>;
}

/**
 * Reads the options of a table, which are those of formulas; `by` decides which place of a list is the nearest.
 * @throws FormulaError with the option, its value and the values it can have
 */
export function readOptionsOf({ options, isToNearest }: TableSettings): RouteOptions & { by: Measure } {
  const raw = readOptions(options, isToNearest ? [...ROUTE_OPTION_NAMES, 'by'] : ROUTE_OPTION_NAMES);
  return { ...routeOptionsOf(raw), by: oneOf(raw, 'by', MEASURES) ?? 'distance' };
}

/** Reads the places of a row. */
function readQuestion(row: TableRow, { settings, candidates }: Table, options: RouteOptions): Question {
  const { mode, isRoundTrip } = settings;
  const { region, language, exactMatch } = options;
  const place = caught(() => ({ place: readPlaceOf(row.origin, 'origin'), region, language, exactMatch }));
  return {
    requests: caught(() => {
      const origin = readPlaceOf(row.origin, 'origin');
      const destinations =
        candidates.length > 0 ? candidates.map(({ place }) => place) : [readPlaceOf(row.destination, 'destination')];
      return destinations.map((destination) => {
        const there = readRequest({ origin, destination, mode }, options);
        return isRoundTrip ? thereAndBack(there) : there;
      });
    }),
    place,
    point: place instanceof FormulaError ? undefined : parsePoint(place.place),
    needs: new Set(),
  };
}

/** The way back passes the stops in between in the opposite order. A route from a place to itself has no way back. */
function thereAndBack(request: RouteRequest): RouteRequest {
  const { origin, via, destination } = request;
  if (via.length === 0 && placeKey(origin) === placeKey(destination)) return request;
  return { ...request, via: [...via, destination, ...[...via].reverse()], destination: origin };
}

function readPlaceOf(place: unknown, role: 'origin' | 'destination'): string {
  return Array.isArray(place) ? readLatLng(place[0], place[1]) : readPlace(place, role);
}
