import { FormulaError } from '../../errors.ts';
import { flush, type Sheet } from '../../services/spreadsheet.ts';
import { type Area, joinAreas, rangeOf } from '../sheet/areas.ts';
import { writeExactly } from '../sheet/write-exactly.ts';
import type { RowAnswer } from './answer-rows.ts';
import { reasonOf } from './reason.ts';
import { freeResults, hasReason, pairOf, type TableRow } from './table-rows.ts';

/** What was written into a row, by the numbers of its results. */
export interface WrittenRow {
  row: TableRow;
  values: Map<number, string | number>;
}

/** Writes answers into the free cells of their rows, all cells of a row at once where they lie side by side. */
export function writeAnswers(
  sheet: Sheet,
  columns: readonly number[],
  rows: readonly TableRow[],
  answers: ReadonlyMap<string, RowAnswer>,
): WrittenRow[] {
  const written = rows.flatMap((row): WrittenRow[] => {
    const answer = answers.get(pairOf(row));
    return answer === undefined ? [] : [{ row, values: valuesFor(row, answer) }];
  });
  for (const area of joinAreas(written.flatMap((row) => linesOf(row, columns)))) {
    writeExactly(
      rangeOf(sheet, area),
      area.parts.map(({ cells }) => cells),
    );
  }
  flush();
  return written;
}

/**
 * Takes back what was written beside the wrong places because rows were moved between reading and writing. Such a cell
 * gets what its row had before. The next request writes the answers, which are known by then.
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
    const shows = (other: TableRow) => entries.every(([index, value]) => other.values[index] === value);
    const now = after.find((other) => other.row === row.row);
    if (!now || pairOf(now) === pair || after.some((other) => pairOf(other) === pair && shows(other))) continue;
    const had = before.find((other) => pairOf(other) === pairOf(now));
    for (const [index, value] of entries.filter(([at, written]) => now.values[at] === written)) {
      if (value === had?.values[index]) continue;
      const cell = sheet.getRange(now.row, columns[index] ?? 1);
      const formula = had?.formulas[index];
      if (formula) cell.setFormula(formula);
      else writeExactly(cell, [[had?.values[index] ?? '']]);
    }
  }
}

/** A reason goes into the first free cell. Reasons of earlier tries in other cells are removed. */
function valuesFor(row: TableRow, answer: RowAnswer): WrittenRow['values'] {
  const free = freeResults(row);
  if (!(answer instanceof FormulaError)) return new Map(free.map((index) => [index, answer[index] ?? '']));
  const [first, ...others] = free;
  const old = hasReason(row) ? others.filter((index) => row.values[index] !== '') : [];
  return new Map([
    ...(first === undefined ? [] : [[first, reasonOf(answer)] as const]),
    ...old.map((i) => [i, ''] as const),
  ]);
}

/** Cells of one row that lie side by side. */
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
