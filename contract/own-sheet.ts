/** A sheet of this name, empty and in front; what was in it before is gone. */
export function openOwnSheet(name: string): GoogleAppsScript.Spreadsheet.Sheet {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const old = spreadsheet.getSheetByName(name);
  const sheet = spreadsheet.insertSheet();
  if (old) spreadsheet.deleteSheet(old);
  sheet.setName(name);
  return sheet;
}
