/** A menu item: its label, and the function of entry-points.js that it runs; null is a line between items. */
export type MenuItem = readonly [caption: string, functionName: string] | null;

/** Puts the add-on's menu under Extensions; needs no permission, so it works before the user has given any. */
export function addMenu(items: readonly MenuItem[]): void {
  const menu = SpreadsheetApp.getUi().createAddonMenu();
  for (const item of items) {
    if (item === null) menu.addSeparator();
    else menu.addItem(...item);
  }
  menu.addToUi();
}

/** Opens a page beside the sheet. */
export function openSidebar(title: string, html: string): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(html).setTitle(title));
}

/** Shows a sentence in the corner for a few seconds. */
export function toast(title: string, sentence: string): void {
  SpreadsheetApp.getActiveSpreadsheet().toast(sentence, title, 8);
}

/** Shows a message that stays until it is read. */
export function alertUser(title: string, message: string): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(title, message, ui.ButtonSet.OK);
}
