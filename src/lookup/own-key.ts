import { type Budget, openBudget } from '../own-key/budget.ts';
import { type KeySettings, readKeySettings } from '../own-key/settings.ts';

/** The user's own key, and how much it may buy. */
export interface OwnKey {
  settings: KeySettings;
  budget: Budget;
}

let known: { ownKey: OwnKey | undefined } | undefined;

/** The key of this spreadsheet; undefined if there is none. Read once in each execution. */
export function ownKey(): OwnKey | undefined {
  known ??= { ownKey: readOwnKey() };
  return known.ownKey;
}

/** Whether this execution looked for a key and found none. */
export function hasNoKey(): boolean {
  return known !== undefined && known.ownKey === undefined;
}

function readOwnKey(): OwnKey | undefined {
  const settings = readKeySettings();
  return settings && { settings, budget: openBudget(settings) };
}

// The free service answers one by one. Fifty take most of the ten seconds after which a table shows its progress.
const ROWS_WITHOUT_KEY = 50;

// Google takes 3,000 pairs a minute.
const ROWS_WITH_KEY = 500;

/** How many routes a table should ask for at once. */
export function rowsAtOnce(): number {
  return ownKey() === undefined ? ROWS_WITHOUT_KEY : ROWS_WITH_KEY;
}
