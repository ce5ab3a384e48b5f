import { QUOTA_COUNTS, QUOTAS } from '../../errors.ts';
import { CALLS_A_DAY } from '../../lookup/calls-a-day.ts';
import { freeCallsToday } from '../../lookup/free-calls.ts';
import { PRICE_GROUPS } from '../../own-key/price-groups.ts';
import { countPurchases } from '../../own-key/purchases.ts';
import { readStoredSettings, type Settings } from '../../own-key/settings.ts';
import { pacificDay } from '../../services/clock.ts';
import { localMinute } from '../../services/spreadsheet-time.ts';
import { freeUse, limitUnreadable, unusableKey } from '../messages.ts';
import type { MapsSettings } from '../protocol.ts';

// A shorter text is not a key of Google's, and its last characters might be most of it.
const SHORTEST_KEY = 16;

/** The settings that the sidebar may know, and how much was used. */
export function readSettings(): MapsSettings {
  const settings = readStoredSettings();
  const bought = countPurchases(settings.purchases, pacificDay(settings.readAt));
  return {
    keyEnd: endOfKey(settings.key),
    isShared: settings.key !== undefined && settings.place === 'script',
    use: settings.use,
    keepMinutes: settings.keepSeconds / 60,
    groups: PRICE_GROUPS.map((group) => ({
      group,
      today: bought.today[group],
      month: bought.month[group],
      limit: settings.monthlyLimits[group],
    })),
    freeUse: QUOTAS.map((quota) => {
      const { since, ...calls } = freeCallsToday(quota);
      const start = since === undefined ? '' : localMinute(since);
      return freeUse({ ...calls, since: start }, QUOTA_COUNTS[quota], CALLS_A_DAY);
    }),
    remarks: remarksOn(settings),
  };
}

function endOfKey(key: string | undefined): string | null {
  if (key === undefined) return null;
  return key.length < SHORTEST_KEY ? '' : key.slice(-4);
}

function remarksOn({ hasUnusableKey, unreadableLimit }: Settings): string[] {
  return [...(hasUnusableKey ? [unusableKey()] : []), ...(unreadableLimit === undefined ? [] : [limitUnreadable()])];
}
