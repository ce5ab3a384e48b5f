import { type Area, lastColumn, lastRow, type Sheet, type Workbook } from '../../emulator/index.ts';
import { BookError } from './book-error.ts';
import { LIMITS } from './limits.ts';

/**
 * Adds the rows and columns that an area needs, and says so.
 * @throws BookError if a sheet would become too large
 */
export function growSheet(workbook: Workbook, sheet: Sheet, area: Area): string | undefined {
  const rows = Math.max(0, lastRow(area) - sheet.maxRows);
  const columns = Math.max(0, lastColumn(area) - sheet.maxColumns);
  checkSize(sheet, rows, columns);
  if (rows > 0) workbook.shift(sheet, { axis: 'rows', at: sheet.maxRows + 1, count: rows });
  if (columns > 0) workbook.shift(sheet, { axis: 'columns', at: sheet.maxColumns + 1, count: columns });
  const added = [plural(rows, 'row'), plural(columns, 'column')].filter(Boolean);
  return added.length > 0 ? `Added ${added.join(' and ')} to the sheet.` : undefined;
}

/**
 * Checks how large a sheet may get.
 * @throws BookError with the limit
 */
export function checkSize(sheet: Sheet, moreRows: number, moreColumns: number): void {
  const [rows, columns] = [sheet.maxRows + moreRows, sheet.maxColumns + moreColumns];
  if (rows <= LIMITS.rows && columns <= LIMITS.columns && rows * columns <= LIMITS.cells) return;
  throw new BookError(
    `A sheet of ${rows} rows and ${columns} columns is too large here. The local sheet takes ${LIMITS.rows} rows, ${LIMITS.columns} columns and ${LIMITS.cells} cells.`,
  );
}

const plural = (count: number, word: string): string => (count > 0 ? `${count} ${word}${count === 1 ? '' : 's'}` : '');
