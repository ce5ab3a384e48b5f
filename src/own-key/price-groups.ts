/** Google's price groups; the dearest feature of a request decides which one it is in. */
export const PRICE_GROUPS = ['essentials', 'pro', 'enterprise'] as const;

export type PriceGroup = (typeof PRICE_GROUPS)[number];

/** A number for each price group, such as what was bought. */
export type GroupCounts = Record<PriceGroup, number>;

/** Google's free allowance in a calendar month. Each SKU of a group has this much, so a whole group may have more. */
export const FREE_ALLOWANCE: GroupCounts = { essentials: 10_000, pro: 5_000, enterprise: 1_000 };

/** Makes the counts, or something else, of all groups. */
export function countsBy<T = number>(count: (group: PriceGroup) => T): Record<PriceGroup, T> {
  return { essentials: count('essentials'), pro: count('pro'), enterprise: count('enterprise') };
}
