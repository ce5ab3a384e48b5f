/** The name of the sheet with the contract's formulas. */
export const FORMULA_SHEET = 'Contract formulas';

const MAX_WAIT_MS = 40_000;
const POLL_MS = 1000;

/** What cells show once none is loading, or when the wait is over. */
export function readWhenSettled(range: GoogleAppsScript.Spreadsheet.Range): string[][] {
  const end = Date.now() + MAX_WAIT_MS;
  for (;;) {
    SpreadsheetApp.flush();
    const texts = range.getDisplayValues();
    const isLoading = texts.some((row) => row.some((text) => text.startsWith('Loading')));
    if (!isLoading || Date.now() > end) return texts;
    Utilities.sleep(POLL_MS);
  }
}
