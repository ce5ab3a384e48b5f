import type { FormulaError } from '../errors.ts';
import { countNotKept, monthlyLimitReached, monthlyLimitUnreadable } from '../key-errors.ts';
import { now, pacificDay } from '../services/clock.ts';
import { tryWithLock } from '../services/lock.ts';
import { deleteProperty, readProperties, writeProperties } from '../services/properties.ts';
import type { PriceGroup } from './price-groups.ts';
import { countPurchases, entryName, mergeEntries, type Purchases, readPurchases, writeEntry } from './purchases.ts';
import type { KeySettings } from './settings.ts';

// Without the lock, executions do not know about one another. So each may take only so much that thirty at once, as
// many as Sheets runs, exceed the limit by at most a tenth. A larger purchase waits for the lock.
const EXECUTIONS_AT_ONCE = 30;
const MOST_OVER_LIMIT = 0.1;

// Thirty large purchases at the same moment take a tenth of a second each.
const LOCK_WAIT_MS = 8000;

// An older count may have missed too much.
const FRESH_MS = 1000;

// How many entries there may be before some are merged; deleting one takes a twentieth of a second.
const ENTRIES_TO_MERGE = 16;

// Longer than an execution takes to delete what it merged.
const LEFTOVER_MS = 60_000;

/** How much a key may still buy in this calendar month, Pacific time. */
export interface Budget {
  /**
   * Reserves purchases before they are made: as many of `count` as the monthly limit leaves. They count from then on.
   * `refusal` tells why not more. Call it once for everything that an execution buys, and soon after the settings were
   * read: it then takes one round trip, and two for many purchases.
   */
  take(group: PriceGroup, count: number): number;
  /** Returns purchases that were reserved but not made. One round trip, none for 0. */
  giveBack(group: PriceGroup, count: number): void;
  /** The problem of a cell that needs more than `take` last granted. */
  refusal(group: PriceGroup): FormulaError;
}

/** Opens the budget of the place where the key is. */
export function openBudget({ place, monthlyLimits, unreadableLimit, purchases, readAt }: KeySettings): Budget {
  let known: Purchases | undefined = purchases;
  let knownAt = readAt;
  let day = pacificDay(readAt);
  let isCounted = true;

  function readAgain(): void {
    const properties = readProperties(place);
    known = properties && readPurchases(properties);
    knownAt = now();
  }

  function left(group: PriceGroup): number {
    if (known === undefined) return 0;
    return Math.max(0, monthlyLimits[group] - countPurchases(known, day).month[group]);
  }

  /** Takes as many as are left; they are counted before they are bought. */
  function reserve(group: PriceGroup, count: number): number {
    const granted = Math.min(count, left(group));
    const isWritten = granted === 0 || addEntry(group, granted);
    isCounted = known !== undefined && isWritten;
    return isWritten ? granted : 0;
  }

  function addEntry(group: PriceGroup, count: number): boolean {
    const entry = { id: newId(), day, group, count };
    known?.entries.push(entry);
    return writeProperties(place, writeEntry(entry));
  }

  /** The same, while nobody else reserves anything. */
  function reserveInTurn(group: PriceGroup, count: number): number {
    let granted = 0;
    const isLocked = tryWithLock(place, LOCK_WAIT_MS, () => {
      readAgain();
      granted = reserve(group, count);
    });
    if (!isLocked) isCounted = false;
    return granted;
  }

  /** Adds entries to the total, unless another execution is doing so. */
  function merge(): void {
    let spare: string[] = [];
    tryWithLock(place, 0, () => {
      readAgain();
      if (known === undefined) return;
      spare = known.leftovers.filter(isOld);
      const merged = mergeEntries(known, day, ENTRIES_TO_MERGE);
      if (merged && writeProperties(place, merged.write)) spare.push(...merged.ids);
    });
    for (const id of spare) deleteProperty(place, entryName(id));
  }

  return {
    take(group, count) {
      day = pacificDay(now());
      if (known === undefined || now() - knownAt > FRESH_MS) readAgain();
      isCounted = known !== undefined;
      if (count <= 0 || left(group) === 0) return 0;
      const isSmall = count * EXECUTIONS_AT_ONCE <= monthlyLimits[group] * MOST_OVER_LIMIT;
      const granted = isSmall ? reserve(group, count) : reserveInTurn(group, count);
      if (known !== undefined && known.entries.length + known.leftovers.length > ENTRIES_TO_MERGE) merge();
      return granted;
    },
    giveBack(group, count) {
      if (count > 0) addEntry(group, -count);
    },
    refusal(group) {
      if (unreadableLimit !== undefined) return monthlyLimitUnreadable(unreadableLimit, place);
      return isCounted ? monthlyLimitReached(group, monthlyLimits[group], place) : countNotKept();
    },
  };
}

/** A unique name, which begins with the time. */
function newId(): string {
  return `${now().toString(36)}${Math.floor(Math.random() * 2 ** 40).toString(36)}`;
}

/** Whether an entry is so old that the execution that should have deleted it was killed. */
const isOld = (id: string): boolean => Number.parseInt(id.slice(0, 8), 36) < now() - LEFTOVER_MS;
