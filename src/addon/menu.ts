import { addMenu, alertUser, toast } from '../services/ui.ts';
import { freezeSelection } from './freeze/freeze.ts';
import { messageOf } from './messages.ts';
import { bringBackAll, bringBackQuickly } from './recalculate/bring-back.ts';
import { fetchAfresh, recalculateSelection, recalculateSheet } from './recalculate/recalculate.ts';
import { insertSampleSheet } from './sample/sample-sheet.ts';
import { unfreezeSelection } from './unfreeze/unfreeze.ts';

const TITLE = 'Maps in Sheets';

/** The actions of the menu, by their names in entry-points.js. Each returns what it did. */
const ACTIONS = {
  recalculateSelection,
  recalculateSheet,
  fetchAfresh,
  freezeSelection,
  unfreezeSelection,
  insertSampleSheet,
};

/** Builds the menu. Then it restores formulas that a killed action left parked, if the event allows that. */
export function buildMenu(event?: { authMode?: unknown }): void {
  addMenu([
    ['Open sidebar', 'showMapsSidebar'],
    null,
    ['Recalculate errors in the selection', 'recalculateMapsSelection'],
    ['Recalculate errors in the sheet', 'recalculateMapsSheet'],
    ['Fetch the selection afresh', 'fetchMapsAfresh'],
    null,
    ['Freeze the selection', 'freezeMapsSelection'],
    ['Unfreeze the selection', 'unfreezeMapsSelection'],
    null,
    ['Insert a sample sheet', 'insertMapsSampleSheet'],
  ]);
  // Without authorization, a script may not use the spreadsheet.
  if (['LIMITED', 'FULL'].includes(String(event?.authMode))) bringBackQuickly();
}

/** Runs the action of a menu item, and tells the user what it did, or why it did not. */
export function runAction(name: keyof typeof ACTIONS): void {
  try {
    bringBackAll();
    toast(TITLE, ACTIONS[name]());
  } catch (error) {
    bringBackAll();
    alertUser(TITLE, messageOf(error));
  }
}
