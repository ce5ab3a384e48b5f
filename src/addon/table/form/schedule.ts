import { thrownText } from '../../../errors.ts';
import { activeSpreadsheet } from '../../../services/spreadsheet.ts';
import { installTrigger, removeTriggers } from '../../../services/triggers.ts';
import { notKept } from '../../messages.ts';
import type { GoesOn, TableForm } from '../table-protocol.ts';
import { readForm } from './read-form.ts';
import { readRemembered, rememberForm, writeRemembered } from './remember-form.ts';

/** The function in entry-points.js that the trigger runs. */
const HANDLER = 'continueMapsTables';

/**
 * Stores whether a table continues by itself, and installs or removes the trigger for it. Returns Google's words if the
 * script may not install it; otherwise empty.
 */
export function scheduleTable(form: TableForm, goesOn: GoesOn): string {
  const table = readForm(form);
  const { sheet } = table;
  rememberForm(table, form);
  const remembered = readRemembered(sheet);
  if (!remembered || !writeRemembered(sheet, { ...remembered, goesOn })) throw notKept();
  return installSchedule();
}

/** Installs the one trigger for all tables of the spreadsheet, or removes it if none needs it. */
export function installSchedule(): string {
  const wanted = activeSpreadsheet()
    .getSheets()
    .map((sheet) => readRemembered(sheet)?.goesOn ?? 'no');
  try {
    if (wanted.every((goesOn) => goesOn === 'no')) removeTriggers(HANDLER);
    else installTrigger(HANDLER, wanted.includes('until full') ? 'hourly' : 'nightly');
    return '';
  } catch (error) {
    return thrownText(error);
  }
}
