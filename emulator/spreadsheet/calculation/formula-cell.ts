import { type Area, intersects } from '../area.ts';
import { type CellContent, type CellProblem, forEachFormula, isProblem, type Sheet, type Shown } from '../sheet.ts';

/** A formula and its cell. */
export interface FormulaCell {
  sheet: Sheet;
  content: CellContent & { formula: string };
  row: number;
  column: number;
}

/** Whether a cell has a formula. */
export const hasFormula = (content: CellContent | undefined): content is FormulaCell['content'] =>
  content?.formula !== undefined;

/** Whether a formula is still to be computed. */
export const isWaiting = ({ result }: CellContent): boolean => result === undefined || result.stale === true;

/** The formulas of some sheets, row by row. */
export function formulaCellsOf(sheets: readonly Sheet[]): FormulaCell[] {
  const cells: FormulaCell[] = [];
  for (const sheet of sheets) {
    forEachFormula(sheet, (content, row, column) => cells.push({ sheet, content, row, column }));
  }
  return cells;
}

/** Whether a result has more than one cell. */
export const isTable = (table: Shown[][]): boolean => table.length > 1 || (table[0]?.length ?? 0) > 1;

/** The cells that a formula's result needs. */
export function spillArea({ row, column, content }: FormulaCell, table = content.result?.table ?? []): Area {
  return { row, column, rows: Math.max(1, table.length), columns: Math.max(1, table[0]?.length ?? 1) };
}

/** Whether two results show the same. */
export function isSameTable(a: Shown[][] | undefined, b: Shown[][]): boolean {
  return (
    a?.length === b.length &&
    a.every((row, r) => row.length === b[r]?.length && row.every((cell, c) => isSame(cell, b[r]?.[c] ?? null)))
  );
}

function isSame(a: Shown, b: Shown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (isProblem(a) || isProblem(b)) return isSameProblem(a as CellProblem, b as CellProblem);
  return a.getTime() === b.getTime();
}

const isSameProblem = (a: CellProblem, b: CellProblem): boolean => a.error === b.error && a.message === b.message;

/** Cells of a sheet that a formula read. */
export interface Read {
  sheetId: number;
  area: Area;
}

/** Whether some cells that a formula read include one of an area. */
export const isRead = (reads: readonly Read[], sheetId: number, area: Area): boolean =>
  reads.some((read) => read.sheetId === sheetId && intersects(read.area, area));
