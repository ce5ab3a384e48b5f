import { addMenu, alertUser, toast } from '../services/ui.ts';
import { freezeSelection } from './freeze.ts';
import { messageOf } from './messages.ts';
import { fetchAfresh, recalculateSelection, recalculateSheet } from './recalculate.ts';
import { insertSampleSheet } from './sample-sheet.ts';
import { unfreezeSelection } from './unfreeze.ts';

const TITLE = 'Maps in Sheets';

/** What a menu item can do, by the name in entry-points.js; each says what it did. */
const ACTIONS = {
  recalculateSelection,
  recalculateSheet,
  fetchAfresh,
  freezeSelection,
  unfreezeSelection,
  insertSampleSheet,
};

/** Builds the menu. All of it works wherever this file runs: the sidebar's page is part of it. */
export function buildMenu(): void {
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
}

/** Does what a menu item is for, and tells the user what was done or why not. */
export function runAction(name: keyof typeof ACTIONS): void {
  try {
    toast(TITLE, ACTIONS[name]());
  } catch (error) {
    alertUser(TITLE, messageOf(error));
  }
}
