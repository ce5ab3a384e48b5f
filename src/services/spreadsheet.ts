export type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
export type Range = GoogleAppsScript.Spreadsheet.Range;

/** The spreadsheet in front of the user. */
export function activeSpreadsheet(): Spreadsheet {
  return SpreadsheetApp.getActiveSpreadsheet();
}

/** The sheet with this id, whatever its present name; undefined if it was deleted. */
export function sheetById(id: number): Sheet | undefined {
  return activeSpreadsheet()
    .getSheets()
    .find((sheet) => sheet.getSheetId() === id);
}

/** The areas that the user has selected on the active sheet, in the order of selecting; at least one. */
export function selectedRanges(): Range[] {
  const list = SpreadsheetApp.getActiveRangeList()?.getRanges() ?? [];
  return list.length > 0 ? list : [SpreadsheetApp.getActiveSheet().getRange('A1')];
}

/** The cell with the darker border, where typing would go. */
export function currentCell(): Range {
  return SpreadsheetApp.getCurrentCell() ?? SpreadsheetApp.getActiveSheet().getRange('A1');
}

/** Applies all changes so far, so that later reads see them. */
export function flush(): void {
  SpreadsheetApp.flush();
}

/** The sheet with this name; undefined if there is none. */
export function sheetNamed(name: string): Sheet | undefined {
  return activeSpreadsheet().getSheetByName(name) ?? undefined;
}

/** The range that the user gave this name; undefined if there is none. */
export function namedRange(name: string): Range | undefined {
  return activeSpreadsheet().getRangeByName(name) ?? undefined;
}
