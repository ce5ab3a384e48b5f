/** Describes what arrived in a custom function. Dates are in the time zone of the spreadsheet. */
export function describeArguments(values: unknown[]): string {
  return values.length === 0 ? 'nothing' : values.map(describe).join(' | ');
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(describe).join(', ')}]`;
  if (value instanceof Date) return `date ${localTime(value)}`;
  return value === undefined ? 'undefined' : `${typeof value} ${JSON.stringify(value)}`;
}

function localTime(date: Date): string {
  const timeZone = SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
  return Utilities.formatDate(date, timeZone, 'yyyy-MM-dd HH:mm:ss');
}
