import { maybe, takes, whole } from '../../arguments.ts';
import { type Area, cellAt, columnLetters, lastColumn, lastRow, toA1 } from '../../spreadsheet/area.ts';
import { type Place, type RangeService, requireOnSheet, type SpreadsheetContext } from './context.ts';

/** The position of a range, and other ranges relative to it. */
export function rangePlace(context: SpreadsheetContext, { sheet, area, whole: wholeLines }: Place) {
  const inSheet = (other: Area): RangeService => context.toRange({ sheet, area: requireOnSheet(sheet, other) });
  return {
    getA1Notation: () => (wholeLines ? toWholeA1(area, wholeLines) : toA1(area)),
    getRow: () => area.row,
    getColumn: () => area.column,
    getNumRows: () => area.rows,
    getNumColumns: () => area.columns,
    getLastRow: () => lastRow(area),
    getLastColumn: () => lastColumn(area),
    getSheet: () => context.toSheet(sheet),
    getCell: takes([whole, whole], (row, column) => inSheet(cellAt(area.row + row - 1, area.column + column - 1))),
    offset: takes([whole, whole, maybe(whole), maybe(whole)], (down, right, rows = area.rows, columns = area.columns) =>
      inSheet({ row: area.row + down, column: area.column + right, rows, columns }),
    ),
    activate: () => {
      const range = context.toRange({ sheet, area });
      context.workbook.activeSheetId = sheet.id;
      sheet.selection = { areas: [area], current: { row: area.row, column: area.column } };
      return range;
    },
  };
}

function toWholeA1(area: Area, whole: 'rows' | 'columns'): string {
  if (whole === 'rows') return `${area.row}:${lastRow(area)}`;
  return `${columnLetters(area.column)}:${columnLetters(lastColumn(area))}`;
}
