import type { CallGate } from '../call-gate.ts';
import { createEnum } from '../enum.ts';
import { defineService } from '../service.ts';
import type { Surroundings } from './surroundings.ts';
import { createTriggerMethods } from './triggers.ts';

type ScriptApp = GoogleAppsScript.Script.ScriptApp;

export const AuthModes = createEnum<ScriptApp['AuthMode']>(['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL']);

/** The emulated part of `ScriptApp`. */
export function createScriptApp(gate: CallGate, surroundings: Surroundings) {
  return defineService(gate, 'ScriptApp', {
    AuthMode: AuthModes,
    getScriptId: () => 'emulated-script',
    ...createTriggerMethods(gate, surroundings),
  } satisfies Partial<ScriptApp>);
}
