/** Where and when values are read and formulas computed. */
export interface SpreadsheetSettings {
  /** As "en_US". */
  locale: string;
  timeZone: string;
  /** Milliseconds since the epoch. */
  now: () => number;
}
