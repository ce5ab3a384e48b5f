import { PRACTICE_KEY } from '../../demo-maps/web-services/practice-keys.ts';

/** The key that the script of the local sheet sees if its requests go to Google. It never sees the real key. */
export const STAND_IN_KEY = 'key-of-npm-start';

/** The script's property for a key. */
export const KEY_PROPERTY = 'MAPS_API_KEY';

/** Whether a key is a practice key, which costs nothing and is not secret. */
export function isPracticeKey(key: string): boolean {
  return key.startsWith(PRACTICE_KEY);
}
