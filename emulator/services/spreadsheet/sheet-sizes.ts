import { takes, whole } from '../../arguments.ts';
import { returning } from '../../service.ts';
import type { Sheet } from '../../spreadsheet/sheet.ts';
import type { SpreadsheetContext } from './context.ts';
import { requireLines } from './sheet-rows.ts';

// In pixels, as a new sheet has them.
const USUAL_WIDTH = 100;
const USUAL_HEIGHT = 21;

/** How wide and how high cells are. */
export function sheetSizes(context: SpreadsheetContext, sheet: Sheet) {
  const set = returning(() => context.toSheet(sheet))(
    (axis: 'rows' | 'columns', at: number, count: number, size: number) => {
      requireLines(sheet, axis, at, count);
      context.workbook.resize(sheet, axis, at, count, size);
    },
  );
  return {
    getColumnWidth: (column: number) => sheet.columns[column - 1]?.width ?? USUAL_WIDTH,
    getRowHeight: (row: number) => sheet.rows[row - 1]?.height ?? USUAL_HEIGHT,
    setColumnWidth: takes([whole, whole], (at, size) => set('columns', at, 1, size)),
    setColumnWidths: takes([whole, whole, whole], (at, count, size) => set('columns', at, count, size)),
    setRowHeight: takes([whole, whole], (at, size) => set('rows', at, 1, size)),
    setRowHeights: takes([whole, whole, whole], (at, count, size) => set('rows', at, count, size)),
  };
}
