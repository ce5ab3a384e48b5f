/** The wall clock of the spreadsheet: what a user means by "monday 08:00". */
export interface SpreadsheetTime {
  /** The moment as local "yyyy-MM-dd HH:mm:ss". */
  toLocal(moment: Date): string;
  /** The moment of a local "yyyy-MM-dd HH:mm:ss". */
  fromLocal(local: string): Date;
}

const FORMAT = 'yyyy-MM-dd HH:mm:ss';

// Read once for each execution, which begins anew.
let timeZone: string | undefined;

/** Reads the spreadsheet's time zone, or the script's where there is no spreadsheet. */
export function openSpreadsheetTime(): SpreadsheetTime {
  timeZone ??= readTimeZone();
  const zone = timeZone;
  return {
    toLocal: (moment) => Utilities.formatDate(moment, zone, FORMAT),
    fromLocal: (local) => Utilities.parseDate(local, zone, FORMAT),
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
