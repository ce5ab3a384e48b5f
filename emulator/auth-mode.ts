import { ServiceError } from './errors.ts';
import { fetchPermissionError } from './manifest.ts';

/** How much a script may do, which depends on what started it. */
export type AuthMode = 'NONE' | 'LIMITED' | 'CUSTOM_FUNCTION' | 'FULL';

const MENUS = /^(Menu\.|ScriptApp\.|SpreadsheetApp\.getUi$|Ui\.create)/;
const WITHOUT_DOCUMENT = /^(console|Logger|Utilities)\.|^Session\.getActiveUserLocale$/;
// Google documents which services a custom function may use, and these are not among them.
const NOT_IN_CELLS = /^(Session|ScriptApp)\./;
const USER_INTERFACE = /^Ui\.(alert|prompt|show)/;
const OTHER_SERVERS = /^UrlFetchApp\./;
const DOCUMENT = /^(SpreadsheetApp|Spreadsheet|Sheet|Range|RangeList|Selection|Protection|DeveloperMetadata)\./;
const CHANGE =
  /\.(set|clear|insert|delete|add|append|copyTo|hide|show|unhide|merge|break|activate|protect|remove|rename|duplicate|toast|autoResize|autoFill|move|sort)/;

/**
 * Refuses a call that the mode does not allow, by Google's table of authorization modes: without authorization, only
 * menus; when a document opens, no windows and no other servers; a custom function may read but not change, and does
 * not know user and script.
 */
export function requirePermission(mode: AuthMode, method: string, hasUser = true): void {
  if ((mode === 'CUSTOM_FUNCTION' || !hasUser) && method === 'SpreadsheetApp.getUi') {
    throw new ServiceError('Cannot call SpreadsheetApp.getUi() from this context.');
  }
  if (!isAllowed(mode, method)) {
    if (OTHER_SERVERS.test(method)) throw fetchPermissionError(method);
    throw new ServiceError(`You do not have permission to call ${method.slice(method.indexOf('.') + 1)}`);
  }
}

function isAllowed(mode: AuthMode, method: string): boolean {
  if (mode === 'NONE') return MENUS.test(method) || WITHOUT_DOCUMENT.test(method);
  if (mode === 'LIMITED') return !(USER_INTERFACE.test(method) || OTHER_SERVERS.test(method));
  return mode === 'FULL' || !(NOT_IN_CELLS.test(method) || (DOCUMENT.test(method) && CHANGE.test(method)));
}
