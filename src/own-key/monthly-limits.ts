import { countsBy, FREE_ALLOWANCE, type GroupCounts, PRICE_GROUPS, type PriceGroup } from './price-groups.ts';

/** How much may be bought in a calendar month. */
export interface MonthlyLimits {
  limits: GroupCounts;
  /** The part of the text that can't be read; then nothing may be bought, so that nobody pays by accident. */
  unreadable?: string;
}

const NAMED = /^([a-z]+)\s*=\s*(.*)$/i;
const NUMBER = /^\d{1,9}$/;

/**
 * Reads limits such as "essentials=20000; pro=5000; enterprise=0". A group that is not named keeps Google's free
 * allowance. One number without a name is the limit of Essentials; it can lower the limits of the dearer groups, but
 * not raise them.
 */
export function readMonthlyLimits(text: string): MonthlyLimits {
  const parts = text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const limits = { ...FREE_ALLOWANCE };
  const given = new Set<PriceGroup>();
  for (const part of parts) {
    if (NUMBER.test(part) && parts.length === 1) {
      const limit = Number(part);
      return { limits: countsBy((group) => (group === 'essentials' ? limit : Math.min(limit, limits[group]))) };
    }
    const [, name = '', value = ''] = NAMED.exec(part) ?? [];
    const group = PRICE_GROUPS.find((known) => known === name.toLowerCase());
    if (group === undefined || given.has(group) || !NUMBER.test(value)) {
      return { limits: countsBy(() => 0), unreadable: part };
    }
    given.add(group);
    limits[group] = Number(value);
  }
  return { limits };
}

/** The limits as the text of the property. */
export function writeMonthlyLimits(limits: GroupCounts): string {
  return PRICE_GROUPS.map((group) => `${group}=${limits[group]}`).join('; ');
}
