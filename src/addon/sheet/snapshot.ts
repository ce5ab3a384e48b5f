import { attempt } from '../../attempt.ts';
import { sleep } from '../../services/clock.ts';
import { flush, type Range, type Sheet } from '../../services/spreadsheet.ts';
import type { Area, Cell } from './areas.ts';

/** The values of a sheet as far as they were read. Cells beyond are empty. */
export interface Values {
  rows: number;
  columns: number;
  value(cell: Cell): unknown;
}

/** Everything in a sheet, read at one time. */
export interface Snapshot extends Values {
  sheet: Sheet;
  formula(cell: Cell): string;
  /** What the user sees. */
  shown(cell: Cell): string;
  note(cell: Cell): string;
}

/** Reads a sheet as far as it is used, and some areas: a cell with nothing but a note does not count as used. */
export function readSheet(sheet: Sheet, areas: readonly Area[] = []): Snapshot {
  flush();
  const data = sheet.getDataRange();
  const rows = Math.max(data.getNumRows(), ...areas.map((area) => area.row + area.rows - 1));
  const columns = Math.max(data.getNumColumns(), ...areas.map((area) => area.column + area.columns - 1));
  const used = sheet.getRange(1, 1, rows, columns);
  const formulas = used.getFormulas();
  const values = toValues(used.getValues());
  const shown = used.getDisplayValues();
  const notes = used.getNotes();
  return {
    ...values,
    sheet,
    formula: (cell) => cellIn(formulas, cell),
    shown: (cell) => cellIn(shown, cell),
    note: (cell) => cellIn(notes, cell),
  };
}

/** A table as the values of a sheet. */
export function toValues(table: unknown[][]): Values {
  return { rows: table.length, columns: table[0]?.length ?? 0, value: (cell) => cellIn(table, cell) };
}

/** The value of a cell in a table that begins at A1; an empty text beyond its end. */
export function cellIn<T>(table: readonly (readonly T[])[], { row, column }: Cell): T | '' {
  return table[row - 1]?.[column - 1] ?? '';
}

/** The area that a sheet uses. */
export function wholeSheet({ rows, columns }: Values): Area {
  return { row: 1, column: 1, rows, columns };
}

/** The values of an area, row by row. */
export function valuesIn(sheet: Values, { row, column, rows, columns }: Area): unknown[][] {
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => sheet.value({ row: row + r, column: column + c })),
  );
}

/** Tells which cells have the number format "plain text", in which all values stay texts. */
export function readPlainText({ sheet, rows, columns }: Snapshot): (cell: Cell) => boolean {
  const formats = sheet.getRange(1, 1, rows, columns).getNumberFormats();
  return (cell) => cellIn(formats, cell) === '@';
}

/** Tells which cells have a rule that refuses some values, also those of a formula. */
export function readRefusing({ sheet, rows, columns }: Snapshot): (cell: Cell) => boolean {
  const refusing = refusingCells(sheet.getRange(1, 1, rows, columns));
  return (cell) => cellIn(refusing, cell) === true;
}

/** Which cells of a range have such a rule; none if Google does not tell, as it may do in typed columns. */
export function refusingCells(range: Range): boolean[][] {
  const rules = attempt(() => range.getDataValidations(), []);
  return rules.map((row) => row.map((rule) => rule?.getAllowInvalid() === false));
}

const LONGEST_WAIT_SECONDS = 30;

/** Reads something each second until a condition is met, but not for long. */
export function readUntil<T>(read: () => T, isDone: (value: T) => boolean): T {
  let value = read();
  for (let seconds = 0; seconds < LONGEST_WAIT_SECONDS && !isDone(value); seconds++) {
    sleep(1000);
    value = read();
  }
  return value;
}
