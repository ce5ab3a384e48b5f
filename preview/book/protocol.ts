import type { Area, CellFormat } from '../../emulator/browser.ts';
import type { Selected } from './requests.ts';

/** How many routes the script has asked for today, how many Google would give, and how many requests it made with a key. */
export interface MapsCalls {
  used: number;
  limit: number;
  withKey: number;
  /** How many times the user has gone on to the next day. */
  daysAhead: number;
}

/** The result of a command: what the page does next, and what its user should know. */
export interface CommandResult {
  /** The state in which the change shows. */
  version: string;
  /** The sheet to be shown, and what to select on it. */
  sheet?: number;
  area?: Area;
  message?: string;
}

/** One cell as it is drawn. */
export interface CellView {
  row: number;
  column: number;
  text: string;
  kind: 'blank' | 'number' | 'text' | 'boolean' | 'error' | 'loading';
  /** The text of the formula bar: what to type to get the same. */
  entry: string;
  /** Of an error. */
  message?: string;
  note?: string;
  format?: CellFormat;
  /** The link of the cell. */
  link?: string;
}

/** A window of a sheet, and its surroundings. */
export interface View {
  /** Changes with everything that can be seen. */
  version: string;
  sheets: { id: number; name: string }[];
  sheet: number;
  /** The numbers of rows and columns, and how far they are filled. */
  rows: number;
  columns: number;
  usedRows: number;
  usedColumns: number;
  frozenRows: number;
  frozenColumns: number;
  /** Sizes in pixels that are not the default, 0 if hidden; each with its number. */
  widths: [column: number, size: number][];
  heights: [row: number, size: number][];
  merges: Area[];
  /** Cells with content, including those of frozen rows and columns. */
  cells: CellView[];
  canUndo: boolean;
  canRedo: boolean;
  /** Changes when cells move, so that earlier copied cells may have moved, too. Each book has its own. */
  layout: number;
  /** How many times rows and columns were inserted or deleted, without what was undone. */
  shifts: number;
  mapsCalls: MapsCalls;
  /** The user's last position, for a page that opens. */
  selected: Selected;
  notices: Notice[];
  /** Whether formulas ask Google with a key. */
  asksGoogle: boolean;
}

/** A notice that the user dismisses. */
export interface Notice {
  id: number;
  text: string;
}
