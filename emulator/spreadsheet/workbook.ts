import { type Area, cellAt, contains, mapArea } from './area.ts';
import { createCalculation } from './calculation/calculation.ts';
import type { Evaluate, ResolveReference } from './calculation/evaluate.ts';
import { applyFormat, type CellFormat } from './cell-format.ts';
import { copyArea } from './edits/copy-area.ts';
import type { CopyWhat, Edit, SheetArea, SheetPlace, SortKey } from './edits/edit.ts';
import { fillArea } from './edits/fill-area.ts';
import { moveArea } from './edits/move-area.ts';
import { setSize } from './edits/set-size.ts';
import { shiftSheet } from './edits/shift-sheet.ts';
import { sortArea } from './edits/sort-area.ts';
import { emptyCell, putEntry } from './entries/put-entry.ts';
import { mayEdit } from './may-edit.ts';
import { renameInFormula, type Shift } from './references.ts';
import { resolveReference } from './resolve-reference.ts';
import {
  contentAt,
  emptySheet,
  forEachFormula,
  isCovered,
  type Loading,
  openContent,
  type Sheet,
  type Shown,
} from './sheet.ts';

/** What a workbook starts with. */
export interface WorkbookOptions {
  id?: string;
  name?: string;
  /** `en_US` by default. */
  locale?: string;
  /** `Etc/UTC` by default. */
  timeZone?: string;
  /** Cells as a user types them, row by row; by default one empty sheet, "Sheet1". */
  sheets?: { name: string; rows?: readonly (readonly unknown[])[]; maxRows?: number; maxColumns?: number }[];
}

/** A spreadsheet: its sheets as plain data, and changes that keep references and formulas right. */
export interface Workbook {
  id: string;
  name: string;
  locale: string;
  timeZone: string;
  /** In the order of their tabs; change them through the methods below. */
  readonly sheets: readonly Sheet[];
  activeSheetId: number;
  /** By name; the host may change them before formulas are computed, and through `nameRange` at any time. */
  readonly namedRanges: Map<string, { sheetId: number; area: Area }>;
  /** The sheet with this name or, without one, the active sheet. */
  sheet(name?: string): Sheet;
  addSheet(name?: string, index?: number): Sheet;
  copySheet(sheet: Sheet, name: string, index?: number): Sheet;
  removeSheet(sheet: Sheet): void;
  renameSheet(sheet: Sheet, name: string): void;
  /** What a cell shows, its formula computed where needed. */
  shown(sheet: Sheet, row: number, column: number): Shown;
  /** Puts a value into a cell, like a script or a user: texts are read like in Sheets. */
  enter(sheet: Sheet, row: number, column: number, value: unknown): void;
  /** Does so for every cell of an area. */
  enterAll(sheet: Sheet, area: Area, values: readonly (readonly unknown[])[]): void;
  /** Empties cells of their values and formulas; notes and formats stay. */
  clear(sheet: Sheet, area: Area): void;
  /** Inserts or deletes rows or columns; every reference follows. */
  shift(sheet: Sheet, shift: Shift): void;
  /** The inserted and deleted rows and columns, in order, since the workbook was opened or last restored. */
  readonly shifts: readonly { sheetId: number; shift: Shift }[];
  /** Names a range, or removes its name. */
  nameRange(name: string, range: SheetArea | undefined): void;
  /** Moves a sheet among the tabs, counted from 0. */
  moveSheet(sheet: Sheet, index: number): void;
  /** Sorts the rows of an area by some of its columns, the first key first. */
  sortArea(sheet: Sheet, area: Area, keys: readonly SortKey[]): void;
  /**
   * Copies cells; a source that fits into the target several times is repeated, and one that is larger is copied whole.
   */
  copyArea(from: SheetArea, to: SheetArea, what?: CopyWhat, isTransposed?: boolean): void;
  /** Cuts cells and pastes them elsewhere; every reference to them follows. */
  moveArea(from: SheetArea, to: SheetPlace): void;
  /** Fills the cells of the target from those of the source as the fill handle does, which continues series. */
  fillArea(sheet: Sheet, source: Area, target: Area): void;
  /** Sets parts of a format; null removes a part. */
  setFormat(sheet: Sheet, area: Area, format: CellFormat): void;
  /** Sets the widths of columns or the heights of rows, in pixels; null is the default. */
  resize(sheet: Sheet, axis: 'rows' | 'columns', at: number, count: number, size: number | null): void;
  /** Sets the note of a cell; an empty one removes it. */
  setNote(sheet: Sheet, row: number, column: number, note: string): void;
  /** Whether the user of the script may edit every cell of an area. */
  mayEdit(sheet: Sheet, area: Area): boolean;
  resolve: ResolveReference;
  /** Brings all formulas up to date. */
  settle(): void;
  /**
   * Brings formulas up to date until the time is up, at least one of them, and says whether all are. A formula that
   * takes longer than that is not stopped.
   */
  settleFor(milliseconds: number, clock?: () => number): boolean;
  /** What a cell shows, without computing anything. */
  peek(sheet: Sheet, row: number, column: number): Shown | Loading;
  /** Recomputes formulas: those of a sheet or an area, or all. */
  recompute(sheet?: Sheet, area?: Area): void;
  /** Raised by every change, and by every newly computed result. */
  readonly version: number;
  /** Raises the version, for changes that are made to a sheet's data directly. */
  touch(): void;
  /** Has formulas such as NOW computed again. */
  passTime(): void;
  /** The contents of the workbook, as a copy in plain data. */
  state(): WorkbookState;
  /** Replaces the contents of the workbook. Formulas keep the included results. */
  restore(state: WorkbookState): void;
  /** What computes the formulas; until it is set, each formula is an error. */
  setEvaluate(evaluate: Evaluate): void;
  /** The clock by which "3-5" is a day of this year. */
  setNow(now: () => number): void;
}

/** The contents of a workbook, as plain data. */
export interface WorkbookState {
  id: string;
  name: string;
  locale: string;
  timeZone: string;
  activeSheetId: number;
  /** The number that the next new sheet gets. */
  nextSheetId: number;
  sheets: Sheet[];
  namedRanges: { name: string; sheetId: number; area: Area }[];
}

/** Starts a workbook. */
export function createWorkbook(options: WorkbookOptions = {}): Workbook {
  const { locale = 'en_US', timeZone = 'Etc/UTC' } = options;
  const sheets: Sheet[] = [];
  let sheetCount = 0;
  let evaluate: Evaluate = () => ({ error: '#ERROR!', message: 'The emulator was not told how to compute formulas.' });
  let now = () => Date.now();
  const resolve: ResolveReference = (reference, from) => resolveReference(workbook, reference, from);
  const calculation = createCalculation(
    () => sheets,
    resolve,
    (...args) => evaluate(...args),
  );

  function insertSheet(sheet: Sheet, index = sheets.length): Sheet {
    sheets.splice(index, 0, sheet);
    calculation.moved();
    return sheet;
  }
  /** The first sheet has the number 0, as on Google. */
  function nextId(): number {
    sheetCount += 1;
    return sheetCount - 1;
  }

  const namedRanges = new Map<string, { sheetId: number; area: Area }>();
  const shifts: { sheetId: number; shift: Shift }[] = [];
  const edit: Edit = {
    sheets,
    namedRanges,
    get timeZone() {
      return workbook.timeZone;
    },
    get locale() {
      return workbook.locale;
    },
    shown: (sheet, row, column) => workbook.shown(sheet, row, column),
    change: (areas, make) => {
      for (const { sheet, area } of areas) calculation.change(sheet, area);
      make();
      calculation.moved();
    },
  };

  const workbook: Workbook = {
    id: options.id ?? 'emulated-spreadsheet',
    name: options.name ?? 'Emulated spreadsheet',
    locale,
    timeZone,
    sheets,
    activeSheetId: 0,
    namedRanges,
    shifts,
    resolve,
    sheet: (name) => {
      const found = sheets.find((sheet) =>
        name === undefined ? sheet.id === workbook.activeSheetId : sheet.name === name,
      );
      if (!found) throw new RangeError(`There is no sheet ${name ?? 'left'}.`);
      return found;
    },
    addSheet: (name, index) => {
      const id = nextId();
      return insertSheet(emptySheet(id, name ?? freeName(sheets)), index);
    },
    copySheet: (sheet, name, index) => {
      // Google does not document whether it copies developer metadata; a script must not rely on it.
      const copy = { ...structuredClone(sheet), id: nextId(), name, metadata: [] };
      // The results of the formulas came from the other sheet's cells.
      forEachFormula(copy, (content) => {
        delete content.result;
      });
      return insertSheet(copy, index);
    },
    removeSheet: (sheet) => {
      sheets.splice(sheets.indexOf(sheet), 1);
      if (workbook.activeSheetId === sheet.id) workbook.activeSheetId = sheets[0]?.id ?? 0;
      calculation.moved();
    },
    renameSheet: (sheet, name) => {
      const before = sheet.name;
      sheet.name = name;
      const rename = (content: { formula: string }) => {
        content.formula = renameInFormula(content.formula, before, name);
      };
      for (const other of sheets) forEachFormula(other, rename);
      calculation.moved();
    },
    shown: (sheet, row, column) => (isCovered(sheet, row, column) ? null : calculation.shown(sheet, row, column)),
    enter: (sheet, row, column, value) => workbook.enterAll(sheet, cellAt(row, column), [[value]]),
    enterAll: (sheet, area, values) => {
      calculation.change(sheet, area);
      const context = { locale: workbook.locale, timeZone: workbook.timeZone, now: now() };
      mapArea(area, (row, column, r, c) => {
        // Google does not document what happens to a value under a merged cell; nobody would see it.
        if (isCovered(sheet, row, column)) return;
        putEntry(openContent(sheet, row, column), values[r]?.[c], context);
      });
      calculation.entered(sheet, area);
    },
    clear: (sheet, area) => {
      calculation.change(sheet, area);
      mapArea(area, (row, column) => {
        const content = contentAt(sheet, row, column);
        if (content) emptyCell(content);
      });
      calculation.entered(sheet, area);
    },
    shift: (sheet, shift) => {
      shifts.push({ sheetId: sheet.id, shift });
      shiftSheet(edit, sheet, shift);
    },
    mayEdit,
    nameRange: (name, range) => {
      if (range) namedRanges.set(name, { sheetId: range.sheet.id, area: range.area });
      else namedRanges.delete(name);
      calculation.moved();
    },
    moveSheet: (sheet, index) => {
      sheets.splice(sheets.indexOf(sheet), 1);
      sheets.splice(index, 0, sheet);
      calculation.touch();
    },
    sortArea: (sheet, area, keys) => sortArea(edit, { sheet, area }, keys),
    copyArea: (from, to, what = 'all', isTransposed = false) => copyArea(edit, from, to, what, isTransposed),
    moveArea: (from, to) => moveArea(edit, from, to),
    fillArea: (sheet, source, target) => fillArea(edit, sheet, source, target),
    setFormat: (sheet, area, format) => {
      mapArea(area, (row, column) => applyFormat(openContent(sheet, row, column), format));
      calculation.touch();
    },
    resize: (sheet, axis, at, count, size) => {
      for (let index = at; index < at + count; index += 1) setSize(sheet, axis, index, size);
      calculation.touch();
    },
    setNote: (sheet, row, column, note) => {
      const content = openContent(sheet, row, column);
      if (note === '') delete content.note;
      else content.note = note;
      calculation.touch();
    },
    settle: () => {
      calculation.settle();
    },
    settleFor: (milliseconds, clock = () => performance.now()) => {
      const end = clock() + milliseconds;
      return calculation.settle(() => clock() >= end);
    },
    peek: (sheet, row, column) => (isCovered(sheet, row, column) ? null : calculation.peek(sheet, row, column)),
    recompute: (sheet, area) =>
      calculation.recompute(
        (other, row, column) =>
          (sheet === undefined || other === sheet) && (area === undefined || contains(area, cellAt(row, column))),
      ),
    get version() {
      return calculation.version;
    },
    touch: calculation.touch,
    passTime: calculation.passTime,
    state: () =>
      structuredClone({
        id: workbook.id,
        name: workbook.name,
        locale: workbook.locale,
        timeZone: workbook.timeZone,
        activeSheetId: workbook.activeSheetId,
        nextSheetId: sheetCount,
        sheets,
        namedRanges: [...workbook.namedRanges].map(([rangeName, range]) => ({ name: rangeName, ...range })),
      }),
    restore: (state) => {
      const { nextSheetId, sheets: restored, namedRanges: named, ...rest } = structuredClone(state);
      Object.assign(workbook, rest);
      sheetCount = nextSheetId;
      shifts.length = 0;
      sheets.splice(0, sheets.length, ...restored);
      namedRanges.clear();
      for (const { name: rangeName, ...range } of named) namedRanges.set(rangeName, range);
      calculation.moved();
    },
    setEvaluate: (own) => {
      evaluate = own;
      calculation.moved();
    },
    setNow: (own) => {
      now = own;
    },
  };

  for (const { name, rows = [], ...extent } of options.sheets ?? [{ name: 'Sheet1' }]) {
    const sheet = insertSheet(emptySheet(nextId(), name, extent));
    const columns = Math.max(0, ...rows.map((row) => row.length));
    workbook.enterAll(sheet, { row: 1, column: 1, rows: rows.length, columns }, rows);
  }
  return workbook;
}

function freeName(sheets: readonly Sheet[]): string {
  let number = sheets.length + 1;
  while (sheets.some(({ name }) => name === `Sheet${number}`)) number += 1;
  return `Sheet${number}`;
}
