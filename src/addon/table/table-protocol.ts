/** What the sidebar and the script tell each other about tables: only what google.script.run carries. */

/** What can be written for a row; the last four are about the origin alone. */
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
  /**
   * In cells of the sheet; one text for all rows; the nearest place of a list; or nowhere, where only the origins are asked
   * about.
   */
  kind: 'cells' | 'text' | 'list' | 'none';
  /** A range such as A2:A500 or A:A, of two columns for latitude and longitude, or of one cell; or the text. */
  value: string;
}

/** What all results of a table depend on beside their places. */
export interface TableSettings {
  mode: string;
  options: string;
  outputs: Output[];
  /** Whether a route comes back to its origin. */
  isRoundTrip: boolean;
  /** Whether the destination of a row is the nearest place of a list. */
  isToNearest: boolean;
}

/** What the user chose for filling a table. */
export interface TableForm extends Omit<TableSettings, 'isToNearest'> {
  /** Where ranges are that name no sheet; the active sheet where there is none. */
  sheetId: number | null;
  origin: PlaceField;
  destination: PlaceField;
  /** The letters of the first column of results; empty for the next free ones. */
  firstColumn: string;
  /** The row with the headings; 0 for none. */
  headingRow: number;
  /** Whether rows are filled anew whose places or settings have changed since. */
  refills: boolean;
}

/** Rows and columns of a table, counted from 1. Two columns of places are latitude and longitude, none is one for all rows. */
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

/** What tells that no row or column of a table was moved. */
export interface TableLayout {
  positions: TablePositions;
  /** The headings of its columns; empty where it has none, so that nothing can be told. */
  headings: string[];
  /** How many rows the sheet has. */
  maxRows: number;
}

/** A place of a list: as it is in its cell, and as Google is asked for it. */
interface Candidate {
  cell: string | number;
  place: string;
}

/** A table that is being filled: what to ask, where it lay at the start, and how far it is. */
export interface TableJob {
  /** By which rows and columns are found again after others were inserted. */
  id: string;
  sheetId: number;
  settings: TableSettings;
  refills: boolean;
  positions: TablePositions;
  /** The one origin or destination of all rows; of a list, a text that is equal for the same places. */
  fixed: { origin: string | null; destination: string | null };
  /** The list among which the nearest is looked for. */
  candidates: Candidate[];
  /** How the sheet looked when the rows and columns were last found: as long as it does, they are where they were. */
  layout: TableLayout;
  /** The pairs of places that failed in this run, by short keys; they are not asked again in it. */
  failedPairs: string[];
  /** Among which rows the next to be filled are. */
  span: RowSpan | null;
  /** How many rows are filled at once. */
  rowsPerStep: number;
}

/** How many rows of a table are in which state. Each row with its places is counted once. */
export interface TableCounts {
  /** Rows with their places. */
  total: number;
  /** Rows in which all results stand, by this run or before, and belong to their places. */
  filled: number;
  /** Rows that could not be filled; each says why. */
  failed: number;
  /** Rows still to do; none when the run is over. */
  left: number;
  /** Rows whose places or settings have changed since they were filled. */
  stale: number;
  /** Rows with results that are not ours. */
  kept: number;
  /** Rows that lack a place, so that nothing can be asked; not among the total. */
  missing: number;
}

/** How far a table is. */
export interface TableProgress extends TableCounts {
  /** Calls of the daily quota by this request. */
  calls: number;
  /** Why nothing more can be done now; null where it goes on. */
  stopped: string | null;
  /** How long to wait before the next request, so that Google does not refuse it. */
  pauseMs: number;
}

/** What the script says after each request of a run. */
export interface TableStep {
  job: TableJob;
  progress: TableProgress;
}

/** What a table needs of one of Google's daily quotas. */
export interface QuotaPlan {
  calls: number;
  /** How many calls are probably left today. */
  left: number;
  /** When it is whole again at the latest, as "2026-11-27 15:00"; empty where no call of today is known. */
  comesBack: string;
}

/** What filling a table would mean. */
export interface TableEstimate extends TableCounts {
  /** How many of the rows to do have places of their own. */
  pairs: number;
  /** Among how many places the nearest is looked for; 0 where it is not. */
  candidates: number;
  /** What has to be asked of Google, since it is not known already, by the daily quotas that it takes. */
  quotas: QuotaPlan[];
  /** Whether routes are asked with a key of one's own, so that no quota of a day holds. */
  hasKey: boolean;
  /** A cell with a value that is not ours; empty where there is none. */
  keptCell: string;
  /** Rows among those to do that could not be filled before, and are asked again. */
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

/** What is left at the end of a run. */
export interface TableEnd {
  failures: FailedRow[];
}

/** A column of the sheet, to choose from. */
export interface SheetColumn {
  letters: string;
  /** Its heading, or the first text in it where there is none. */
  heading: string;
}

/** Whether a table goes on by itself: never, every hour until it is full, or every night with what has changed. */
export type GoesOn = 'no' | 'until full' | 'every night';

/** What a run without its user has done. */
export interface TableTrace {
  /** In the time of the spreadsheet. */
  at: string;
  sentence: string;
}

/** What the sidebar shows of a sheet before anything is chosen. */
export interface TableSheet {
  sheetId: number;
  name: string;
  headingRow: number;
  columns: SheetColumn[];
  /** Of distances, as is usual in the country of the spreadsheet. */
  unit: string;
  /** Whether there is a key, with which durations can include traffic. */
  hasKey: boolean;
  /** The columns of latitudes with those of longitudes beside them. */
  pairs: [string, string][];
  /** What was chosen last for this sheet. */
  form: TableForm | null;
  /** What to choose where nothing was chosen before. */
  firstForm: TableForm;
  goesOn: GoesOn;
  trace: TableTrace | null;
}

/** What the sidebar says of a schedule: whether Google runs it, or why it does not yet. */
export interface ScheduleAnswer {
  isInstalled: boolean;
  /** Google's words, where the script may not install a trigger. */
  refusal: string;
}
