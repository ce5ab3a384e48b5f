import { asList, asSignedNumber, asText, field, type Json, parseJson } from '../json.ts';
import { countsBy, type GroupCounts, PRICE_GROUPS, type PriceGroup } from './price-groups.ts';

/**
 * The purchases that the properties of a place count. A number in a property can't be raised without losing what
 * another execution adds at the same moment. So each purchase is an entry, a property of its own, and now and then
 * entries are added to a total and deleted.
 */
export interface Purchases {
  total: Total;
  /** Entries that are not in the total yet. */
  entries: Entry[];
  /** Entries that are in the total and were not deleted yet. */
  leftovers: string[];
}

/** What was bought in a calendar month and on its last day with a purchase, Pacific time. */
interface Total {
  /** As "yyyy-MM-dd". */
  day: string;
  month: GroupCounts;
  today: GroupCounts;
}

interface Entry {
  id: string;
  day: string;
  group: PriceGroup;
  /** Negative if it returns purchases that were not made. */
  count: number;
}

const TOTAL_PROPERTY = 'MAPS_API_USED';
const ENTRY = /^(\d{4}-\d\d-\d\d) ([a-z]+) (-?\d{1,9})$/;

// A property takes 9 KB, in which the total names its entries.
const MOST_NAMED = 300;

/** The name of an entry's property. */
export const entryName = (id: string): string => `${TOTAL_PROPERTY} ${id}`;

/** The property of an entry. */
export function writeEntry({ id, day, group, count }: Entry): Record<string, string> {
  return { [entryName(id)]: `${day} ${group} ${count}` };
}

/** Finds the count among all properties of a place; unreadable parts are left out. */
export function readPurchases(properties: Record<string, unknown>): Purchases {
  const stored = parseJson(properties[TOTAL_PROPERTY]);
  const named = new Set(asList(field(stored, 'entries')));
  const all = Object.entries(properties).flatMap(([name, value]) => readEntry(name, value));
  return {
    total: {
      day: asText(field(stored, 'day')) ?? '',
      month: readCounts(stored, 'month'),
      today: readCounts(stored, 'today'),
    },
    entries: all.filter(({ id }) => !named.has(id)),
    leftovers: all.flatMap(({ id }) => (named.has(id) ? id : [])),
  };
}

function readEntry(name: string, value: Json): Entry[] {
  const [, day = '', group, count] = ENTRY.exec(asText(value) ?? '') ?? [];
  const known = PRICE_GROUPS.find((each) => each === group);
  if (!name.startsWith(entryName('')) || known === undefined) return [];
  return [{ id: name.slice(entryName('').length), day, group: known, count: Number(count) }];
}

const readCounts = (stored: Json, name: 'month' | 'today'): GroupCounts =>
  countsBy((group) => asSignedNumber(field(stored, name, group)) ?? 0);

/** What was bought in the month of this day, and on it. */
export function countPurchases(purchases: Purchases, day: string): { month: GroupCounts; today: GroupCounts } {
  const { month, today } = addUp(purchases.total, purchases.entries, day);
  return {
    month: countsBy((group) => Math.max(0, month[group])),
    today: countsBy((group) => Math.max(0, today[group])),
  };
}

function addUp(total: Total, entries: readonly Entry[], day: string): Total {
  const count = (start: number, group: PriceGroup, isMeant: (day: string) => boolean): number =>
    entries.reduce((sum, entry) => sum + (entry.group === group && isMeant(entry.day) ? entry.count : 0), start);
  const isThisMonth = (other: string): boolean => other.slice(0, 7) === day.slice(0, 7);
  const isToday = (other: string): boolean => other === day;
  return {
    day,
    month: countsBy((group) => count(isThisMonth(total.day) ? total.month[group] : 0, group, isThisMonth)),
    today: countsBy((group) => count(isToday(total.day) ? total.today[group] : 0, group, isToday)),
  };
}

/**
 * Adds some entries to the total: returns the property to write, and the entries to delete after that. The total names
 * them, so that none counts twice if an execution is killed in between. Undefined if there is nothing to add.
 */
export function mergeEntries(
  { total, entries, leftovers }: Purchases,
  day: string,
  most: number,
): { write: Record<string, string>; ids: string[] } | undefined {
  // At midnight, differing clocks must not start the old month again.
  const room = total.day > day ? 0 : Math.min(most, MOST_NAMED - leftovers.length);
  const merged = entries.filter((entry) => entry.day <= day).slice(0, Math.max(0, room));
  if (merged.length === 0) return undefined;
  const ids = merged.map(({ id }) => id);
  const stored = { ...addUp(total, merged, day), entries: [...leftovers, ...ids] };
  return { write: { [TOTAL_PROPERTY]: JSON.stringify(stored) }, ids };
}
