import { forEachFormula, isFilled, isLoading, isProblem, type Sheet } from './sheet.ts';
import type { Workbook } from './workbook.ts';

/**
 * How many rows and columns there are up to the last with content; a spilled table is content, a note is not. Computes
 * nothing: a stale table counts with its last size.
 */
export function usedExtent(workbook: Workbook, sheet: Sheet): { rows: number; columns: number } {
  const extent = { rows: 0, columns: 0 };
  const reach = (row: number, column: number) => {
    extent.rows = Math.max(extent.rows, row);
    extent.columns = Math.max(extent.columns, column);
  };
  sheet.rows.forEach((row, r) => {
    row?.cells.forEach((content, c) => {
      if (isFilled(content)) reach(r + 1, c + 1);
    });
  });
  forEachFormula(sheet, ({ result }, row, column) => {
    const table = result?.table ?? [];
    const shown = workbook.peek(sheet, row, column);
    const isSpilled = isLoading(shown) || !isProblem(shown);
    if (isSpilled && table[0]) reach(row + table.length - 1, column + table[0].length - 1);
  });
  return extent;
}

/** The same after all formulas are computed. */
export function settledExtent(workbook: Workbook, sheet: Sheet): { rows: number; columns: number } {
  workbook.settle();
  return usedExtent(workbook, sheet);
}
