import { type Area, columnLetters, lastColumn, lastRow, toA1 } from '../../spreadsheet/area.ts';
import { type Place, type RangeService, requireOnSheet, type SpreadsheetContext, toNumbers } from './context.ts';

/** The position of a range, and other ranges relative to it. */
export function rangePlace(context: SpreadsheetContext, { sheet, area, whole }: Place) {
  const inSheet = (other: Area): RangeService => context.toRange({ sheet, area: requireOnSheet(sheet, other) });
  return {
    getA1Notation: () => (whole ? toWholeA1(area, whole) : toA1(area)),
    getRow: () => area.row,
    getRowIndex: () => area.row,
    getColumn: () => area.column,
    getNumRows: () => area.rows,
    getHeight: () => area.rows,
    getNumColumns: () => area.columns,
    getWidth: () => area.columns,
    getLastRow: () => lastRow(area),
    getLastColumn: () => lastColumn(area),
    getGridId: () => sheet.id,
    getSheet: () => context.toSheet(sheet),
    getCell: (...args: unknown[]) => {
      const [row, column] = toNumbers('SpreadsheetApp.Range.getCell', args, 2) as [number, number];
      return inSheet({ row: area.row + row - 1, column: area.column + column - 1, rows: 1, columns: 1 });
    },
    offset: (...args: unknown[]) => {
      const [down = 0, right = 0, rows = area.rows, columns = area.columns] = toNumbers(
        'SpreadsheetApp.Range.offset',
        args,
        2,
        4,
      );
      return inSheet({ row: area.row + down, column: area.column + right, rows, columns });
    },
    activate: () => {
      const range = context.toRange({ sheet, area });
      context.workbook.activeSheetId = sheet.id;
      sheet.selection = { areas: [area], current: { row: area.row, column: area.column } };
      return range;
    },
    activateAsCurrentCell: () => {
      context.workbook.activeSheetId = sheet.id;
      sheet.selection.current = { row: area.row, column: area.column };
      return context.toRange({ sheet, area });
    },
  };
}

function toWholeA1(area: Area, whole: 'rows' | 'columns'): string {
  if (whole === 'rows') return `${area.row}:${lastRow(area)}`;
  return `${columnLetters(area.column)}:${columnLetters(lastColumn(area))}`;
}
