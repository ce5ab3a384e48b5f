import { openAnswerCache } from '../cache/answer-cache.ts';
import { hashText } from '../cache/hash-text.ts';
import type { Quota } from '../errors.ts';
import { now } from '../services/clock.ts';
import { CALLS_A_DAY } from './calls-a-day.ts';
import { QUOTA_MARK } from './marks.ts';

const HOUR_MS = 3_600_000;

/** A day of Google's quota has 24 hours from the first call. */
const HOURS_OF_DAY = 24;

// If executions count in the same entry at the same moment, the count of one is lost.
const ENTRIES = 64;

// How many other entries an execution with one answer keeps alive; it reads little else from the cache.
const RENEWED_BY_ONE = 3;

/** All entries that count calls, from one of them on. */
function allCallsEntries(first = 0): string[] {
  return Array.from({ length: ENTRIES }, (_, number) => `calls ${(first + number) % ENTRIES}`);
}

/**
 * The cache entries that an execution reads to count its calls. It adds them to the first entry. It keeps the others
 * alive, since the cache forgets entries that nobody writes for 6 hours: all of them if it has many answers.
 * @param name differs between executions that count at the same moment
 */
export function callsEntries(name: string, hasMany: boolean): string[] {
  const inTurn = allCallsEntries(hashText(name) % ENTRIES);
  return hasMany ? inTurn : inTurn.slice(0, 1 + RENEWED_BY_ONE);
}

/**
 * What to write into the entries that `callsEntries` named, after they were read. Entries in which others may be
 * counting right now stay as they are.
 */
export function countCalls(
  [own = '', ...others]: readonly string[],
  entries: ReadonlyMap<string, string>,
  calls: number,
  now: number,
): Record<string, string> {
  const counted = { [own]: addCalls(entries.get(own), calls, now) };
  for (const name of others) {
    const entry = entries.get(name);
    if (entry !== undefined && isQuiet(entry, now)) counted[name] = entry;
  }
  return counted;
}

/** Whether nobody has counted in an entry in this hour. */
const isQuiet = (entry: string, now: number): boolean => !readHours(entry).has(Math.floor(now / HOUR_MS));

/** Adds calls to an entry, which lists hours since the epoch with their calls: "490000:12 490001:3". */
export function addCalls(entry: string | undefined, calls: number, now: number): string {
  const hours = readHours(entry ?? '');
  const hour = Math.floor(now / HOUR_MS);
  hours.set(hour, (hours.get(hour) ?? 0) + calls);
  return [...hours]
    .filter(([each]) => each > hour - 2 * HOURS_OF_DAY && each <= hour)
    .map(([each, count]) => `${each}:${count}`)
    .join(' ');
}

/** Calls in the present day of the quota. */
export interface CallsOfDay {
  calls: number;
  /** The hour of the first call, in milliseconds since the epoch; undefined if there is none. */
  since: number | undefined;
}

/** Sums up the entries' counts. Each day of the quota begins with the first call after the day before has ended. */
export function callsOfDay(entries: Iterable<string>, now: number): CallsOfDay {
  const all = new Map<number, number>();
  for (const entry of entries)
    for (const [hour, calls] of readHours(entry)) all.set(hour, (all.get(hour) ?? 0) + calls);
  let first = Number.NEGATIVE_INFINITY;
  let calls = 0;
  for (const [hour, count] of [...all].sort(([a], [b]) => a - b)) {
    if (hour * HOUR_MS > now) break;
    if (hour >= first + HOURS_OF_DAY) [first, calls] = [hour, 0];
    calls += count;
  }
  const isOver = now >= (first + HOURS_OF_DAY) * HOUR_MS;
  return isOver ? { calls: 0, since: undefined } : { calls, since: first * HOUR_MS };
}

function readHours(entry: string): Map<number, number> {
  const pairs = [...entry.matchAll(/(?<!\S)(\d{1,7}):(\d{1,6})(?!\S)/g)];
  return new Map(pairs.map(([, hour, calls]) => [Number(hour), Number(calls)]));
}

/** What is known about today's calls of a free quota from this spreadsheet. */
export interface FreeCalls extends CallsOfDay {
  /** Whether Google said in the last minutes that the quota is used up. */
  isUsedUp: boolean;
}

/**
 * How many calls of a free quota were made from this spreadsheet today. There may be more: calls of executions that
 * were killed, failed or counted at the same moment as another may be missing, and the user's other spreadsheets are
 * not counted. One round trip to the cache.
 */
export function freeCallsToday(quota: Quota): FreeCalls {
  const { marked } = openAnswerCache(quota, '').read([], [QUOTA_MARK.name, ...allCallsEntries()]);
  const isUsedUp = marked.delete(QUOTA_MARK.name);
  return { ...callsOfDay(marked.values(), now()), isUsedUp };
}

/**
 * How many free calls of a quota are probably left today; 0 if Google said so. This is an estimate for planning, never
 * a reason to refuse a call. It assumes a personal account: the script can't know whether the account is of Workspace,
 * with 9,000 calls more, nor what the user asks in other spreadsheets.
 */
export function freeCallsLeft({ calls, isUsedUp }: FreeCalls): number {
  return isUsedUp ? 0 : Math.max(0, CALLS_A_DAY - calls);
}
