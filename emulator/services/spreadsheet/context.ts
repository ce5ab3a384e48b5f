import { ServiceError } from '../../errors.ts';
import { type Area, lastColumn, lastRow } from '../../spreadsheet/area.ts';
import { mayEdit } from '../../spreadsheet/may-edit.ts';
import type { Sheet } from '../../spreadsheet/sheet.ts';
import type { Surroundings } from '../surroundings.ts';

export type SpreadsheetService = GoogleAppsScript.Spreadsheet.Spreadsheet;
export type SheetService = GoogleAppsScript.Spreadsheet.Sheet;
export type RangeService = GoogleAppsScript.Spreadsheet.Range;

/** Cells of a sheet, which may have been deleted since. */
export interface Place {
  sheet: Sheet;
  area: Area;
  /** Whether A1 notation named whole columns, as in "D:F", or whole rows. */
  whole?: 'rows' | 'columns';
}

/** The shared state of a spreadsheet's objects in one execution. */
export interface SpreadsheetContext extends Surroundings {
  /** Why an earlier write was refused; the script does not know yet. */
  refusal?: ServiceError;
  /** The objects that scripts get, made from the workbook's own data. */
  toSpreadsheet(): SpreadsheetService;
  toSheet(sheet: Sheet): SheetService;
  toRange(place: Place): RangeService;
  /** And back again; undefined for anything else. */
  sheetOf(service: unknown): Sheet | undefined;
  placeOf(service: unknown): Place | undefined;
}

/** Checks that a sheet still exists. */
export function requireSheet({ workbook }: SpreadsheetContext, sheet: Sheet): Sheet {
  if (!workbook.sheets.includes(sheet)) throw new ServiceError(`Sheet ${sheet.id} not found`);
  return sheet;
}

/** Checks that the user of the script may edit cells. */
export function requireEditable(sheet: Sheet, area: Area): void {
  if (mayEdit(sheet, area)) return;
  throw new ServiceError(
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
  );
}

/** Checks that an area is within its sheet. */
export function requireOnSheet(sheet: Sheet, area: Area): Area {
  if (area.row < 1) throw new ServiceError('The starting row of the range is too small.');
  if (area.column < 1) throw new ServiceError('The starting column of the range is too small.');
  if (area.rows < 1) throw new ServiceError('The number of rows in the range must be at least 1.');
  if (area.columns < 1) throw new ServiceError('The number of columns in the range must be at least 1.');
  if (lastRow(area) > sheet.maxRows || lastColumn(area) > sheet.maxColumns) {
    throw new ServiceError('The coordinates of the range are outside the dimensions of the sheet.');
  }
  return area;
}
