import { createCacheService } from './cache-service.ts';
import { createHtmlService } from './html-service.ts';
import { createLockService } from './lock-service.ts';
import { createConsole, createLogger } from './logging.ts';
import { createMapsService } from './maps.ts';
import { createPropertiesService } from './properties-service.ts';
import { createScriptApp } from './script-app.ts';
import { createSession } from './session.ts';
import { createSpreadsheetApp } from './spreadsheet/spreadsheet-app.ts';
import type { Surroundings } from './surroundings.ts';
import { createUrlFetchApp } from './url-fetch-app.ts';
import { createUtilities } from './utilities.ts';

/** The global objects a script finds, by their names. */
export type AppsScriptGlobals = ReturnType<typeof createServices>;

/** The services of one execution. They keep data for later executions in the shared state. */
export function createServices(surroundings: Surroundings) {
  return {
    CacheService: createCacheService(surroundings),
    HtmlService: createHtmlService(surroundings),
    LockService: createLockService(surroundings),
    Logger: createLogger(surroundings),
    Maps: createMapsService(surroundings),
    PropertiesService: createPropertiesService(surroundings),
    ScriptApp: createScriptApp(surroundings),
    Session: createSession(surroundings),
    SpreadsheetApp: createSpreadsheetApp(surroundings),
    UrlFetchApp: createUrlFetchApp(surroundings),
    Utilities: createUtilities(surroundings),
    console: createConsole(surroundings),
  };
}
