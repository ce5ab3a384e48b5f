import { ownKey } from './own-key.ts';

// The free service answers one by one. Fifty take most of the ten seconds after which a table shows its progress.
const ROWS_WITHOUT_KEY = 50;

// Google takes 3,000 pairs a minute.
const ROWS_WITH_KEY = 500;

/** How many routes a table should ask for at once. */
export function rowsAtOnce(): number {
  return ownKey() === undefined ? ROWS_WITHOUT_KEY : ROWS_WITH_KEY;
}
