import { activeSpreadsheet } from '../../services/spreadsheet.ts';
import { type FormulaStyle, formulaStyle, writeCall } from '../formulas/write-call.ts';
import { SAMPLE_HEADINGS, type SampleCell, sampleRows } from './sample-content.ts';

const NAME = 'Maps in Sheets sample';
const COLUMN_WIDTHS = [220, 180, 180, 220, 220, 180];

/** Adds a sheet that shows each family of formulas. */
export function insertSampleSheet(): string {
  const spreadsheet = activeSpreadsheet();
  const names = spreadsheet.getSheets().map((sheet) => sheet.getName());
  const name = freeName(names);
  const sheet = spreadsheet.insertSheet(name);
  const style = formulaStyle(spreadsheet.getSpreadsheetLocale());
  const rows = sampleRows();
  const columns = Math.max(...rows.map((row) => row.length));
  const values = rows.map((row) => Array.from({ length: columns }, (_, column) => entryOf(row[column] ?? '', style)));
  sheet.getRange(1, 1, values.length, columns).setValues(values);
  for (const row of SAMPLE_HEADINGS) sheet.getRange(row, 1, 1, columns).setFontWeight('bold');
  COLUMN_WIDTHS.forEach((width, index) => {
    sheet.setColumnWidth(index + 1, width);
  });
  return `Added the sheet "${name}".`;
}

function freeName(names: readonly string[]): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? NAME : `${NAME} ${number}`;
    if (!names.includes(name)) return name;
  }
}

function entryOf(cell: SampleCell, style: FormulaStyle): string {
  return typeof cell === 'string' ? cell : `=${writeCall(cell.name, cell.args, style)}`;
}
