/** What the sidebar and the script send each other about tables: only what google.script.run can carry. */

/** What can be written for a row; the last four are only about the origin. */
export type OutputKind =
  | 'nearest'
  | 'distance'
  | 'duration'
  | 'addresses'
  | 'link'
  | 'coordinates'
  | 'address'
  | 'country'
  | 'elevation';

export interface Output {
  kind: OutputKind;
  /** Of a distance or a duration, as in formulas; empty for the default. */
  unit: string;
}

/** Where the origins, or the destinations, of a table are. */
export interface PlaceField {
  /** In cells; one text for all rows; the nearest place of a list; or nowhere, if only the origins matter. */
  kind: 'cells' | 'text' | 'list' | 'none';
  /** A range such as A2:A500 or A:A, of two columns for latitude and longitude, or of one cell; or the text. */
  value: string;
}

/** Settings on which all results of a table depend, besides their places. */
export interface TableSettings {
  mode: string;
  options: string;
  outputs: Output[];
  /** Whether a route returns to its origin. */
  isRoundTrip: boolean;
  /** Whether the destination of a row is the nearest place of a list. */
  isToNearest: boolean;
}

/** What the user chose for filling a table. */
export interface TableForm extends Omit<TableSettings, 'isToNearest'> {
  /** The sheet of ranges without a sheet name; by default the active sheet. */
  sheetId: number | null;
  origin: PlaceField;
  destination: PlaceField;
  /** The letters of the first column of results; empty for the next free ones. */
  firstColumn: string;
  /** The row with the headings; 0 for none. */
  headingRow: number;
  /** Whether rows are filled again whose places or settings have changed since. */
  refills: boolean;
}

/**
 * Rows and columns of a table, counted from 1. Two columns of places are latitude and longitude; no column means one
 * place for all rows.
 */
export interface TablePositions {
  firstRow: number;
  lastRow: number;
  origin: number[];
  destination: number[];
  outputs: number[];
  headingRow: number;
}

/** Rows of a table, counted from 0 at its first one. */
export interface RowSpan {
  from: number;
  to: number;
}

/** A table: where it is, and what is asked about its rows. */
export interface TablePlan {
  sheetId: number;
  settings: TableSettings;
  positions: TablePositions;
  /** The one origin or destination of all rows; of a list, a text that is equal for the same places. */
  fixed: { origin: string | null; destination: string | null };
  /** The list of which the nearest place is wanted: each as it is in its cell, and as Google is asked for it. */
  candidates: { cell: string | number; place: string }[];
}

/** A table that is being filled: where it was last, and its progress. */
export interface TableJob extends TablePlan {
  /** The name of the marks on its rows and columns, by which they are found after others were inserted. */
  id: string;
  /** Where they were when they were marked. */
  marked: TablePositions;
  /** How the sheet looked when the table was last found: while it looks the same, nothing has moved. */
  look: { headings: string[]; maxRows: number };
  refills: boolean;
  /** The pairs of places that failed in this run, by short keys. They are not asked for again in this run. */
  failedPairs: string[];
  /** The pairs for which Google Sheets refused what should be written, in the same way, and why there was no result. */
  refusedPairs: [key: string, reason: string][];
  /** The rows in which to look for the next ones to fill. */
  span: RowSpan | null;
  /** How many rows are filled at once. */
  rowsPerStep: number;
}

/** How many rows of a table are in which state. Each row with its places is counted once. */
export interface TableCounts {
  /** Rows with their places. */
  total: number;
  /** Rows with all results, from this run or before, that belong to their places. */
  filled: number;
  /** Rows that could not be filled; each shows why. */
  failed: number;
  /** Rows still to do; none when the run is over. */
  left: number;
  /** Rows whose places or settings have changed since they were filled. */
  stale: number;
  /** Rows with results that are not ours. */
  kept: number;
  /** Rows without a place, about which nothing can be asked; not part of the total. */
  missing: number;
}

/** How far a table is. */
export interface TableProgress extends TableCounts {
  /** Calls of the daily quota by this request. */
  calls: number;
  /** The rows that refused a result or a reason in this run, because of a rule of the cell, and the first such cell. */
  refused: { rows: number; cell: string } | null;
  /** Why nothing more can be done now; null if the run continues. */
  stopped: string | null;
  /** How long to wait before the next request, so that Google does not refuse it. */
  pauseMs: number;
}

/** What the script says after each request of a run. */
export interface TableStep {
  job: TableJob;
  progress: TableProgress;
}

/** How much a table needs of one of Google's daily quotas. */
export interface QuotaPlan {
  calls: number;
  /** How many calls are probably left today. */
  left: number;
  /** When it is renewed at the latest, as "2026-11-27 15:00"; empty if no call of today is known. */
  comesBack: string;
}

/** What filling a table would cost. */
export interface TableEstimate extends TableCounts {
  /** How many different places the rows to do have. */
  pairs: number;
  /** How many places the list has; 0 without a list. */
  candidates: number;
  /** How many calls of each daily quota are needed for what is not known. */
  quotas: QuotaPlan[];
  /** Whether routes are asked with the user's own key, so that the daily quota does not apply. */
  hasKey: boolean;
  /** A cell with a value that is not ours; empty if there is none. */
  keptCell: string;
  /** Rows among those to do that could not be filled before, and are asked for again. */
  again: number;
  /** Rows among the stale ones whose settings have changed, such as the unit. */
  resettled: number;
  /** Where the results go. */
  columns: { letters: string; heading: string }[];
}

/** A row that could not be filled. */
export interface FailedRow {
  cell: string;
  reason: string;
}

/** A column of the sheet, to choose from. */
export interface SheetColumn {
  letters: string;
  /** Its heading, or its first text if there is none. */
  heading: string;
}

/** Whether a table continues by itself: never, every hour until it is full, or every night with what has changed. */
export type GoesOn = 'no' | 'until full' | 'every night';

/** What a run without its user has done. */
export interface TableTrace {
  /** In the time of the spreadsheet. */
  at: string;
  sentence: string;
}

/** What the sidebar shows about a sheet before anything is chosen. */
export interface TableSheet {
  sheetId: number;
  name: string;
  headingRow: number;
  columns: SheetColumn[];
  /** The unit of distances that is usual in the country of the spreadsheet. */
  unit: string;
  /** Whether there is a key, with which durations can include traffic. */
  hasKey: boolean;
  /** The columns of latitudes with those of longitudes beside them. */
  pairs: [string, string][];
  /** The last choices for this sheet, or what to choose first. */
  form: TableForm;
  isRemembered: boolean;
  goesOn: GoesOn;
  trace: TableTrace | null;
}
