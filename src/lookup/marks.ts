import { LONGEST_TTL_SECONDS } from '../cache/answer-cache.ts';
import { hashText } from '../cache/hash-text.ts';
import { FormulaError } from '../errors.ts';
import { now } from '../services/clock.ts';
import { PRIORITIES, type Priority } from './priority.ts';

/** An entry of the cache by which one execution informs the others. */
export interface Mark {
  name: string;
  ttlSeconds: number;
  value: string;
}

// Long enough that a sheet full of formulas stops asking; short enough to notice the new quota soon.
export const QUOTA_MARK: Mark = { name: 'quota used up', ttlSeconds: 900, value: '1' };

const KEY_QUOTA = 'quota of the key used up';

// Whether there is a key: "there", or the minute since the epoch until which nobody needs to look for one. An
// administrator who enters a key by hand should not wait long; the sidebar sets the mark at once.
const KEY = 'key';
const THERE = 'there';
const NO_KEY_MINUTES = 10;
const MINUTE_MS = 60_000;

// Each rejected call sets it again.
export const BURST_MARK: Mark = { name: 'asked too often', ttlSeconds: 60, value: '1' };

// Longer than a call takes. The cache first drops what expires soonest, so marks never push out answers.
export const FETCHING_SECONDS = 5;

// An unknown cause may be gone soon.
const FAILING_SECONDS = 60;

// Several names, so that executions that fail at the same moment don't overwrite each other's marks.
export const failingMarks = (): string[] => Array.from('abcdefgh', (letter) => `failing ${letter}`);

/** A request and its neighbours may fail for reasons of their own. After this many failures, Google is at fault. */
export const FAILURES_OF_GOOGLE = 5;

/** What executions tell each other: whether to ask, whether to ask slowly, and who is asking for what. */
export interface Marks {
  /** Whether the free quota of the day is used up. */
  quotaUsedUp: boolean;
  /** Why nothing more should be bought for a while. */
  keyQuota: FormulaError | undefined;
  /** Why nothing should be asked for a while, of either service. */
  fault: FormulaError | undefined;
  /** Whether it is known that the user has no key; if not, there may be one. */
  hasNoKey: boolean;
  /** Whether there was a key when it was last looked for; undefined if that is not known. */
  hadKey: boolean | undefined;
  burst: boolean;
  /** How many different requests failed in the last minute without a success since; at most eight. */
  failing: number;
  /** The priorities of the executions that fetch the one missing answer, including this one. */
  fetching: readonly Priority[];
  /** The priorities of those that fetched a single answer in the last seconds. */
  active: readonly Priority[];
}

/** The names of the marks that an execution reads. */
export function markNames(onlyKey: string | undefined): string[] {
  const fetching = onlyKey === undefined ? [] : PRIORITIES.flatMap((priority) => fetchingMarks([onlyKey], priority));
  return [QUOTA_MARK.name, KEY_QUOTA, KEY, BURST_MARK.name, ...failingMarks(), ...fetching];
}

/** Reads what the current marks say. */
export function readMarks(marked: ReadonlyMap<string, string>, onlyKey: string | undefined): Marks {
  const messages = failingMarks().flatMap((name) => marked.get(name) ?? []);
  const failing = messages.length;
  const keyQuota = marked.get(KEY_QUOTA);
  const key = marked.get(KEY);
  return {
    quotaUsedUp: marked.has(QUOTA_MARK.name),
    keyQuota: keyQuota === undefined ? undefined : new FormulaError('quota', keyQuota),
    fault: failing < FAILURES_OF_GOOGLE ? undefined : new FormulaError('transient', messages[0] ?? ''),
    hasNoKey: Number(key) * MINUTE_MS > now(),
    hadKey: key === undefined ? undefined : key === THERE,
    burst: marked.has(BURST_MARK.name),
    failing,
    fetching: PRIORITIES.filter((each) => onlyKey !== undefined && marked.has(fetchingMark(onlyKey, each))),
    active: PRIORITIES.filter((each) => marked.has(activeMark(each))),
  };
}

/** The mark that says that the request with this key failed, and how. */
export function failingMark(key: string, { message }: FormulaError): Mark {
  const names = failingMarks();
  const name = names[hashText(key) % names.length] as string;
  return { name, ttlSeconds: FAILING_SECONDS, value: message };
}

/** The mark that says that nothing more can be bought today, and why. */
export const keyQuotaMark = ({ message }: FormulaError): Mark => ({ ...QUOTA_MARK, name: KEY_QUOTA, value: message });

/** The mark that says whether there is a key, so that other executions need not look for a missing one. */
export function keyMark(isThere: boolean): Mark {
  const value = isThere ? THERE : String(Math.floor(now() / MINUTE_MS) + NO_KEY_MINUTES);
  return { name: KEY, ttlSeconds: LONGEST_TTL_SECONDS, value };
}

/** The names of the marks that a new key invalidates. */
export const MARKS_OF_KEY = [KEY_QUOTA, KEY];

/** The marks that say who fetches the answers for these keys; the first mark is for all cells. */
export function fetchingMarks(keys: readonly string[], priority: Priority): string[] {
  return [activeMark(priority), ...keys.map((key) => fetchingMark(key, priority))];
}

const activeMark = (priority: Priority): string => `active ${priority}`;

/** Uses a short name for the key. If two keys share a name, a cell waits a moment for nothing. */
export const fetchingMark = (key: string, priority: Priority): string =>
  `fetching ${hashText(key).toString(36)} ${priority}`;
