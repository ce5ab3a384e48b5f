import type { CallGate } from '../call-gate.ts';
import { defineService } from '../service.ts';

/** What is emulated of `Session`. */
export type SessionService = Pick<GoogleAppsScript.Base.Session, 'getActiveUserLocale' | 'getScriptTimeZone'>;

/** `Session` of a user, who has Google in some language. */
export function createSession(gate: CallGate, timeZone: string, userLocale: string): SessionService {
  return defineService(gate, 'Session', {
    getActiveUserLocale: () => userLocale,
    getScriptTimeZone: () => timeZone,
  });
}
