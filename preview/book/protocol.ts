import type { Area, CellFormat, CopyWhat } from '../../emulator/browser.ts';

export type { Area, CellFormat, CopyWhat };

/** How many routes the script has asked for today, how many Google would give, and how many requests it made with a key. */
export interface MapsCalls {
  used: number;
  limit: number;
  withKey: number;
  /** How many times the user has gone on to the next day. */
  daysAhead: number;
}

/** Cells of the sheet with this number. */
export interface AreaOf {
  sheet: number;
  area: Area;
}

/** One change that a user makes, as the page sends it. Rows and columns count from 1. */
export type Command =
  /**
   * With the `shifts` of the view in which the cell was chosen, it follows rows and columns that were inserted or
   * deleted since.
   */
  | { type: 'enter'; sheet: number; row: number; column: number; text: string; shifts?: number }
  | { type: 'paste'; sheet: number; area: Area; texts: string[][] }
  | { type: 'clear'; sheet: number; areas: Area[] }
  | { type: 'copy'; from: AreaOf; to: AreaOf; what: CopyWhat }
  | { type: 'move'; from: AreaOf; to: AreaOf }
  | { type: 'fill'; sheet: number; area: Area; target: Area }
  | { type: 'insert' | 'delete'; sheet: number; axis: 'rows' | 'columns'; at: number; count: number }
  | { type: 'sort'; sheet: number; area: Area; column: number; ascending: boolean }
  | { type: 'format'; sheet: number; areas: Area[]; format: CellFormat }
  | { type: 'note'; sheet: number; row: number; column: number; text: string }
  | { type: 'resize'; sheet: number; axis: 'rows' | 'columns'; at: number; count: number; size: number | null }
  | { type: 'freeze'; sheet: number; axis: 'rows' | 'columns'; count: number }
  | { type: 'add-sheet' }
  | { type: 'rename-sheet'; sheet: number; text: string }
  | { type: 'move-sheet'; sheet: number; index: number }
  | { type: 'copy-sheet' | 'delete-sheet'; sheet: number }
  | { type: 'undo' | 'redo' | 'reset' | 'recalculate' | 'next-day' };

/** The result of a command: what the page does next, and what its user should know. */
export interface CommandResult {
  /** The state in which the change shows. */
  version: string;
  /** The sheet to be shown, and what to select on it. */
  sheet?: number;
  area?: Area;
  message?: string;
}

/** The part of a sheet that a page draws. */
export interface ViewRequest {
  /** By default, or if it was deleted, the active sheet. */
  sheet?: number;
  rows: [first: number, last: number];
  columns: [first: number, last: number];
}

/** The start and direction of a jump to the edge of filled cells. */
export interface JumpRequest {
  sheet: number;
  row: number;
  column: number;
  /** -1, 0 or 1. */
  down: number;
  right: number;
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
  /** Changes when cells move, so that earlier copied cells may have moved, too. */
  layout: number;
  /** How many times rows and columns were inserted or deleted. */
  shifts: number;
  mapsCalls: MapsCalls;
  /** The user's last position, for a page that opens. */
  selected: { area: Area; row: number; column: number };
  notices: Notice[];
  /** Whether formulas ask Google with a key. */
  asksGoogle: boolean;
}

/** A notice that the user dismisses. */
export interface Notice {
  id: number;
  text: string;
}
