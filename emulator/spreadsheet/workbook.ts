import { isDeepStrictEqual } from 'node:util';
import { type Area, cellAt, contains, mapArea } from './area.ts';
import { createCalculation } from './calculation/calculation.ts';
import type { Evaluate } from './calculation/evaluate.ts';
import { applyFormat, type CellFormat } from './cell-format.ts';
import { copyArea } from './edits/copy-area.ts';
import type { CopyWhat, Edit, SheetArea, SheetPlace, SortKey } from './edits/edit.ts';
import { fillArea } from './edits/fill-area.ts';
import { moveArea } from './edits/move-area.ts';
import { setSize } from './edits/set-size.ts';
import { shiftSheet } from './edits/shift-sheet.ts';
import { sortArea } from './edits/sort-area.ts';
import { emptyCell, putEntry } from './entries/put-entry.ts';
import { renameInFormula, type Shift } from './references.ts';
import { resolveReference } from './resolve-reference.ts';
import {
  contentAt,
  emptySheet,
  forEachFormula,
  isCovered,
  type Loading,
  openContent,
  type RowState,
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

/** The contents of a workbook, as plain data. */
export interface WorkbookState
  extends Pick<Workbook, 'id' | 'name' | 'locale' | 'timeZone' | 'activeSheetId' | 'shifts'> {
  /** The number that the next new sheet gets. */
  nextSheetId: number;
  sheets: Sheet[];
  namedRanges: { name: string; sheetId: number; area: Area }[];
}

/** A spreadsheet: its sheets as plain data, and changes that keep references and formulas right. */
export class Workbook implements Edit {
  id: string;
  name: string;
  locale: string;
  timeZone: string;
  /** In the order of their tabs; change them through the methods below. */
  sheets: readonly Sheet[] = [];
  activeSheetId = 0;
  /** By name; the host may change them before formulas are computed, and through `nameRange` at any time. */
  readonly namedRanges = new Map<string, { sheetId: number; area: Area }>();
  /** The inserted and deleted rows and columns, in order, since the workbook was opened; without those that were undone. */
  shifts: readonly { sheetId: number; shift: Shift }[] = [];
  /** The clock by which "3-5" is a day of this year. */
  now = () => Date.now();
  #evaluate: Evaluate = () => ({ error: '#ERROR!', message: 'The emulator was not told how to compute formulas.' });
  /** The first sheet has the number 0, as on Google. */
  #nextSheetId = 0;
  readonly #calculation = createCalculation(
    () => this.sheets,
    (reference, from) => this.resolve(reference, from),
    (...args) => this.#evaluate(...args),
  );

  constructor(options: WorkbookOptions = {}) {
    this.id = options.id ?? 'emulated-spreadsheet';
    this.name = options.name ?? 'Emulated spreadsheet';
    this.locale = options.locale ?? 'en_US';
    this.timeZone = options.timeZone ?? 'Etc/UTC';
    for (const { name, rows = [], ...extent } of options.sheets ?? [{ name: 'Sheet1' }]) {
      const sheet = this.#insertSheet(emptySheet(this.#nextSheetId, name, extent));
      const columns = Math.max(0, ...rows.map((row) => row.length));
      this.enterAll(sheet, { row: 1, column: 1, rows: rows.length, columns }, rows);
    }
  }

  /** What computes the formulas; until it is set, each formula is an error. */
  get evaluate(): Evaluate {
    return this.#evaluate;
  }

  setEvaluate(evaluate: Evaluate): void {
    this.#evaluate = evaluate;
    this.#calculation.moved();
  }

  /** The sheet with this name or, without one, the active sheet. */
  sheet(name?: string): Sheet {
    const found = this.sheets.find((sheet) =>
      name === undefined ? sheet.id === this.activeSheetId : sheet.name === name,
    );
    if (!found) throw new RangeError(`There is no sheet ${name ?? 'left'}.`);
    return found;
  }

  addSheet(name = freeName(this.sheets), index?: number): Sheet {
    return this.#insertSheet(emptySheet(this.#nextSheetId, name), index);
  }

  copySheet(sheet: Sheet, name: string, index?: number): Sheet {
    // Google does not document whether it copies developer metadata; a script must not rely on it.
    const copy = { ...structuredClone(sheet), id: this.#nextSheetId, name, metadata: [] };
    // The results of the formulas came from the other sheet's cells.
    forEachFormula(copy, (content) => {
      delete content.result;
    });
    return this.#insertSheet(copy, index);
  }

  #insertSheet(sheet: Sheet, index = this.sheets.length): Sheet {
    this.sheets = this.sheets.toSpliced(index, 0, sheet);
    this.#nextSheetId += 1;
    this.#calculation.moved();
    return sheet;
  }

  removeSheet(sheet: Sheet): void {
    this.sheets = this.sheets.filter((other) => other !== sheet);
    if (this.activeSheetId === sheet.id) this.activeSheetId = this.sheets[0]?.id ?? 0;
    this.#calculation.moved();
  }

  renameSheet(sheet: Sheet, name: string): void {
    const before = sheet.name;
    sheet.name = name;
    for (const other of this.sheets) {
      forEachFormula(other, (content) => {
        content.formula = renameInFormula(content.formula, before, name);
      });
    }
    this.#calculation.moved();
  }

  /** Moves a sheet among the tabs, counted from 0. */
  moveSheet(sheet: Sheet, index: number): void {
    this.sheets = this.sheets.filter((other) => other !== sheet).toSpliced(index, 0, sheet);
    this.touch();
  }

  /** Names a range, or removes its name. */
  nameRange(name: string, range: SheetArea | undefined): void {
    if (range) this.namedRanges.set(name, { sheetId: range.sheet.id, area: range.area });
    else this.namedRanges.delete(name);
    this.#calculation.moved();
  }

  /** Finds the sheet and the area that a reference means, seen from a sheet. */
  resolve(reference: string, from: Sheet): SheetArea | undefined {
    return resolveReference(this, reference, from);
  }

  /** What a cell shows, its formula computed where needed. */
  shown(sheet: Sheet, row: number, column: number): Shown {
    return isCovered(sheet, row, column) ? null : this.#calculation.shown(sheet, row, column);
  }

  /** What a cell shows, without computing anything. */
  peek(sheet: Sheet, row: number, column: number): Shown | Loading {
    return isCovered(sheet, row, column) ? null : this.#calculation.peek(sheet, row, column);
  }

  /** Puts a value into a cell, like a script or a user: texts are read like in Sheets. */
  enter(sheet: Sheet, row: number, column: number, value: unknown): void {
    this.enterAll(sheet, cellAt(row, column), [[value]]);
  }

  /** Does so for every cell of an area. */
  enterAll(sheet: Sheet, area: Area, values: readonly (readonly unknown[])[]): void {
    this.#calculation.change(sheet, area);
    mapArea(area, (row, column, r, c) => {
      // Google does not document what happens to a value under a merged cell; nobody would see it.
      if (isCovered(sheet, row, column)) return;
      putEntry(openContent(sheet, row, column), values[r]?.[c], this);
    });
    this.#calculation.entered(sheet, area);
  }

  /** Empties cells of their values and formulas; notes and formats stay. */
  clear(sheet: Sheet, area: Area): void {
    this.#calculation.change(sheet, area);
    mapArea(area, (row, column) => {
      const content = contentAt(sheet, row, column);
      if (content) emptyCell(content);
    });
    this.#calculation.entered(sheet, area);
  }

  /** Changes cells of some areas, and notifies the formulas that read them. */
  change(areas: readonly SheetArea[], make: () => void): void {
    for (const { sheet, area } of areas) this.#calculation.change(sheet, area);
    make();
    this.#calculation.moved();
  }

  /** Inserts or deletes rows or columns; every reference follows. */
  shift(sheet: Sheet, shift: Shift): void {
    this.shifts = [...this.shifts, { sheetId: sheet.id, shift }];
    shiftSheet(this, sheet, shift);
  }

  /** Sorts the rows of an area by some of its columns, the first key first. */
  sortArea(sheet: Sheet, area: Area, keys: readonly SortKey[]): void {
    sortArea(this, { sheet, area }, keys);
  }

  /**
   * Copies cells; a source that fits into the target several times is repeated, and one that is larger is copied whole.
   */
  copyArea(from: SheetArea, to: SheetArea, what: CopyWhat = 'all', isTransposed = false): void {
    copyArea(this, from, to, what, isTransposed);
  }

  /** Cuts cells and pastes them elsewhere; every reference to them follows. */
  moveArea(from: SheetArea, to: SheetPlace): void {
    moveArea(this, from, to);
  }

  /** Fills the cells of the target from those of the source as the fill handle does, which continues series. */
  fillArea(sheet: Sheet, source: Area, target: Area): void {
    fillArea(this, sheet, source, target);
  }

  /** Sets parts of a format; null removes a part. */
  setFormat(sheet: Sheet, area: Area, format: CellFormat): void {
    mapArea(area, (row, column) => applyFormat(openContent(sheet, row, column), format));
    this.touch();
  }

  /** Sets the widths of columns or the heights of rows, in pixels; null is the default. */
  resize(sheet: Sheet, axis: 'rows' | 'columns', at: number, count: number, size: number | null): void {
    for (let index = at; index < at + count; index += 1) setSize(sheet, axis, index, size);
    this.touch();
  }

  /** Sets the note of a cell; an empty one removes it. */
  setNote(sheet: Sheet, row: number, column: number, note: string): void {
    const content = openContent(sheet, row, column);
    if (note === '') delete content.note;
    else content.note = note;
    this.touch();
  }

  /** Brings all formulas up to date. */
  settle(): void {
    this.#calculation.settle();
  }

  /**
   * Brings formulas up to date until the time is up, at least one of them, and says whether all are. A formula that
   * takes longer than that is not stopped.
   */
  settleFor(milliseconds: number, clock = () => performance.now()): boolean {
    const end = clock() + milliseconds;
    return this.#calculation.settle(() => clock() >= end);
  }

  /** Recomputes formulas: those of a sheet or an area, or all. */
  recompute(sheet?: Sheet, area?: Area): void {
    this.#calculation.recompute(
      (other, row, column) =>
        (sheet === undefined || other === sheet) && (area === undefined || contains(area, cellAt(row, column))),
    );
  }

  /** Raised by every change, and by every newly computed result. */
  get version(): number {
    return this.#calculation.version;
  }

  /** Raises the version, for changes that are made to a sheet's data directly. */
  touch(): void {
    this.#calculation.touch();
  }

  /** Has formulas such as NOW computed again. */
  passTime(): void {
    this.#calculation.passTime();
  }

  /** The contents of the workbook, as a copy in plain data. It shares unchanged rows with an earlier copy. */
  state(earlier?: WorkbookState): WorkbookState {
    const { id, name, locale, timeZone, activeSheetId, shifts } = this;
    const namedRanges = [...this.namedRanges].map(([rangeName, range]) => ({ name: rangeName, ...range }));
    const nextSheetId = this.#nextSheetId;
    const sheets = this.sheets.map(({ rows, ...sheet }): Sheet => {
      const known = earlier?.sheets.find((other) => other.id === sheet.id)?.rows ?? [];
      const copyOf = (row: RowState | undefined, index: number) =>
        isDeepStrictEqual(row, known[index]) ? known[index] : structuredClone(row);
      return { ...structuredClone(sheet), rows: rows.map(copyOf) };
    });
    return {
      id,
      name,
      locale,
      timeZone,
      activeSheetId,
      shifts,
      nextSheetId,
      sheets,
      namedRanges: structuredClone(namedRanges),
    };
  }

  /** Replaces the contents of the workbook. Formulas keep the included results. */
  restore(state: WorkbookState): void {
    const { nextSheetId, namedRanges, ...rest } = structuredClone(state);
    Object.assign(this, rest);
    this.#nextSheetId = nextSheetId;
    this.namedRanges.clear();
    for (const { name, ...range } of namedRanges) this.namedRanges.set(name, range);
    this.#calculation.moved();
  }
}

function freeName(sheets: readonly Sheet[]): string {
  let number = sheets.length + 1;
  while (sheets.some(({ name }) => name === `Sheet${number}`)) number += 1;
  return `Sheet${number}`;
}
