import { selectedRanges } from '../services/spreadsheet.ts';
import { openSidebar } from '../services/ui.ts';
import { insertFormula } from './formulas/insert-formula.ts';
import { ActionError, messageOf } from './messages.ts';
import { showPlaces } from './places/show-places.ts';
import { bringBackAll } from './recalculate/bring-back.ts';
import { showBestRoute, showRoute } from './route/show-route.ts';
import { writeOrder } from './route/write-order.ts';
import { readSettings } from './settings/read-settings.ts';
import { removeKey, saveSettings } from './settings/save-settings.ts';
import { testKey } from './settings/test-key.ts';
import { quoteSheetName } from './sheet/sheet-name.ts';
import { describeSheet, showCell } from './table/describe-sheet.ts';
import { endTable } from './table/end-table.ts';
import { estimateTable } from './table/estimate-table.ts';
import { fillTable } from './table/fill-table.ts';
import { scheduleTable } from './table/schedule.ts';
import { startTable } from './table/start-table.ts';

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

/** The functions that the sidebar calls. A failure becomes a message in our words. */
export const forSidebar = {
  readSelection: inOurWords(readSelection),
  insertFormula: inOurWords(insertFormula),
  describeSheet: inOurWords(describeSheet),
  estimateTable: inOurWords(estimateTable),
  startTable: inOurWords(startTable),
  fillTable: inOurWords(fillTable),
  endTable: inOurWords(endTable),
  scheduleTable: inOurWords(scheduleTable),
  showCell: inOurWords(showCell),
  showRoute: inOurWords(showRoute),
  showPlaces: inOurWords(showPlaces),
  showBestRoute: inOurWords(showBestRoute),
  writeOrder: inOurWords(writeOrder),
  readSettings: inOurWords(readSettings),
  saveSettings: inOurWords(saveSettings),
  removeKey: inOurWords(removeKey),
  testKey: inOurWords(testKey),
};

function inOurWords<Args extends unknown[], Result>(action: (...args: Args) => Result): (...args: Args) => Result {
  return (...args) => {
    try {
      return action(...args);
    } catch (error) {
      throw new ActionError(messageOf(error));
    }
  };
}
