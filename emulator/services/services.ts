import type { CallGate } from '../call-gate.ts';
import type { Clock } from '../clock.ts';
import type { Manifest } from '../manifest.ts';
import type { Workbook } from '../spreadsheet/workbook.ts';
import type { SharedState } from '../state/state.ts';
import type { UserInterface } from '../user-interface.ts';
import { createCacheService } from './cache-service.ts';
import { createHtmlService } from './html-service.ts';
import type { HttpAnswers } from './http-answers.ts';
import { createLockService } from './lock-service.ts';
import { createConsole, createLogger, type LogListener } from './logging.ts';
import { createMapsService } from './maps.ts';
import type { MapsAnswers } from './maps-provider.ts';
import { createPropertiesService } from './properties-service.ts';
import { createScriptApp } from './script-app.ts';
import { createSession } from './session.ts';
import { createSpreadsheetApp } from './spreadsheet/spreadsheet-app.ts';
import { createUrlFetchApp } from './url-fetch-app.ts';
import { createUtilities } from './utilities.ts';

/** What the services of every execution use. */
export interface Surroundings {
  state: SharedState;
  clock: Clock;
  maps: MapsAnswers;
  http: HttpAnswers | undefined;
  manifest: Manifest;
  workbook: Workbook;
  ui: UserInterface;
  /** The script's HTML files, by name. */
  html: Readonly<Record<string, string>>;
  /** Of the script. */
  timeZone: string;
  /** The language of the user's Google account. */
  userLocale: string;
  inDocument: boolean;
  validatesAtOnce: boolean;
  onLog: LogListener;
}

/** The global objects a script finds, by their names. */
export type AppsScriptGlobals = ReturnType<typeof createServices>;

/** The services of one execution. They keep data for later executions in the shared state. */
export function createServices(gate: CallGate, surroundings: Surroundings) {
  const { state, clock, maps, http, manifest, html, timeZone, userLocale, inDocument, onLog } = surroundings;
  return {
    CacheService: createCacheService(gate, state.caches, inDocument),
    HtmlService: createHtmlService(gate, html),
    LockService: createLockService(gate, state.locks, clock, inDocument),
    Logger: createLogger(gate, onLog),
    Maps: createMapsService(gate, { provider: maps, quotas: state.quotas, clock }),
    PropertiesService: createPropertiesService(gate, state.properties, state.quotas, inDocument),
    ScriptApp: createScriptApp(gate, { triggers: state.triggers, clock, manifest }),
    Session: createSession(gate, timeZone, userLocale),
    SpreadsheetApp: createSpreadsheetApp(gate, surroundings),
    UrlFetchApp: createUrlFetchApp(gate, { http, manifest, quotas: state.quotas, clock }),
    Utilities: createUtilities(gate, clock),
    console: createConsole(gate, onLog),
  };
}
