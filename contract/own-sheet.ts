/** A sheet of this name, empty and active; its old content is deleted. */
export function openOwnSheet(name: string): GoogleAppsScript.Spreadsheet.Sheet {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const old = spreadsheet.getSheetByName(name);
  const sheet = spreadsheet.insertSheet();
  if (old) spreadsheet.deleteSheet(old);
  sheet.setName(name);
  return sheet;
}
