/** Messages of the Settings part of the sidebar. */
import { quoteUnlessKey } from '../../key-errors.ts';
import type { PriceGroup } from '../../own-key/price-groups.ts';
import { thousands } from '../../words.ts';
import { type ActionError, actionError } from '../messages.ts';

/** Never quotes the text, which may contain a key. */
export const badKey = (): ActionError =>
  actionError(
    'That is not a key: a key is one word of Latin letters, digits, "-" and "_". Copy it again from the Google Cloud console.',
  );

export const badLimit = (group: PriceGroup, value: unknown): ActionError =>
  actionError(
    `The limit of ${group} is ${quoteUnlessKey(value)}. Give a whole number from 0 to 999999999, in digits only.`,
  );

export const badKeepMinutes = (value: unknown, most: number): ActionError =>
  actionError(
    `Bought answers can't be kept for ${quoteUnlessKey(value)} minutes. Give a whole number from 0 to ${most}.`,
  );

export const settingsRefused = (): ActionError =>
  actionError(
    'Google Sheets refused to change the settings, so they are as before. Check that you may edit this spreadsheet, and try again.',
  );

export const noKeyToTest = (): ActionError => actionError('There is no key to test. Enter one, and choose Save.');

export const keyWorks = (): string =>
  'The key works: Google answered a route. Formulas about places also need the Geocoding API, and elevations the Elevation API.';

export const testedTooOften = (): ActionError =>
  actionError(
    'Google was asked too often in the last minute, also by other uses of the key. Wait a minute, and test it again.',
  );

export const unusableKey = (): string =>
  "The property MAPS_API_KEY of this spreadsheet holds a text that can't be a key, so it is not used. Enter the key again.";

export const limitUnreadable = (): string =>
  'The monthly limits could not be read, so they count as 0 and nothing is bought. Check them, and choose Save.';

/** Today's calls of one free quota; `since` is a local time. */
export function freeUse(
  { calls, since, isUsedUp }: { calls: number; since: string; isUsedUp: boolean },
  what: string,
  aDay: number,
): string {
  const most = `${thousands(aDay)} ${what} (${thousands(10 * aDay)} on Workspace)`;
  const start = since === '' ? '' : ` since about ${since}`;
  if (isUsedUp) return `Today's ${what} are used up: ${most}${start}.`;
  return calls === 0 ? `None of ${most} today.` : `At least ${thousands(calls)} of ${most}${start}.`;
}
