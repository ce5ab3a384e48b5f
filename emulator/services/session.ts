import { defineService } from '../service.ts';
import type { Surroundings } from './surroundings.ts';

/** `Session` of a user, with the language of their Google account. */
export function createSession({ gate, timeZone, userLocale }: Surroundings) {
  return defineService(gate, 'Session', {
    getActiveUserLocale: () => userLocale,
    getScriptTimeZone: () => timeZone,
  } satisfies Partial<GoogleAppsScript.Base.Session>);
}
