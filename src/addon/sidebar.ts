import { valueIn } from '../json.ts';
import { selectedRanges } from '../services/spreadsheet.ts';
import { openSidebar } from '../services/ui.ts';
import { insertFormula } from './formulas/insert-formula.ts';
import { ActionError, messageOf, noFunction } from './messages.ts';
import { showPlaces } from './places/show-places.ts';
import type { Script } from './protocol.ts';
import { bringBackAll } from './recalculate/bring-back.ts';
import { showBestRoute, showRoute } from './route/show-route.ts';
import { writeOrder } from './route/write-order.ts';
import { readSettings } from './settings/read-settings.ts';
import { removeKey, saveSettings } from './settings/save-settings.ts';
import { testKey } from './settings/test-key.ts';
import { quoteSheetName } from './sheet/notation.ts';
import { describeSheet, showCell } from './table/form/describe-sheet.ts';
import { scheduleTable } from './table/form/schedule.ts';
import { endTable } from './table/run/end-table.ts';
import { estimateTable } from './table/run/estimate-table.ts';
import { fillTable } from './table/run/fill-table.ts';
import { startTable } from './table/run/start-table.ts';

/**
 * Opens the sidebar, and restores formulas that a killed action left parked. The build puts the page of the sidebar
 * here, so that the script works as a single file.
 */
export function showSidebar(): void {
  openSidebar('Maps in Sheets', SIDEBAR_HTML);
  bringBackAll();
}

/** The selected cells with the name of their sheet, as they are written in a formula. */
function readSelection(): string {
  const range = selectedRanges()[0];
  if (!range) return '';
  return `${quoteSheetName(range.getSheet().getName())}!${range.getA1Notation()}`;
}

/** The functions that the sidebar calls. */
const FUNCTIONS: {
  [Name in keyof Script]: (...args: Parameters<Script[Name]>) => Awaited<ReturnType<Script[Name]>>;
} = {
  readSelection,
  insertFormula,
  describeSheet,
  estimateTable,
  startTable,
  fillTable,
  endTable,
  scheduleTable,
  showCell,
  showRoute,
  showPlaces,
  showBestRoute,
  writeOrder,
  readSettings,
  saveSettings,
  removeKey,
  testKey,
};

/** Runs a function for the sidebar. A failure becomes a message in our words. */
export function forSidebar(name: string, args: readonly unknown[]): unknown {
  try {
    const run = valueIn(FUNCTIONS, name);
    if (run === undefined) throw noFunction(name);
    return (run as (...args: readonly unknown[]) => unknown)(...args);
  } catch (error) {
    throw new ActionError(messageOf(error));
  }
}
