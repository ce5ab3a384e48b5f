import type { Range } from '../../services/spreadsheet.ts';
import { areaOf } from '../sheet/areas.ts';
import { columnLetters } from '../sheet/notation.ts';
import { isPoint, type RowPlace, readRow } from '../sheet/row-places.ts';
import type { FormulaStyle } from './write-call.ts';

/** The places of the rows of some empty cells, as arguments for these parameters; undefined if there is none. */
export function rowArguments(names: readonly string[], target: Range, style: FormulaStyle): (string | undefined)[] {
  const { row, column, rows } = areaOf(target);
  const { values, places } = readRow(target.getSheet(), row);
  // Places under headings count wherever they are; other texts only to the left of the cell.
  const usable = places.filter(({ role, columns }) => role !== undefined || columns[0] < column);
  const cells = (at: number): string => {
    const letters = columnLetters(at);
    return rows === 1 ? `${letters}${row}` : `${letters}${row}:${letters}${row + rows - 1}`;
  };
  const place = (found: RowPlace | undefined): string | undefined => {
    if (found === undefined) return undefined;
    const [first, second] = found.columns;
    if (second === undefined) return cells(first);
    const joined = `${degrees(cells(first), style)}&","&${degrees(cells(second), style)}`;
    if (rows === 1) return joined;
    // Alone, "&" joins the first cells only. A blank row is to stay blank.
    return `ARRAYFORMULA(IF(${[`${cells(first)}=""`, '""', joined].join(style.separator)}))`;
  };
  if (names.includes('latitude')) return pointBefore(values, column, usable).map(cells);
  if (names.includes('stops')) return [stopsOf(usable, target)];
  if (!names.includes('destination')) return [place(usable.find(({ role }) => role) ?? usable[usable.length - 1])];
  const ofRole = (wanted: string) => usable.find(({ role }) => role === wanted);
  const [first, second] = usable;
  if (ofRole('origin') && ofRole('destination')) return [place(ofRole('origin')), place(ofRole('destination'))];
  return [place(first), place(second)];
}

/** With a decimal point, which coordinates in a text need. */
function degrees(cell: string, { separator, decimalPoint }: FormulaStyle): string {
  return decimalPoint === '.' ? cell : `SUBSTITUTE(${cell}${separator}","${separator}".")`;
}

/** The columns of latitude and longitude: those that headings name, or the last two fitting numbers to the left. */
function pointBefore(values: readonly unknown[], column: number, places: readonly RowPlace[]): number[] {
  const named = places.find(({ columns }) => columns.length === 2);
  if (named) return named.columns;
  for (let second = column - 1; second >= 2; second--) {
    if (isPoint(values[second - 2], values[second - 1])) return [second - 1, second];
  }
  return [];
}

/** The stops of a row that are side by side, or those below one another in the nearest column. */
function stopsOf(places: readonly RowPlace[], target: Range): string | undefined {
  const { row, rows } = areaOf(target);
  const columns = places.map(({ columns: [first] }) => first).sort((a, b) => a - b);
  const [first = 0] = columns;
  const last = columns[columns.length - 1] ?? 0;
  if (first === 0) return undefined;
  const isSideBySide = columns.length > 1 && last - first === columns.length - 1;
  if (isSideBySide && rows === 1) return `${columnLetters(first)}${row}:${columnLetters(last)}${row}`;
  const letters = columnLetters(last);
  return `${letters}${row}:${letters}${rows > 1 ? row + rows - 1 : lastFilledRow(target, last)}`;
}

/** The last row down to which a column is filled without a gap, from a cell's row on. */
function lastFilledRow(target: Range, column: number): number {
  const sheet = target.getSheet();
  const row = target.getRow();
  const below = sheet.getRange(row, column, Math.max(1, sheet.getLastRow() - row + 1), 1).getDisplayValues();
  const end = below.findIndex(([shown]) => shown === '');
  return row + (end < 0 ? below.length : end) - 1;
}
