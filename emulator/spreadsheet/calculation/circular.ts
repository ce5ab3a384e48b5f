import { lastColumn, lastRow, toA1 } from '../area.ts';
import { type CellContent, type CellProblem, contentAt, isProblem, type Sheet, type Shown } from '../sheet.ts';
import { hasFormula, isRead, type Read } from './formula-cell.ts';
import type { SpillLayout } from './spill-layout.ts';

/** The error of a cell that depends on its own value. */
export const CIRCULAR: CellProblem = {
  error: '#REF!',
  message: 'Circular dependency detected. To resolve with iterative calculation, see File > Settings.',
};

/** Whether a value comes from a circle. */
export const isCircular = (value: Shown): boolean => isProblem(value) && value.message === CIRCULAR.message;

/** Whether a formula depends, directly or through at most this many others, on one of the cells that it fills. */
export function leadsBack(
  { sheet, reads, area }: { sheet: Sheet; reads: readonly Read[]; area: Read['area'] },
  readsOf: (formula: CellContent) => readonly Read[],
  { sheets, layout, most }: { sheets: readonly Sheet[]; layout: SpillLayout; most: number },
): boolean {
  const seen = new Set<CellContent>();
  const seenAreas = new Set<string>();
  const todo = [reads];
  for (const list of todo) {
    if (isRead(list, sheet.id, area)) return true;
    for (const read of list) {
      const key = `${read.sheetId},${toA1(read.area)}`;
      const readSheet = sheets.find(({ id }) => id === read.sheetId);
      if (seenAreas.has(key) || !readSheet) continue;
      seenAreas.add(key);
      forEachFormulaBehind(readSheet, read.area, layout, (formula) => {
        if (seen.has(formula)) return;
        seen.add(formula);
        if (seen.size < most) todo.push(readsOf(formula));
      });
    }
  }
  return false;
}

/** Calls back for the formulas that determine some cells: those in them, and those whose tables cover them. */
export function forEachFormulaBehind(
  sheet: Sheet,
  area: Read['area'],
  layout: SpillLayout,
  visit: (formula: CellContent) => void,
): void {
  const isAnySpill = layout.isAny(sheet);
  const rows = isAnySpill ? lastRow(area) : Math.min(lastRow(area), sheet.rows.length);
  for (let row = area.row; row <= rows; row += 1) {
    for (let column = area.column; column <= lastColumn(area); column += 1) {
      const content = contentAt(sheet, row, column);
      const behind = hasFormula(content) || !isAnySpill ? content : layout.ownerAt(sheet, row, column)?.content;
      if (hasFormula(behind)) visit(behind);
    }
  }
}
