import { FormulaError } from '../../errors.ts';
import { fingerprint } from './fingerprints.ts';
import { freeCells, type JudgedRow } from './judge-rows.ts';
import { pairOf } from './pairs.ts';
import { isReason, reasonOf } from './reason.ts';
import type { Found, ResultColumn } from './result-columns.ts';
import type { WrittenRow } from './write-rows.ts';

/** A row, the values to write into it, and why it could not be filled. */
export interface PlannedRow extends WrittenRow<JudgedRow> {
  problem: FormulaError | undefined;
}

/** Decides what to write into rows with answers. Rows without any are left out. */
export function planWrites(
  rows: readonly JudgedRow[],
  columns: readonly ResultColumn[],
  found: ReadonlyMap<string, Found>,
  refills: boolean,
): PlannedRow[] {
  return rows.flatMap((row) => {
    const known = found.get(pairOf(row));
    const planned = known && planRow(row, columns, known, refills);
    return planned && planned.values.size > 0 ? [planned] : [];
  });
}

/** The first problem of a row goes into its cell. Outdated reasons of earlier tries are removed. */
function planRow(row: JudgedRow, columns: readonly ResultColumn[], found: Found, refills: boolean): PlannedRow {
  const values = new Map<number, string | number>();
  let problem: FormulaError | undefined;
  for (const index of freeCells(row, refills)) {
    const value = columns[index]?.valueOf(found);
    if (value === undefined) continue;
    if (!(value instanceof FormulaError)) values.set(index, value);
    else if (problem === undefined) values.set(index, reasonOf(value));
    else if (row.states[index] !== 'empty') values.set(index, '');
    if (value instanceof FormulaError) problem ??= value;
  }
  return { row, values, problem };
}

/** The state of a row after writing. */
export function rowAfter({ row, values }: WrittenRow<JudgedRow>): JudgedRow {
  const states = [...row.states];
  const cells = [...row.values];
  for (const [index, value] of values) {
    cells[index] = value;
    states[index] = value === '' ? 'empty' : isReason(value) ? 'reason' : 'current';
  }
  return { ...row, values: cells, states };
}

/** The fingerprints of written results, by columns. */
export function fingerprintsOf(
  planned: readonly PlannedRow[],
  columns: readonly ResultColumn[],
): Map<ResultColumn, string[]> {
  const marks = new Map<ResultColumn, string[]>(columns.map((column) => [column, []]));
  for (const { row, values } of planned) {
    for (const [index, value] of values) {
      const column = columns[index] as ResultColumn;
      if (value !== '' && !isReason(value)) marks.get(column)?.push(fingerprint(column, row, value));
    }
  }
  return marks;
}
