import { hashText } from '../cache/hash-text.ts';
import { dailyQuota, FormulaError, type Quota } from '../errors.ts';
import { PRIORITIES, type Priority } from './priority.ts';

/** What one execution tells the others by an entry of the cache. */
export interface Mark {
  name: string;
  ttlSeconds: number;
  value: string;
}

// Long enough that a sheet full of formulas stops asking, short enough that the new quota is noticed soon.
export const QUOTA_MARK: Mark = { name: 'quota used up', ttlSeconds: 900, value: '1' };

// Each rejected call sets it anew.
export const BURST_MARK: Mark = { name: 'asked too often', ttlSeconds: 60, value: '1' };

// Longer than a call takes. The cache drops first what expires soonest, so that marks never push out answers.
export const FETCHING_SECONDS = 5;

// A cause that nobody knows may be gone soon.
const FAILING_SECONDS = 60;

// A number of names, so that executions that fail at the same moment don't overwrite each other's.
export const FAILING_MARKS = [...'abcdefgh'].map((letter) => `failing ${letter}`);

/** One request may fail for a reason of its own, and so may its neighbours; after this many Google is at fault. */
export const FAILURES_OF_GOOGLE = 5;

/** What executions tell each other: whether to ask at all, whether to ask slowly, and who asks what. */
export interface Marks {
  /** Why nothing is to be asked for a while. */
  stop: FormulaError | undefined;
  burst: boolean;
  /** How many different requests Google failed in the last minute, where none has succeeded since; no more than eight. */
  failing: number;
  /** The priorities of the executions that fetch the one answer that is missing, this one included. */
  fetching: readonly Priority[];
  /** The priorities of those that fetched any one answer in the last seconds. */
  active: readonly Priority[];
}

/** The names of the marks that an execution reads. */
export function markNames(onlyKey: string | undefined): string[] {
  const fetching = onlyKey === undefined ? [] : PRIORITIES.flatMap((priority) => fetchingMarks([onlyKey], priority));
  return [QUOTA_MARK.name, BURST_MARK.name, ...FAILING_MARKS, ...fetching];
}

/** Reads what the marks that stand tell. */
export function readMarks(marked: ReadonlyMap<string, string>, onlyKey: string | undefined, quota: Quota): Marks {
  const messages = FAILING_MARKS.flatMap((name) => marked.get(name) ?? []);
  const failing = messages.length;
  const fault = failing < FAILURES_OF_GOOGLE ? undefined : new FormulaError('transient', messages[0] ?? '');
  return {
    stop: marked.has(QUOTA_MARK.name) ? dailyQuota(quota) : fault,
    burst: marked.has(BURST_MARK.name),
    failing,
    fetching: PRIORITIES.filter((each) => onlyKey !== undefined && marked.has(fetchingMark(onlyKey, each))),
    active: PRIORITIES.filter((each) => marked.has(activeMark(each))),
  };
}

/** The mark that tells that Google failed the request of this key, and how. */
export function failingMark(key: string, { message }: FormulaError): Mark {
  const name = FAILING_MARKS[hashText(key) % FAILING_MARKS.length] as string;
  return { name, ttlSeconds: FAILING_SECONDS, value: message };
}

/** The marks that tell who fetches the answers of these keys; the first one costs nothing more, and tells all cells. */
export function fetchingMarks(keys: readonly string[], priority: Priority): string[] {
  return [activeMark(priority), ...keys.map((key) => fetchingMark(key, priority))];
}

const activeMark = (priority: Priority): string => `active ${priority}`;

/** Has a short name for the key. Where two keys share one, a cell waits for a moment in vain. */
export const fetchingMark = (key: string, priority: Priority): string =>
  `fetching ${hashText(key).toString(36)} ${priority}`;
