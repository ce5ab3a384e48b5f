/** The wall clock of the spreadsheet: what a user means by "monday 08:00". */
export interface SpreadsheetTime {
  /** The moment as local "yyyy-MM-dd HH:mm:ss". */
  toLocal(moment: Date): string;
  /** The moment of a local "yyyy-MM-dd HH:mm:ss". */
  fromLocal(local: string): Date;
}

const FORMAT = 'yyyy-MM-dd HH:mm:ss';

/** Reads the spreadsheet's time zone, or the script's where there is no spreadsheet. */
export function openSpreadsheetTime(): SpreadsheetTime {
  const timeZone = readTimeZone();
  return {
    toLocal: (moment) => Utilities.formatDate(moment, timeZone, FORMAT),
    fromLocal: (local) => Utilities.parseDate(local, timeZone, FORMAT),
  };
}

function readTimeZone(): string {
  try {
    return SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
  } catch {
    // The script's own; `Session`, which also knows it, is not for custom functions.
    return Intl.DateTimeFormat().resolvedOptions().timeZone;
  }
}
