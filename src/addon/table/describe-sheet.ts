import { readKeySettings } from '../../own-key/settings.ts';
import { activeSpreadsheet, type Sheet, sheetById } from '../../services/spreadsheet.ts';
import { columnLetters } from '../sheet/columns.ts';
import { usesMiles } from '../sheet/uses-miles.ts';
import { firstForm } from './first-form.ts';
import { headingRowOf } from './headings.ts';
import { pairsOfCoordinates } from './pairs-of-coordinates.ts';
import { readRemembered } from './remember-form.ts';
import type { SheetColumn, TableSheet } from './table-protocol.ts';

/** What the sidebar shows about the user's active sheet before anything is chosen. */
export function describeSheet(): TableSheet {
  const spreadsheet = activeSpreadsheet();
  const sheet = spreadsheet.getActiveSheet();
  const remembered = readRemembered(sheet);
  const headingRow = remembered?.form.headingRow ?? headingRowOf(sheet);
  const columns = columnsOf(sheet, headingRow);
  const unit = usesMiles(spreadsheet.getSpreadsheetLocale()) ? 'mi' : 'km';
  const sheetId = sheet.getSheetId();
  return {
    sheetId,
    name: sheet.getName(),
    headingRow,
    columns,
    unit,
    pairs: pairsOfCoordinates(columns),
    firstForm: firstForm({ sheetId, columns, headingRow, unit }),
    hasKey: readKeySettings() !== undefined,
    form: remembered?.form ?? null,
    goesOn: remembered?.goesOn ?? 'no',
    trace: remembered?.trace ?? null,
  };
}

/** The columns with content in their first rows, with their headings. */
function columnsOf(sheet: Sheet, headingRow: number): SheetColumn[] {
  const [rows, columns] = [sheet.getLastRow(), sheet.getLastColumn()];
  if (rows === 0 || columns === 0) return [];
  const first = Math.max(1, headingRow);
  const shown = sheet.getRange(first, 1, Math.min(20, Math.max(1, rows - first + 1)), columns).getDisplayValues();
  return Array.from({ length: columns }, (_, index) => ({
    letters: columnLetters(index + 1),
    heading: shown.map((row) => row[index] ?? '').find((text) => text.trim() !== '') ?? '',
  })).filter(({ heading }) => heading !== '');
}

/** Shows the user a cell. If it no longer has the text, shows the cell of its column that has it. */
export function showCell(sheetId: number, cell: string, text: string): void {
  const sheet = sheetById(sheetId);
  if (!sheet) return;
  const range = sheet.getRange(cell);
  if (range.getValue() === text) {
    range.activate();
    return;
  }
  const column = sheet.getRange(1, range.getColumn(), Math.max(1, sheet.getLastRow()), 1).getValues();
  const row = column.findIndex(([value]) => value === text);
  if (row >= 0) sheet.getRange(row + 1, range.getColumn()).activate();
}
