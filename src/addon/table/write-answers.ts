import { FormulaError } from '../../errors.ts';
import { flush, type Sheet } from '../../services/spreadsheet.ts';
import { asEntered } from '../sheet/as-entered.ts';
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
  for (const { row, column, lines } of joinLines(written.flatMap((each) => linesOf(each, columns)))) {
    sheet.getRange(row, column, lines.length, lines[0]?.length ?? 1).setValues(lines);
  }
  flush();
  return written;
}

/**
 * Takes back what landed beside other places, because rows were moved between reading and writing: such a cell gets what
 * its row had before. Their answers are known by then, and are written by the next request.
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
      const content = had?.formulas[index] || asEntered(had?.values[index] ?? '');
      sheet.getRange(now.row, columns[index] ?? 1).setValue(content);
    }
  }
}

/** A reason stands in the first free cell; others that are left of earlier tries go. */
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
interface Line {
  row: number;
  column: number;
  cells: unknown[];
}

function linesOf({ row, values }: WrittenRow, columns: readonly number[]): Line[] {
  const cells = [...values].map(([index, value]) => ({ column: columns[index] ?? 1, value: asEntered(value) }));
  const lines: Line[] = [];
  for (const { column, value } of cells.sort((a, b) => a.column - b.column)) {
    const last = lines[lines.length - 1];
    if (last && last.column + last.cells.length === column) last.cells.push(value);
    else lines.push({ row: row.row, column, cells: [value] });
  }
  return lines;
}

/** Joins lines of equal width that lie below one another, so that few calls write many cells. */
function joinLines(lines: readonly Line[]): { row: number; column: number; lines: unknown[][] }[] {
  const blocks: { row: number; column: number; lines: unknown[][] }[] = [];
  for (const { row, column, cells } of [...lines].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const last = blocks[blocks.length - 1];
    const fits = last?.column === column && last.lines[0]?.length === cells.length;
    if (last && fits && last.row + last.lines.length === row) last.lines.push(cells);
    else blocks.push({ row, column, lines: [cells] });
  }
  return blocks;
}
