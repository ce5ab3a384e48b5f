import { flush, type Sheet } from '../../services/spreadsheet.ts';
import { type Area, joinAreas, rangeOf } from '../sheet/areas.ts';
import { asNumber } from '../sheet/as-number.ts';
import { writeExactly } from '../sheet/write-exactly.ts';
import { pairOf } from './pairs.ts';
import type { TableRow } from './table-rows.ts';

/** The values for a row, by the numbers of its results. */
export interface WrittenRow<Row extends TableRow = TableRow> {
  row: Row;
  values: ReadonlyMap<number, string | number>;
}

/** Writes into rows; adjacent cells of a row are written at once. */
export function writeRows(sheet: Sheet, columns: readonly number[], written: readonly WrittenRow[]): void {
  for (const area of joinAreas(written.flatMap((row) => linesOf(row, columns)))) {
    writeExactly(
      rangeOf(sheet, area),
      area.parts.map(({ cells }) => cells),
    );
  }
  flush();
}

/**
 * Undoes writes beside the wrong places, when rows were moved between reading and writing. Such a cell gets its row's
 * earlier value. The next request writes the answers, which are known by then.
 */
export function takeBackMisplaced(
  sheet: Sheet,
  columns: readonly number[],
  written: readonly WrittenRow[],
  before: readonly TableRow[],
  after: readonly TableRow[],
): void {
  for (const { row, values } of written) {
    const pair = pairOf(row);
    const entries = [...values];
    const shows = (other: TableRow) => entries.every(([index, value]) => asNumber(other.values[index]) === value);
    const now = after.find((other) => other.row === row.row);
    if (!now || pairOf(now) === pair || after.some((other) => pairOf(other) === pair && shows(other))) continue;
    const had = before.find((other) => pairOf(other) === pairOf(now));
    for (const [index, value] of entries.filter(([at, written]) => asNumber(now.values[at]) === written)) {
      if (value === had?.values[index]) continue;
      const cell = sheet.getRange(now.row, columns[index] ?? 1);
      const formula = had?.formulas[index];
      if (formula) cell.setFormula(formula);
      else writeExactly(cell, [[had?.values[index] ?? '']]);
    }
  }
}

/** Cells of one row that are side by side. */
interface Line extends Area {
  cells: unknown[];
}

function linesOf({ row: { row }, values }: WrittenRow, columns: readonly number[]): Line[] {
  const cells = [...values].map(([index, value]) => ({ column: columns[index] ?? 1, value }));
  const lines: Line[] = [];
  for (const { column, value } of cells.sort((a, b) => a.column - b.column)) {
    const last = lines[lines.length - 1];
    if (last && last.column + last.columns === column) last.columns = last.cells.push(value);
    else lines.push({ row, column, rows: 1, columns: 1, cells: [value] });
  }
  return lines;
}
