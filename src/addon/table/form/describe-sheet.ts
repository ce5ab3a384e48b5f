import { readKeySettings } from '../../../own-key/settings.ts';
import { activeSpreadsheet, type Sheet, sheetById } from '../../../services/spreadsheet.ts';
import { RESULT_REFUSED } from '../../messages.ts';
import { headingRowOf, isPairOfCoordinates, type Role, roleOf, wordsOf } from '../../sheet/headings.ts';
import { columnLetters } from '../../sheet/notation.ts';
import { usesMiles } from '../../sheet/uses-miles.ts';
import type { PlaceField, SheetColumn, TableForm, TableSheet } from '../table-protocol.ts';
import { readRemembered } from './remember-form.ts';

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
    hasKey: readKeySettings() !== undefined,
    form: remembered?.form ?? firstForm({ sheetId, columns, headingRow, unit }),
    isRemembered: remembered !== undefined,
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

/** The first choices for a sheet: the columns with fitting headings, or the first two. */
export function firstForm({
  sheetId,
  columns,
  headingRow,
  unit,
}: Pick<TableSheet, 'sheetId' | 'columns' | 'headingRow' | 'unit'>): TableForm {
  const withRole = (wanted: Role, among: readonly SheetColumn[]) =>
    among.find(({ heading }) => roleOf(wordsOf(heading)) === wanted);
  const origin = withRole('origin', columns) ?? withRole('stop', columns) ?? columns[0];
  const others = columns.filter((column) => column !== origin);
  const destination = withRole('destination', others) ?? others[0];
  return {
    sheetId,
    origin: fieldOf(origin, 'cells'),
    destination: fieldOf(destination, columns.length === 1 ? 'text' : 'cells'),
    mode: 'driving',
    options: '',
    outputs: [{ kind: 'distance', unit }],
    isRoundTrip: false,
    firstColumn: '',
    headingRow,
    refills: false,
  };
}

function fieldOf(column: SheetColumn | undefined, otherwise: 'cells' | 'text'): PlaceField {
  return column ? { kind: 'cells', value: `${column.letters}:${column.letters}` } : { kind: otherwise, value: '' };
}

/** The columns of latitudes with a column of longitudes right beside them, by their headings. */
function pairsOfCoordinates(columns: readonly SheetColumn[]): [string, string][] {
  return columns.flatMap(({ letters, heading }, index): [string, string][] => {
    const next = columns[index + 1];
    const isPair = next !== undefined && isPairOfCoordinates(wordsOf(heading), wordsOf(next.heading));
    return isPair ? [[letters, next.letters]] : [];
  });
}

/** Shows the user a cell. If it no longer has the text, shows the cell of its column that has it. */
export function showCell(sheetId: number, cell: string, text: string): void {
  const sheet = sheetById(sheetId);
  if (!sheet) return;
  const range = sheet.getRange(cell);
  if (text.endsWith(RESULT_REFUSED) || range.getValue() === text) {
    range.activate();
    return;
  }
  const column = sheet.getRange(1, range.getColumn(), Math.max(1, sheet.getLastRow()), 1).getValues();
  const row = column.findIndex(([value]) => value === text);
  if (row >= 0) sheet.getRange(row + 1, range.getColumn()).activate();
}
