import { attempt } from '../attempt.ts';

/** The local time of the spreadsheet: what a user means by "monday 08:00". */
export type SpreadsheetTime = ReturnType<typeof openSpreadsheetTime>;

const FORMAT = 'yyyy-MM-dd HH:mm:ss';

// Read once in each execution.
let timeZone: string | undefined;

/** Reads the spreadsheet's time zone, or the script's if there is no spreadsheet. */
export function openSpreadsheetTime() {
  timeZone ??= readTimeZone();
  const zone = timeZone;
  return {
    /** The moment as local "yyyy-MM-dd HH:mm:ss". */
    toLocal: (moment: Date): string => Utilities.formatDate(moment, zone, FORMAT),
    /** The moment of a local "yyyy-MM-dd HH:mm:ss". */
    fromLocal: (local: string): Date => Utilities.parseDate(local, zone, FORMAT),
  };
}

/** A moment in the local time, as "yyyy-MM-dd HH:mm". */
export function localMinute(moment: number): string {
  return openSpreadsheetTime().toLocal(new Date(moment)).slice(0, 16);
}

function readTimeZone(): string {
  const ofSpreadsheet = attempt(() => SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone());
  // Without a spreadsheet, the script's time zone. `Session` also has it, but custom functions may not use `Session`.
  return ofSpreadsheet ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}
