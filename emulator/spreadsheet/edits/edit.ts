import type { Area } from '../area.ts';
import type { Sheet, Shown } from '../sheet.ts';

/** Cells of a sheet. */
export interface SheetArea {
  sheet: Sheet;
  area: Area;
}

/** One cell of a sheet. */
export interface SheetPlace {
  sheet: Sheet;
  row: number;
  column: number;
}

/** A column of the sheet to sort by. */
export interface SortKey {
  /** Counted from 1, as the sheet's columns are. */
  column: number;
  ascending: boolean;
}

/** Which parts of the cells are copied. */
export type CopyWhat = 'all' | 'formulas' | 'values' | 'formats';

/** What an edit of many cells needs of its workbook. */
export interface Edit {
  sheets: readonly Sheet[];
  namedRanges: Map<string, { sheetId: number; area: Area }>;
  timeZone: string;
  locale: string;
  /** What a cell shows, its formula computed where needed. */
  shown(sheet: Sheet, row: number, column: number): Shown;
  /** Changes cells of some areas, and notifies the formulas that read them. */
  change(areas: readonly SheetArea[], make: () => void): void;
}
