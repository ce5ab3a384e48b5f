import type { CallGate } from '../call-gate.ts';
import { defineService } from '../service.ts';

/** The emulated part of `Session`. */
export type SessionService = Pick<GoogleAppsScript.Base.Session, 'getActiveUserLocale' | 'getScriptTimeZone'>;

/** `Session` of a user, with the language of their Google account. */
export function createSession(gate: CallGate, timeZone: string, userLocale: string): SessionService {
  return defineService(gate, 'Session', {
    getActiveUserLocale: () => userLocale,
    getScriptTimeZone: () => timeZone,
  });
}
