import type { Cell } from '../cell.ts';
import { type Area, cellAt, contains, type Extent } from './area.ts';
import type { Validation } from './validation.ts';

/** An error that a cell shows, with the message of its tooltip. */
export interface CellProblem {
  error: string;
  message: string;
}

/** What a cell shows: a value, nothing, or an error. */
export type Shown = Cell | CellProblem;

/** Takes the place of a value that is not computed yet. */
export interface Loading {
  loading: true;
}

/** What a user or a script put into a cell. */
export interface CellContent {
  /** With its equals sign. */
  formula?: string;
  /** Null if the cell has a formula, or only a note or a format. */
  value: Cell;
  note?: string;
  numberFormat?: string;
  validation?: Validation;
  /** Styles that nothing else depends on, by the names of their setters without "set". */
  style?: Record<string, unknown>;
  /** The last result of a formula. */
  result?: FormulaOutcome;
}

/** The result of a formula, and the cells that it read. */
export interface FormulaOutcome {
  /** More than one cell if it spills. */
  table: Shown[][];
  reads: { sheetId: number; area: Area }[];
  /** What it found by a name or a text, which does not follow moved cells; undefined if nothing. */
  names?: { reference: string; found?: { sheetId: number; area: Area } }[];
  /** Whether something that it read has changed since. */
  stale?: boolean;
  /** Why its table can't be shown. */
  blocked?: string;
  /** Whether its result can differ each time, like that of NOW. */
  volatile?: boolean;
  /** The address that its HYPERLINK was given. */
  link?: string;
}

export interface RowState {
  /** By column, from 0; sparse. */
  cells: (CellContent | undefined)[];
  hiddenByUser?: boolean;
  hiddenByFilter?: boolean;
  /** In pixels; left out if it is the default. */
  height?: number;
}

export interface ColumnState {
  /** In pixels; left out if it is the default. */
  width?: number;
}

/** Cells that not everybody may edit. */
export interface Protection {
  /** Undefined if the whole sheet is protected. */
  area?: Area;
  /** Inside a protected sheet, the areas that everybody may edit. */
  exceptions: Area[];
  description: string;
  /** Whether the user of the script may edit it anyway. */
  editable: boolean;
  /** Only asks before an edit; a script is not stopped. */
  warningOnly: boolean;
}

/** What a user has selected on a sheet. */
export interface SelectionState {
  areas: Area[];
  current: { row: number; column: number };
}

/** Developer metadata of a row, a column or a sheet. */
export interface Metadata {
  id: number;
  key: string;
  value: string | null;
  /** A single whole row or column; undefined if it belongs to the sheet. */
  area?: Area;
}

/** One sheet of a workbook: plain data. */
export interface Sheet extends Extent {
  id: number;
  name: string;
  /** From 0; sparse. */
  rows: (RowState | undefined)[];
  /** From 0; sparse. */
  columns: (ColumnState | undefined)[];
  merges: Area[];
  protections: Protection[];
  /** The area of the sheet's filter; which rows it hides is with the rows. */
  filter?: Area;
  selection: SelectionState;
  metadata: Metadata[];
  frozenRows: number;
  frozenColumns: number;
}

/** Whether a cell shows an error. */
export function isProblem(value: Shown): value is CellProblem {
  return typeof value === 'object' && value !== null && 'error' in value;
}

/** A sheet with nothing in it, as large as Sheets makes them. */
export function emptySheet(id: number, name: string, { maxRows = 1000, maxColumns = 26 }: Partial<Extent> = {}): Sheet {
  return {
    id,
    name,
    maxRows,
    maxColumns,
    rows: [],
    columns: [],
    merges: [],
    protections: [],
    selection: { areas: [cellAt(1, 1)], current: { row: 1, column: 1 } },
    metadata: [],
    frozenRows: 0,
    frozenColumns: 0,
  };
}

/** The area of a whole sheet. */
export const wholeOf = ({ maxRows, maxColumns }: Sheet): Area => ({
  row: 1,
  column: 1,
  rows: maxRows,
  columns: maxColumns,
});

/** How many rows or columns a sheet has. */
export function lengthOf(sheet: Sheet, axis: 'rows' | 'columns'): number {
  return axis === 'rows' ? sheet.maxRows : sheet.maxColumns;
}

/** Whether a cell's formula is still to be computed. */
export function isLoading(value: Shown | Loading): value is Loading {
  return typeof value === 'object' && value !== null && 'loading' in value;
}

/** The content of a cell, if there is any. */
export function contentAt(sheet: Sheet, row: number, column: number): CellContent | undefined {
  return sheet.rows[row - 1]?.cells[column - 1];
}

/** The content of a cell, for changing it; made if there is none. */
export function openContent(sheet: Sheet, row: number, column: number): CellContent {
  const { cells } = openRow(sheet, row);
  cells[column - 1] ??= { value: null };
  return cells[column - 1] as CellContent;
}

/** The state of a row, for changing it; made if there is none. */
export function openRow(sheet: Sheet, row: number): RowState {
  sheet.rows[row - 1] ??= { cells: [] };
  return sheet.rows[row - 1] as RowState;
}

/** Whether a cell has a value or a formula of its own. */
export function isFilled(content: CellContent | undefined): content is CellContent {
  return content !== undefined && (content.formula !== undefined || (content.value !== null && content.value !== ''));
}

/** Calls back for every cell that has a formula, row by row. */
export function forEachFormula(
  sheet: Sheet,
  visit: (content: CellContent & { formula: string }, row: number, column: number) => void,
): void {
  sheet.rows.forEach((rowState, r) => {
    rowState?.cells.forEach((content, c) => {
      if (content?.formula !== undefined) visit(content as CellContent & { formula: string }, r + 1, c + 1);
    });
  });
}

/** Removes a cell's content from the sheet, or replaces it. */
export function putContent(sheet: Sheet, row: number, column: number, content: CellContent | undefined): void {
  if (content) openRow(sheet, row).cells[column - 1] = content;
  else delete sheet.rows[row - 1]?.cells[column - 1];
}

/** Makes a sheet large enough for an area. */
export function growTo(sheet: Sheet, area: Area): void {
  sheet.maxRows = Math.max(sheet.maxRows, area.row + area.rows - 1);
  sheet.maxColumns = Math.max(sheet.maxColumns, area.column + area.columns - 1);
}

/** The text that scripts see in place of an error. */
export function valueForScripts(value: Shown): Exclude<Shown, CellProblem> {
  return isProblem(value) ? value.error : value;
}

/** Whether a cell is hidden under a merged one. */
export function isCovered(sheet: Sheet, row: number, column: number): boolean {
  return sheet.merges.some(
    (merge) => contains(merge, cellAt(row, column)) && (merge.row !== row || merge.column !== column),
  );
}
