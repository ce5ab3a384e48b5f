import { PRACTICE_KEY } from '../../demo-maps/web-services/practice-keys.ts';

/** What the script of the local sheet finds for a key where its requests go to Google; the key itself it never sees. */
export const STAND_IN_KEY = 'key-of-npm-start';

/** The script's property that holds a key. */
export const KEY_PROPERTY = 'MAPS_API_KEY';

/** Whether a key is one of those for practice, which cost nothing and are no secret. */
export function isPracticeKey(key: string): boolean {
  return key.startsWith(PRACTICE_KEY);
}
