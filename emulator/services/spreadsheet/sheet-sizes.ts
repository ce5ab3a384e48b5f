import type { Sheet } from '../../spreadsheet/sheet.ts';
import { type SpreadsheetContext, toNumbers } from './context.ts';

// In pixels, as a new sheet has them.
const USUAL_WIDTH = 100;
const USUAL_HEIGHT = 21;

/** How wide and how high cells are. */
export function sheetSizes(context: SpreadsheetContext, sheet: Sheet) {
  const set =
    (axis: 'rows' | 'columns', method: string, isMany: boolean) =>
    (...args: unknown[]) => {
      const numbers = toNumbers(`SpreadsheetApp.Sheet.${method}`, args, isMany ? 3 : 2);
      const [at, count, size] = (isMany ? numbers : [numbers[0], 1, numbers[1]]) as [number, number, number];
      context.workbook.resize(sheet, axis, at, count, size);
      return context.toSheet(sheet);
    };
  return {
    getColumnWidth: (column: number) => sheet.columns[column - 1]?.width ?? USUAL_WIDTH,
    getRowHeight: (row: number) => sheet.rows[row - 1]?.height ?? USUAL_HEIGHT,
    setColumnWidth: set('columns', 'setColumnWidth', false),
    setColumnWidths: set('columns', 'setColumnWidths', true),
    setRowHeight: set('rows', 'setRowHeight', false),
    setRowHeights: set('rows', 'setRowHeights', true),
  };
}
