import { type Area, cellAt, mapArea } from '../area.ts';
import type { SheetArea } from '../edits/edit.ts';
import { caught, FormulaProblem } from '../formulas/values.ts';
import { type CellContent, contentAt, type FormulaOutcome, type Loading, type Sheet, type Shown } from '../sheet.ts';
import { CIRCULAR, forEachFormulaBehind, isCircular, leadsBack } from './circular.ts';
import type { Evaluate, ResolveReference } from './evaluate.ts';
import { enlist, type FormulaBook, openFormulaBook, strike } from './formula-book.ts';
import { type FormulaCell, hasFormula, isSameTable, isTable, isWaiting, type Read, spillArea } from './formula-cell.ts';
import { firstFilled } from './spill-layout.ts';
import { surroundingsOf } from './surroundings-of.ts';
import { visibleAt, visibleIn } from './visible-cells.ts';

/** Formulas that depend on one another are computed recursively up to this depth, since the stack is limited. */
const MAX_DEPTH = 8;
/**
 * A formula is computed again if a table is placed in cells that it has read. If it is computed more often than this
 * between two changes, it counts as part of a circle, so that the work always ends.
 */
const MAX_RUNS = 20;

/**
 * How many formulas are searched at most. In a chain of ten thousand, a full search for each formula would take too
 * long.
 */
const MOST_SEARCHED = 200;

/** Thrown through a formula that must wait until another one is computed. */
class Postponed extends Error {
  readonly cell: FormulaCell;

  constructor(cell: FormulaCell) {
    super('A formula was computed too deep inside others.');
    this.cell = cell;
  }
}

/**
 * Keeps the values of formulas up to date, computing each only when something it reads has changed. Starts with all
 * formulas to compute.
 */
export function createCalculation(sheets: () => readonly Sheet[], resolve: ResolveReference, evaluate: Evaluate) {
  let opened: FormulaBook | undefined;
  let version = 0;
  /** The formulas that are being computed, each for the one before it. */
  let chain: FormulaCell[] = [];
  const inCircle = new Set<FormulaCell>();
  const disturbed = new Set<FormulaCell>();
  /** What formulas wanted to read, even if they were then postponed. */
  const attempts = new Map<CellContent, Read[]>();
  const runs = new Map<CellContent, number>();

  function book(): FormulaBook {
    opened ??= openFormulaBook(sheets(), resolve);
    if (opened.toPlace.size > 0) {
      const cells = [...opened.toPlace];
      opened.toPlace.clear();
      placeAll(cells);
    }
    return opened;
  }

  function placeAll(cells: readonly FormulaCell[]): void {
    for (const cell of opened?.layout.place(cells) ?? []) invalidate(cell.sheet, spillArea(cell));
  }

  /** Marks formulas that were computed from these cells. */
  function invalidate(sheet: Sheet, area: Area): void {
    for (const cell of opened?.readers.in(sheet.id, area) ?? []) markStale(cell);
  }

  function markStale(cell: FormulaCell): void {
    const { result } = cell.content;
    if (chain.includes(cell)) disturbed.add(cell);
    else if (result && !result.stale) {
      result.stale = true;
      opened?.waiting.push(cell);
    }
  }

  /** Computes stale formulas until it is told to stop. Returns whether it finished. */
  function settle(isTimeUp = () => false): boolean {
    // A script in a formula sees the sheet as far as it is computed.
    if (chain.length > 0) return true;
    const { waiting, cells } = book();
    const isDue = (cell: FormulaCell) => cells.get(cell.content) === cell && isWaiting(cell.content);
    for (let next = 0; next < waiting.length; next += 1) {
      const cell = waiting[next] as FormulaCell;
      if (!isDue(cell)) continue;
      computeWithAll(cell);
      if (!isTimeUp()) continue;
      waiting.splice(0, next + 1);
      return !waiting.some(isDue);
    }
    waiting.length = 0;
    runs.clear();
    return true;
  }

  /** Computes a formula, and first those that are too deep below it for recursion. */
  function computeWithAll(first: FormulaCell): void {
    const outer = chain;
    const todo = [first];
    for (let cell = first; todo.length > 0; cell = todo.at(-1) as FormulaCell) {
      try {
        chain = [...outer];
        compute(cell, outer.length + MAX_DEPTH);
        todo.pop();
      } catch (error) {
        if (!(error instanceof Postponed)) throw error;
        if (todo.includes(error.cell))
          finish(error.cell, { table: [[CIRCULAR]], reads: attempts.get(error.cell.content) ?? [] });
        else todo.push(error.cell);
      } finally {
        chain = outer;
      }
    }
    if (chain.length === 0) attempts.clear();
  }

  function compute(cell: FormulaCell, maxDepth: number): void {
    if (!isWaiting(cell.content)) return;
    const start = chain.indexOf(cell);
    if (start >= 0) {
      for (const member of chain.slice(start)) inCircle.add(member);
      throw new FormulaProblem(CIRCULAR);
    }
    if (chain.length >= maxDepth) throw new Postponed(cell);
    book().readers.removeAll(cell);
    finish(cell, run(cell, maxDepth));
    if (disturbed.delete(cell)) markStale(cell);
  }

  function run(cell: FormulaCell, maxDepth: number): FormulaOutcome {
    const { sheet, content, row, column } = cell;
    const count = (runs.get(content) ?? 0) + 1;
    if (count > MAX_RUNS) return { table: [[CIRCULAR]], reads: content.result?.reads ?? [] };
    const outcome: FormulaOutcome = { table: [], reads: [] };
    let isNearCircle = false;
    const asked: Read[] = [];
    attempts.set(content, asked);
    const readArea = (found: SheetArea) => {
      const read = { sheetId: found.sheet.id, area: found.area };
      asked.push(read);
      const keep = () => {
        outcome.reads.push(read);
        book().readers.add(cell, read);
      };
      try {
        forEachFormulaBehind(found.sheet, found.area, book().layout, (formula) => {
          const other = isWaiting(formula) && book().cells.get(formula);
          if (other) compute(other, maxDepth);
        });
      } catch (error) {
        // A formula in a circle also waits for a change of these cells.
        if (!(error instanceof Postponed)) keep();
        throw error;
      }
      keep();
      const values = visibleIn(book().layout, found);
      isNearCircle ||= values.some((line) => line.some(isCircular));
      return values;
    };
    const surroundings = { ...surroundingsOf(sheet, outcome, resolve), readArea };
    chain.push(cell);
    const value = caught(() => evaluate(content.formula, { sheet: sheet.name, row, column }, surroundings));
    outcome.table = Array.isArray(value) ? value : [[value]];
    chain.pop();
    runs.set(content, count);
    const isNew = JSON.stringify(content.result?.reads) !== JSON.stringify(outcome.reads);
    if (inCircle.delete(cell) || isInCircle(cell, outcome, { isNearCircle, isAgain: count > 1, isNew }))
      outcome.table = [[CIRCULAR]];
    return outcome;
  }

  /**
   * Looks for a circle only if one is possible: from a formula that others read, and that is a table, is computed
   * again, or reads other cells than before.
   */
  function isInCircle(
    cell: FormulaCell,
    { table, reads }: FormulaOutcome,
    { isNearCircle, isAgain, isNew }: { isNearCircle: boolean; isAgain: boolean; isNew: boolean },
  ): boolean {
    const { layout, readers } = book();
    const wanted = spillArea(cell, table);
    const isWritten = isTable(table) && firstFilled(cell, wanted) !== undefined;
    const area = isWritten ? cellAt(cell.row, cell.column) : wanted;
    const isAwaited = chain.at(-1)?.content.result !== undefined;
    const isRead = isAwaited || readers.in(cell.sheet.id, area).size > 0;
    const isLikely = isNearCircle || (isRead && (isAgain || isTable(table)));
    if (!isLikely && !(isRead && isNew)) return false;
    const readsOf = (content: CellContent) => attempts.get(content) ?? content.result?.reads ?? [];
    const most = isLikely ? Number.POSITIVE_INFINITY : MOST_SEARCHED;
    return leadsBack({ sheet: cell.sheet, reads, area }, readsOf, { sheets: sheets(), layout, most });
  }

  function finish(cell: FormulaCell, outcome: FormulaOutcome): void {
    const { content, sheet } = cell;
    const { volatile } = book();
    const before = content.result;
    const old = spillArea(cell);
    content.result = { ...outcome, ...(before?.blocked !== undefined && { blocked: before.blocked }) };
    version += 1;
    if (outcome.volatile) volatile.add(cell);
    else volatile.delete(cell);
    if (isSameTable(before?.table, outcome.table)) return;
    delete content.result.blocked;
    if (isTable(before?.table ?? []) || isTable(outcome.table)) placeAll([cell]);
    invalidate(sheet, old);
    invalidate(sheet, spillArea(cell));
  }

  const visible = (sheet: Sheet, row: number, column: number) => visibleAt(book().layout, sheet, row, column);

  return {
    settle,
    /** Increases with every change and every new result. */
    get version() {
      return version;
    },
    /** Increases the version, for changes that no formula sees. */
    touch: () => {
      version += 1;
    },
    /** Has formulas such as NOW computed again. */
    passTime: () => {
      version += 1;
      for (const cell of book().volatile) markStale(cell);
    },
    /** What a cell shows, computed first where needed. */
    shown: (sheet: Sheet, row: number, column: number): Shown => {
      settle();
      const content = chain.length > 0 ? contentAt(sheet, row, column) : undefined;
      const cell = content && book().cells.get(content);
      if (cell) computeWithAll(cell);
      return visible(sheet, row, column);
    },
    /** What a cell shows, without computing anything. */
    peek: (sheet: Sheet, row: number, column: number): Shown | Loading => {
      book();
      const content = contentAt(sheet, row, column);
      return hasFormula(content) && isWaiting(content) ? { loading: true } : visible(sheet, row, column);
    },
    recompute: (isWanted: (sheet: Sheet, row: number, column: number) => boolean): void => {
      for (const cell of book().cells.values()) if (isWanted(cell.sheet, cell.row, cell.column)) markStale(cell);
      version += 1;
    },
    /** Call this before contents change, while the cells that they spill over are still known. */
    change: (sheet: Sheet, area: Area): void => {
      version += 1;
      runs.clear();
      const { layout, volatile, toPlace } = book();
      invalidate(sheet, area);
      for (const cell of volatile) markStale(cell);
      // A table may be blocked or freed by a value in its cells, and is removed with its formula.
      for (const cell of layout.claimants(sheet, area)) {
        invalidate(sheet, spillArea(cell));
        toPlace.add(cell);
      }
    },
    /** Call this when contents have changed. */
    entered: (sheet: Sheet, area: Area): void => {
      const { cells } = book();
      mapArea(area, (row, column) => {
        const content = contentAt(sheet, row, column);
        const known = content && cells.get(content);
        if (known && !content.result) strike(book(), known);
        if (hasFormula(content) && !cells.has(content)) enlist(book(), { sheet, content, row, column });
      });
    },
    /** Call this instead when formulas have moved, or the extent of a sheet has changed. */
    moved: (): void => {
      version += 1;
      opened = undefined;
      runs.clear();
    },
  };
}
