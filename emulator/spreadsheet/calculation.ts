import type { CellOrTable } from '../cell.ts';
import { type Area, cellAt, intersects, lastColumn, lastRow, mapArea, toA1 } from './area.ts';
import {
  type CellContent,
  type CellProblem,
  contentAt,
  forEachFormula,
  isFilled,
  isProblem,
  type Loading,
  type Sheet,
  type Shown,
} from './sheet.ts';

/** Reads the cells that a reference such as "A1", "Prices!B2:B" or a range's name means; undefined for an unknown one. */
export type ReadReference = (reference: string) => Shown[][] | undefined;

/** Where a formula stands. */
export interface FormulaPlace {
  sheet: string;
  row: number;
  column: number;
}

/** Computes a formula. What it throws with a `cellError`, as ScriptError has, becomes the error of the cell. */
export type Evaluate = (formula: string, place: FormulaPlace, read: ReadReference) => CellOrTable | CellProblem;

/** Finds the sheet and the area that a reference means, seen from a sheet. */
export type ResolveReference = (reference: string, from: Sheet) => { sheet: Sheet; area: Area } | undefined;

/** Keeps the values of formulas up to date, computing each only when something it reads has changed. */
export interface Calculation {
  /** What a cell shows, computed first where needed. */
  shown(sheet: Sheet, row: number, column: number): Shown;
  /** To be told before contents are changed, while it is still known what they spill over. */
  change(sheet: Sheet, area: Area): void;
  /** To be told when formulas came, went or moved, or the extent of a sheet changed. */
  moved(): void;
  /** Computes what is out of date until it is told to stop, and says whether it came to the end. */
  settle(isTimeUp?: () => boolean): boolean;
  /** What a cell shows, without computing anything. */
  peek(sheet: Sheet, row: number, column: number): Shown | Loading;
  /** Has formulas computed again. */
  recompute(isWanted: (sheet: Sheet, row: number, column: number) => boolean): void;
  /** Raised with every change it is told of, and every new result. */
  readonly version: number;
  /** Raises the version, for changes that no formula sees. */
  touch(): void;
}

/** Starts with every formula to be computed. */
export function createCalculation(
  sheets: () => readonly Sheet[],
  resolve: ResolveReference,
  evaluate: Evaluate,
): Calculation {
  const computing = new Set<CellContent>();
  let pending = true;
  let version = 0;
  let spills: Map<number, Map<string, Shown>> | undefined;
  let formulas: FormulaCell[] | undefined;

  function formulaCells(): FormulaCell[] {
    formulas ??= sheets().flatMap(formulaCellsOf);
    return formulas;
  }

  function settle(isTimeUp = () => false): boolean {
    while (pending) {
      pending = false;
      for (const cell of formulaCells()) {
        if (!isWaiting(cell.content)) continue;
        compute(cell);
        if (!isTimeUp()) continue;
        pending = true;
        return false;
      }
    }
    return true;
  }

  function compute({ sheet, content, row, column }: FormulaCell): void {
    if (!isWaiting(content)) return;
    if (computing.has(content)) throw circular();
    computing.add(content);
    const reads: NonNullable<CellContent['result']>['reads'] = [];
    const read: ReadReference = (reference) => {
      const found = resolve(reference, sheet);
      if (found === undefined) return undefined;
      reads.push({ sheetId: found.sheet.id, area: found.area });
      return mapArea(found.area, (r, c) => computed(found.sheet, r, c));
    };
    const table = tableOf(() => evaluate(content.formula, { sheet: sheet.name, row, column }, read));
    computing.delete(content);
    const before = content.result?.table;
    content.result = { table, reads };
    version += 1;
    if (JSON.stringify(before) === JSON.stringify(table)) return;
    spills = undefined;
    invalidate(sheet, spillArea(row, column, before ?? table));
    invalidate(sheet, spillArea(row, column, table));
  }

  function computed(sheet: Sheet, row: number, column: number): Shown {
    const content = contentAt(sheet, row, column);
    if (hasFormula(content)) compute({ sheet, content, row, column });
    return visible(sheet, row, column);
  }

  function visible(sheet: Sheet, row: number, column: number): Shown {
    const content = contentAt(sheet, row, column);
    if (content?.formula === undefined && isFilled(content)) return content.value;
    spills ??= layOut(formulaCells());
    return spills.get(sheet.id)?.get(`${row},${column}`) ?? content?.result?.table[0]?.[0] ?? content?.value ?? null;
  }

  /** Marks what was computed from these cells. */
  function invalidate(sheet: Sheet, area: Area): void {
    for (const { content } of formulaCells()) {
      const { result } = content;
      if (!result?.reads.some((read) => read.sheetId === sheet.id && intersects(read.area, area))) continue;
      result.stale = true;
      pending = true;
    }
  }

  return {
    settle,
    get version() {
      return version;
    },
    touch: () => {
      version += 1;
    },
    peek: (sheet, row, column) => {
      const content = contentAt(sheet, row, column);
      return hasFormula(content) && isWaiting(content) ? { loading: true } : visible(sheet, row, column);
    },
    recompute: (isWanted) => {
      for (const { sheet, content, row, column } of formulaCells()) {
        if (content.result && isWanted(sheet, row, column)) content.result.stale = true;
      }
      version += 1;
      pending = true;
    },
    moved: () => {
      version += 1;
      formulas = undefined;
      spills = undefined;
      pending = true;
    },
    shown: (sheet, row, column) => {
      settle();
      return visible(sheet, row, column);
    },
    change: (sheet, area) => {
      version += 1;
      invalidate(sheet, area);
      // A spill may be stopped or set free by what is written into it, and is gone with its formula.
      for (const { sheet: other, content, row, column } of formulaCells()) {
        if (other !== sheet || !content.result || !isTable(content.result.table)) continue;
        const spill = spillArea(row, column, content.result.table);
        if (!intersects(spill, area)) continue;
        spills = undefined;
        invalidate(sheet, spill);
      }
    },
  };
}

interface FormulaCell {
  sheet: Sheet;
  content: CellContent & { formula: string };
  row: number;
  column: number;
}

const hasFormula = (content: CellContent | undefined): content is FormulaCell['content'] =>
  content?.formula !== undefined;

const isWaiting = ({ result }: CellContent): boolean => result === undefined || result.stale === true;

function formulaCellsOf(sheet: Sheet): FormulaCell[] {
  const cells: FormulaCell[] = [];
  forEachFormula(sheet, (content, row, column) => cells.push({ sheet, content, row, column }));
  return cells;
}

function tableOf(run: () => CellOrTable | CellProblem): Shown[][] {
  try {
    const value = run();
    return Array.isArray(value) ? value : [[value]];
  } catch (error) {
    const { cellError, message } = Object(error) as { cellError?: string; message?: string };
    if (cellError === undefined) throw error;
    return [[{ error: cellError, message: message ?? '' }]];
  }
}

function isTable(table: Shown[][]): boolean {
  return table.length > 1 || (table[0]?.length ?? 0) > 1;
}

function spillArea(row: number, column: number, table: Shown[][]): Area {
  return { row, column, rows: table.length, columns: table[0]?.length ?? 1 };
}

/** Spreads the tables of formulas over the cells around them, or says why one cannot. */
function layOut(formulas: readonly FormulaCell[]): Map<number, Map<string, Shown>> {
  const layout = new Map<number, Map<string, Shown>>();
  for (const { sheet, content, row, column } of formulas) {
    const { table } = content.result ?? { table: [] };
    if (!isTable(table)) continue;
    const cells = layout.get(sheet.id) ?? new Map<string, Shown>();
    layout.set(sheet.id, cells);
    const area = spillArea(row, column, table);
    const obstacle = findObstacle(sheet, cells, area);
    if (obstacle) cells.set(`${row},${column}`, { error: '#REF!', message: obstacle });
    else mapArea(area, (r, c, i, j) => cells.set(`${r},${c}`, table[i]?.[j] ?? null));
  }
  return layout;
}

function findObstacle(sheet: Sheet, taken: ReadonlyMap<string, Shown>, area: Area): string | undefined {
  const missingRows = lastRow(area) - sheet.maxRows;
  const missingColumns = lastColumn(area) - sheet.maxColumns;
  if (missingRows > 0) return notExpanded('rows', missingRows);
  if (missingColumns > 0) return notExpanded('columns', missingColumns);
  const cells = mapArea(area, (row, column) => ({ row, column }))
    .flat()
    .slice(1);
  const obstacle = cells.find(
    ({ row, column }) => isFilled(contentAt(sheet, row, column)) || taken.has(`${row},${column}`),
  );
  return (
    obstacle &&
    `Array result was not expanded because it would overwrite data in ${toA1(cellAt(obstacle.row, obstacle.column))}.`
  );
}

function notExpanded(what: string, count: number): string {
  return `Result was not automatically expanded, please insert more ${what} (${count}).`;
}

function circular(): Error {
  const message = 'Circular dependency detected. To resolve with iterative calculation, see File > Settings.';
  return Object.assign(new Error(message), { cellError: '#REF!' });
}

/** The text that scripts see in place of an error. */
export function valueForScripts(value: Shown): Exclude<Shown, CellProblem> {
  return isProblem(value) ? value.error : value;
}
