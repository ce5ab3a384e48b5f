/**
 * All messages of formulas except those about a key, which are in key-errors.ts. Each says what was wrong, with the
 * value, and what to do.
 */
import { attempt } from './attempt.ts';
import { openSpreadsheetTime } from './services/spreadsheet-time.ts';
import { count, orList, thousands } from './words.ts';

/**
 * The kind of problem. Each is handled differently:
 * - `input`: an argument can't be used; no call was made
 * - `answer`: Google answered that there is no such place or route; remembered for a while
 * - `transient`: may go away by itself; Google is asked again a bounded number of times
 * - `burst`: Google was asked too often in a short time; it is asked again, more slowly, a bounded number of times
 * - `quota`: the daily quota is used up; Google is not asked for a while
 * - `key`: Google refuses the key, or does not let the script ask; this execution asks nothing more
 * - `service`: Google refused, or its answer can't be read; Google is not asked again, and nothing is remembered
 * - `time`: the execution's time ended before this cell's turn
 * - `budget`: the user's key has bought as much as its monthly limit allows; only a free or a known answer helps
 */
export type Problem = 'input' | 'answer' | 'transient' | 'burst' | 'quota' | 'key' | 'service' | 'time' | 'budget';

/** A problem of one cell, with the message that its user reads. */
export class FormulaError extends Error {
  readonly problem: Problem;
  /** The message without the advice that only helps in a formula. */
  readonly facts: string;
  /** The quota of Google's free service that is used up, if that is the problem. */
  readonly freeQuota: Quota | undefined;

  constructor(problem: Problem, facts: string, adviceForFormulas = '', freeQuota?: Quota) {
    super(adviceForFormulas === '' ? facts : `${facts} ${adviceForFormulas}`);
    this.problem = problem;
    this.facts = facts;
    this.freeQuota = freeQuota;
  }
}

/** Whether a problem may go away by itself. */
export function mayPass({ problem }: FormulaError): boolean {
  return problem === 'transient' || problem === 'burst';
}

/** Whether a problem concerns all requests, so that nothing more should be asked for now. */
export function isOfAll({ problem }: FormulaError): boolean {
  return problem === 'quota' || problem === 'key' || problem === 'budget';
}

/** The value, or the problem if computing it throws one. */
export function caught<T>(compute: () => T): T | FormulaError {
  try {
    return compute();
  } catch (error) {
    if (error instanceof FormulaError) return error;
    throw error;
  }
}

const QUOTED_CHARACTERS = 80;
/** What to do about a problem that may be gone. */
export const ASK_AGAIN = 'To ask again, delete the formula and undo.';

/** A value of any type as text, for messages; never throws. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (Number.isNaN(value)) return 'not a number';
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (Object.prototype.toString.call(value) === '[object Date]') return dateText(value as Date);
  if (Array.isArray(value)) return 'a range';
  return value === null || value === undefined ? 'nothing' : `a value of type ${typeof value}`;
}

/** The message of whatever was thrown. */
export function thrownText(thrown: unknown): string {
  return textOf((thrown as { message?: unknown } | null)?.message ?? thrown);
}

/** The value in quotation marks on one line, cut if it is long. Values that can't be typed have no quotation marks. */
export function quote(value: unknown): string {
  const text = textOf(value);
  if (!['string', 'number', 'boolean'].includes(typeof value) || Number.isNaN(value)) return text;
  const characters = Array.from(text.replace(/\s+/g, ' ').trim());
  const cut = characters.length > QUOTED_CHARACTERS;
  return `"${characters.slice(0, QUOTED_CHARACTERS).join('')}${cut ? '…' : ''}"`;
}

/** A date as its cell shows it; a time of day counts from the day zero of Sheets. */
function dateText(date: Date): string {
  return Number.isNaN(date.getTime()) ? 'an invalid date' : localText(date).slice(0, 16).replace('1899-12-30 ', '');
}

const localText = (date: Date): string =>
  attempt(() => openSpreadsheetTime().toLocal(date)) ?? date.toISOString().replace('T', ' ');

/** A tag that makes a message, written as a template, the problem of one kind. */
export type ProblemTag = (parts: TemplateStringsArray, ...values: (string | number)[]) => FormulaError;

/** What a tag of this kind makes of its template. */
export function problemOf(problem: Problem, [parts, ...values]: Parameters<ProblemTag>): FormulaError {
  const message = String.raw({ raw: parts }, ...values);
  return new FormulaError(problem, message.charAt(0).toUpperCase() + message.slice(1));
}

/** The problem of an argument. */
export const input: ProblemTag = (...template) => problemOf('input', template);

/** The problem of an answer. */
const answer: ProblemTag = (...template) => problemOf('answer', template);

export const unknownMode = (value: unknown, modes: readonly string[]): FormulaError =>
  input`${quote(value)} is not a travel mode. Use ${orList(modes)}.`;

export const unknownUnit = (value: unknown, measure: string, units: readonly string[]): FormulaError =>
  input`${quote(value)} is not a unit of ${measure}. Use ${orList(units)}.`;

/** A value that is right for another argument: what it is, where it is, and where it belongs. */
export const misplaced = (value: unknown, what: string, here: string, there: string): FormulaError =>
  input`${quote(value)} is ${what} in the place of the ${here}. It belongs in the argument ${there}. Write "" for an argument that you leave out.`;

export const missingArgument = (role: string): FormulaError =>
  input`The ${role} is missing. Give it as the second argument.`;

export const notACount = (value: unknown): FormulaError =>
  input`${quote(value)} is not a count. Give a whole number, such as 3 for the three nearest places.`;

export const placeIsError = (role: string, value: string): FormulaError =>
  input`The ${role} is ${quote(value)}, an error from another cell or from inside this formula. Fix that first.`;

export const placeIsLoading = (role: string): FormulaError =>
  input`The ${role} is still loading. This formula runs again when that cell has its value. If it does not, edit that cell again.`;

export const placeIsOurMessage = (role: string, value: string): FormulaError =>
  input`The ${role} is the message of another formula: ${quote(value)}. Fix that formula first.`;

export const placeIsDate = (role: string, value: unknown): FormulaError =>
  input`The ${role} is a date (${textOf(value)}), not a place. If it is meant as text, format that cell as plain text.`;

export const notAPlace = (role: string, value: unknown): FormulaError =>
  input`The ${role} is ${quote(value)}, not a place. Give an address, a place name or "lat,lng".`;

export const notVisible = (role: string): FormulaError =>
  input`The ${role} contains only characters that can't be seen. Type it again, or empty that cell.`;

export const badCoordinate = (role: string, value: unknown, limit: number): FormulaError =>
  input`The ${role} is ${quote(value)}. It must be a number from -${limit} to ${limit}, with a decimal point. The latitude comes first, then the longitude.`;

export const offTheGlobe = (role: string, place: string, swapped: string | undefined): FormulaError =>
  input`The ${role} is ${quote(place)}. The latitude comes first and must be a number from -90 to 90; the longitude must be from -180 to 180. ${swapped === undefined ? 'Check the coordinates.' : `Perhaps they are swapped: write ${quote(swapped)}.`}`;

export const oneCoordinate = (role: string, value: string): FormulaError =>
  input`The ${role} is ${quote(value)}, a single number. Coordinates are two numbers in one text, latitude first, with decimal points: "-34.9, -56.2".`;

export const decimalCommas = (role: string, value: string, right: string): FormulaError =>
  input`The ${role} is ${quote(value)}. Coordinates are written with decimal points and one comma, latitude first: ${quote(right)}.`;

export const sizesDiffer = (sizes: readonly string[]): FormulaError =>
  input`The ranges don't fit together: ${sizes.join(', ')} (rows × columns). Row counts must match (or be 1), and so must column counts.`;

export const badOptions = (value: unknown): FormulaError =>
  input`The options ${quote(value)} can't be read. Write them as "name=value; name=value", or give a range of two columns: name and value.`;

export const unknownOption = (name: unknown, names: readonly string[]): FormulaError =>
  input`${quote(name)} is not an option. The options are ${orList(names)}.`;

export const repeatedOption = (name: string): FormulaError =>
  input`The option ${quote(name)} is given twice. Keep one of them.`;

export const badOptionValue = (name: string, value: unknown, allowed: string): FormulaError =>
  input`${quote(value)} is not a value of the option ${name}. Use ${allowed}.`;

export const badAvoid = (value: unknown): FormulaError =>
  badOptionValue(
    'avoid',
    value,
    'tolls or highways; with a Google Maps Platform key also ferries, or several: "tolls, ferries"',
  );

export const pastMoment = (name: string, value: unknown): FormulaError =>
  input`The option ${name} is ${quote(value)}, which is in the past. Give a time in the future, such as "monday 08:00".`;

export const departAndArrive = (): FormulaError =>
  input`The options depart and arrive are both given. Google takes only one of them: delete the other.`;

const COORDINATES = /^[+-]?[\d.]+ ?, ?[+-]?[\d.]+$/;

/** What to check about places that were not found; coordinates have no spelling. */
function whatToCheck(...places: string[]): string {
  const points = places.filter((place) => COORDINATES.test(place)).length;
  if (points === 0) return 'Check the spelling or add the city and country.';
  if (points === places.length) return 'Check the coordinates: latitude first, then longitude.';
  return 'Check the spelling, and that the latitude comes first in the coordinates.';
}

export const placeNotFound = (role: string, place: string): FormulaError =>
  answer`Google Maps can't find the ${role} ${quote(place)}. ${whatToCheck(place)}`;

export const partialMatch = (role: string, place: string, found: string): FormulaError =>
  answer`Google Maps recognised only part of the ${role} ${quote(place)}${found === '' ? '' : ` and used ${quote(found)}`}. Correct it, or leave out match=exact.`;

export const problemsInCells = ({ problem, message }: FormulaError, bad: number, cells: number, where: string) =>
  new FormulaError(
    problem,
    `${thousands(bad)} of ${count(cells, 'cell')} ${bad === 1 ? 'has' : 'have'} a problem. In ${where} of the result: ${message}`,
  );

export const nothingThere = (place: string, what: string): FormulaError =>
  answer`Google Maps knows no ${what} for ${quote(place)}. Try a place nearby.`;

export const placesNotFound = (origin: string, destination: string): FormulaError =>
  answer`Google Maps can't find the origin ${quote(origin)} or the destination ${quote(destination)}. ${whatToCheck(origin, destination)}`;

const NO_ROUTE = 'No route found';

export const noRoute = (
  origin: string,
  destination: string,
  mode: string,
  otherModes: readonly string[],
): FormulaError => {
  const check = [origin, destination].some((place) => COORDINATES.test(place))
    ? 'Check both places (in coordinates the latitude comes first) or try another mode.'
    : 'Check both places or try another mode.';
  const advice = otherModes.length > 0 ? `Google offers ${orList(otherModes)} there.` : check;
  return answer`${NO_ROUTE} from ${quote(origin)} to ${quote(destination)} by ${mode}. ${advice}`;
};

export const noRouteToAny = (origin: string, candidates: number, mode: string): FormulaError =>
  answer`${NO_ROUTE} from ${quote(origin)} to any of the ${candidates} candidates by ${mode}. Check the origin or try another mode.`;

/** Whether Google knows both places, but no route between them. */
export function isNoRoute({ problem, message }: FormulaError): boolean {
  return problem === 'answer' && message.startsWith(NO_ROUTE);
}

/** If one candidate can't be measured, none of the others is certainly the nearest. */
export function nearestNotKnown(error: FormulaError): FormulaError {
  const { problem, message, facts } = error;
  if (problem === 'time' || isOfAll(error)) return error;
  return new FormulaError(problem, `The nearest place is not known. ${facts}`, message.slice(facts.length).trim());
}

export const tooManyStops = (stops: number, limit: number): FormulaError =>
  answer`There ${stops === 1 ? 'is' : 'are'} ${count(stops, 'stop')} in between; Google Maps takes at most ${limit}. Split the route into shorter ones.`;

export const tooManyStopsToOrder = (stops: number, limit: number): FormulaError =>
  input`There are ${stops} stops between the first and the last; Google Maps finds the best order of at most ${limit}. Leave out order=best, or split the trip.`;

export const transitWithStops = (): FormulaError =>
  input`Google Maps plans public transport without stops in between. Use a formula for each part of the way, or another mode.`;

export const tooFewStops = (stop: string): FormulaError =>
  input`A trip needs at least two stops, and there is only ${quote(stop)}. Add the others to the range.`;

export const stopIsPassed = (stop: string): FormulaError =>
  input`The stop ${quote(stop)} begins with "via:", which is for the option via. A trip ends a leg at each stop: remove "via:".`;

export const oneRouteOnly = (): FormulaError =>
  input`Directions show one route, not a range of them. Give single cells as origin, destination and mode.`;

export const routeTooLong = (origin: string, destination: string): FormulaError =>
  answer`The route from ${quote(origin)} to ${quote(destination)} is too long for Google Maps to compute. Split it into shorter ones.`;

export const requestRejected = (origin: string, destination: string, words: string): FormulaError =>
  answer`Google Maps can't use the request from ${quote(origin)} to ${quote(destination)}${said(words)}. Check both places and the options.`;

export const missingValue = (what: string, origin: string, destination: string): FormulaError =>
  answer`Google Maps found the route from ${quote(origin)} to ${quote(destination)} but gave no ${what} for it. Try other places nearby or another mode.`;

/** Google's daily quotas, by the names in its own messages. */
export const QUOTAS = ['route', 'geocode', 'elevation'] as const;
export type Quota = (typeof QUOTAS)[number];

/** What a daily quota counts, for users. */
export const QUOTA_COUNTS: Record<Quota, string> = { route: 'routes', geocode: 'places', elevation: 'elevations' };

export const dailyQuota = (quota: Quota, words = ''): FormulaError =>
  new FormulaError(
    'quota',
    `Today's Google Maps quota is used up${said(words)} (1,000 ${QUOTA_COUNTS[quota]} a day on a personal account, 10,000 on Workspace).`,
    'Results already fetched still show; the rest can be fetched within 24 hours.',
    quota,
  );

export const trafficByMode = (guess: string, mode: string): FormulaError =>
  mode === 'two-wheeler'
    ? input`The option traffic=${guess} is for driving; two-wheeler takes traffic=best or none. Leave it out.`
    : input`The option traffic=${guess} is for driving and two-wheeler, and the mode is ${mode}. Leave it out.`;

export const trafficWithBestOrder = (guess: string): FormulaError =>
  input`Google finds the best order only with traffic=best, and the option is traffic=${guess}. Use traffic=best, or leave out order=best.`;

export const tooFast = (): FormulaError =>
  new FormulaError('burst', 'Google Maps was asked too often in a short time. Wait a minute.', ASK_AGAIN);

export const notAnswering = (words: string): FormulaError =>
  new FormulaError('transient', `Google Maps is not answering${said(words)}. Wait a few minutes.`, ASK_AGAIN);

export const refused = (status: string, words: string): FormulaError =>
  new FormulaError(
    'service',
    `Google Maps refused the request with the status ${quote(status)}${said(words)}. Ask the owner of this spreadsheet's script.`,
  );

export const wrongLegs = (legs: number, expected: number): FormulaError =>
  notUnderstood(`it has ${count(legs, 'leg')} instead of ${expected}`);

export const notUnderstood = (detail: string): FormulaError =>
  new FormulaError('service', `Google Maps gave an answer that can't be read: ${detail}.`, ASK_AGAIN);

export const outOfTime = (): FormulaError =>
  new FormulaError(
    'time',
    'Not fetched yet: Sheets gives a formula 30 seconds. What is finished is kept for up to 6 hours.',
    'To continue, delete the formula and undo.',
  );

/** Google's own words: if the cause is unknown, they help most. */
export function said(words: string): string {
  return words.trim() === '' ? '' : ` (it said: ${quote(words)})`;
}

export const linkHasTooManyStops = (stops: number, limit: number): FormulaError =>
  input`A link to Google Maps takes at most ${limit} stops between the first and the last, and there are ${stops}. Split the trip.`;

export const linkTooLong = (limit: number): FormulaError =>
  input`The link would be longer than the ${limit} characters that Google Maps takes. Use shorter addresses or fewer stops.`;

export const stopWithBar = (stop: string): FormulaError =>
  input`The stop ${quote(stop)} has a "|", which separates stops in a link. Remove it.`;
