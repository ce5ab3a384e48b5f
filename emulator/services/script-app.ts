import { createEnum } from '../enum.ts';
import { defineService } from '../service.ts';
import type { Surroundings } from './surroundings.ts';
import { createTriggerMethods } from './triggers.ts';

type ScriptApp = GoogleAppsScript.Script.ScriptApp;

export const AuthModes = createEnum<ScriptApp['AuthMode']>(['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL']);

/** The emulated part of `ScriptApp`. */
export function createScriptApp(surroundings: Surroundings) {
  return defineService(surroundings.gate, 'ScriptApp', {
    AuthMode: AuthModes,
    getScriptId: () => 'emulated-script',
    ...createTriggerMethods(surroundings),
  } satisfies Partial<ScriptApp>);
}
