import { FormulaError, thrownText } from '../../../errors.ts';
import type { Sheet } from '../../../services/spreadsheet.ts';
import { showsNoRoom } from '../../freeze/spilled-areas.ts';
import { resultsRefused, tableBlocked } from '../../messages.ts';
import { type Area, areaOfCell, type Cell, cellText, joinAreas, rangeOf } from '../../sheet/areas.ts';
import { asNumber } from '../../sheet/as-number.ts';
import { refusingCells } from '../../sheet/snapshot.ts';
import { clearAreas, writeExactly } from '../../sheet/write-cells.ts';
import { MOST_REFUSED, writeInParts } from '../../sheet/write-parts.ts';
import { fingerprint, freeCells, type JudgedRow } from '../rows/judge-rows.ts';
import type { Found, ResultColumn } from '../rows/result-columns.ts';
import { isReason, pairOf, readTable, reasonOf, type Table, type TableRow } from '../rows/table-rows.ts';
import type { TableJob } from '../table-protocol.ts';

/** The values for a row, by the numbers of its results. */
interface WrittenRow<Row extends TableRow = TableRow> {
  row: Row;
  values: ReadonlyMap<number, string | number>;
}

/** A row, the values to write into it, and why it could not be filled. */
interface PlannedRow extends WrittenRow<JudgedRow> {
  problem: FormulaError | undefined;
}

/** Decides what to write into rows with answers. Rows without any are left out. */
export function planWrites(table: PlannedTable, rows: readonly JudgedRow[], found: ReadonlyMap<string, Found>) {
  return rows.flatMap((row) => {
    const known = found.get(pairOf(row));
    const planned = known && planRow(table, row, known);
    return planned && planned.values.size > 0 ? [planned] : [];
  });
}

type PlannedTable = Table & Pick<TableJob, 'refills'>;

/** The first problem of a row goes into its cell. Outdated reasons of earlier tries are removed. */
function planRow({ columns, refills }: PlannedTable, row: JudgedRow, found: Found): PlannedRow {
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

/** Empties the cells that refused their results, since they may show those of earlier places. Returns what was written. */
export function emptyRefused({ sheet, positions }: Table, planned: readonly PlannedRow[], refused: readonly Cell[]) {
  if (refused.length === 0) return planned;
  clearAreas(sheet, refused.map(areaOfCell));
  const cells = new Set(refused.map(cellText));
  return planned.map((one) => {
    const isRefused = (index: number) =>
      cells.has(cellText({ row: one.row.row, column: positions.outputs[index] ?? 1 }));
    return { ...one, values: new Map([...one.values].map(([index, value]) => [index, isRefused(index) ? '' : value])) };
  });
}

/** The fingerprints of written results, by columns. */
export function fingerprintsOf({ columns }: Table, planned: readonly PlannedRow[]): Map<ResultColumn, string[]> {
  const marks = new Map<ResultColumn, string[]>(columns.map((column) => [column, []]));
  for (const { row, values } of planned) {
    for (const [index, value] of values) {
      const column = columns[index] as ResultColumn;
      if (value !== '' && !isReason(value)) marks.get(column)?.push(fingerprint(column, row, value));
    }
  }
  return marks;
}

/**
 * Writes rows beside formulas that may need their cells, and takes all back if such a formula loses its room. It may
 * show nothing in a cell, so an empty cell is not always free.
 * @throws ActionError if one lost its room
 */
export function writeBesideTables(
  table: Table,
  written: readonly WrittenRow[],
  { rows, tables }: Pick<ReturnType<typeof readTable>, 'rows' | 'tables'>,
): ReturnType<typeof writeResults> {
  const hasNoRoom = (cell: Cell) => showsNoRoom(rangeOf(table.sheet, areaOfCell(cell)).getDisplayValue());
  const watched = tables.filter((cell) => !hasNoRoom(cell));
  const outcome = writeResults(table, written, rows);
  const blocked = watched.find(hasNoRoom);
  if (!blocked) return outcome;
  const nothing = written.map(({ row, values }) => ({
    row,
    values: new Map([...values].map(([index]) => [index, ''])),
  }));
  writeResults(table, nothing, rows);
  throw tableBlocked(cellText(blocked));
}

/**
 * Writes rows, and undoes what went into rows that moved meanwhile.
 * @returns whether all is in its place, and the cells whose values Google refused
 */
export function writeResults(
  table: Table,
  written: readonly WrittenRow[],
  before: readonly TableRow[],
): { isSame: boolean; refused: Cell[] } {
  if (written.length === 0) return { isSame: true, refused: [] };
  const { sheet, positions } = table;
  const refused = writeLines(
    sheet,
    written.flatMap((row) => linesOf(row, positions.outputs)),
  );
  const numbers = written.map(({ row }) => row.row - positions.firstRow);
  const span = { from: Math.min(...numbers), to: Math.max(...numbers) };
  const pairs = new Map(written.map(({ row }) => [row.row, pairOf(row)]));
  const after = readTable(table, span).rows;
  const isSame = after.every((row) => !pairs.has(row.row) || pairs.get(row.row) === pairOf(row));
  if (!isSame) takeBackMisplaced(table, written, before);
  // Where the refused cells of moved rows are is not known. They are tried again.
  return { isSame, refused: isSame ? [...refused, ...leftOut(table, written, after)] : [] };
}

/**
 * Writes lines, as far as Google accepts them: a rule of a cell may refuse its value.
 * @returns the refused cells
 * @throws what Google said if it refused all, and rules of the cells are not the reason
 */
function writeLines(sheet: Sheet, lines: readonly Line[]): Cell[] {
  const write = (some: readonly Line[]) => {
    for (const area of joinAreas(some))
      writeExactly(
        rangeOf(sheet, area),
        area.parts.map((part) => part.cells),
      );
  };
  const refused = writeInParts(lines, write);
  const [first] = refused;
  if (first && refused.length === lines.length) {
    if (!refusingCells(rangeOf(sheet, first.item)).flat().includes(true)) throw first.failure;
    if (refused.length > MOST_REFUSED) throw resultsRefused(cellText(first.item), thrownText(first.failure));
  }
  const cells = refused.flatMap(({ item }) =>
    item.cells.map((value, index): Line => ({ ...areaOfCell(item), column: item.column + index, cells: [value] })),
  );
  return writeInParts(cells, write).map(({ item }) => item);
}

/** The cells that hold what they did before they were written, as was reported for rows that a filter hides. */
function leftOut({ positions }: Table, written: readonly WrittenRow[], after: readonly TableRow[]): Cell[] {
  const now = new Map(after.map((row) => [row.row, row]));
  return written.flatMap(({ row: { row, values: before }, values }) =>
    [...values].flatMap(([index, value]) => {
      const held = now.get(row)?.values[index];
      const isLeftOut = held === before[index] && String(held) !== String(value);
      return isLeftOut ? [{ row, column: positions.outputs[index] ?? 1 }] : [];
    }),
  );
}

/**
 * Undoes writes beside the wrong places, when rows were moved between reading and writing. Such a cell gets its row's
 * earlier value. The next request writes the answers, which are known by then.
 */
function takeBackMisplaced(table: Table, written: readonly WrittenRow[], before: readonly TableRow[]): void {
  const after = readTable(table).rows;
  for (const { row, values } of written) {
    const pair = pairOf(row);
    const entries = [...values];
    const shows = (other: TableRow) => entries.every(([index, value]) => asNumber(other.values[index]) === value);
    const now = after.find((other) => other.row === row.row);
    if (!now || pairOf(now) === pair || after.some((other) => pairOf(other) === pair && shows(other))) continue;
    const had = before.find((other) => pairOf(other) === pairOf(now));
    for (const [index, value] of entries.filter(([at, written]) => asNumber(now.values[at]) === written)) {
      if (value === had?.values[index]) continue;
      const cell = table.sheet.getRange(now.row, table.positions.outputs[index] ?? 1);
      const formula = had?.formulas[index];
      if (formula) cell.setFormula(formula);
      else writeExactly(cell, [[had?.values[index] ?? '']]);
    }
  }
}

/** Cells of one row that are side by side, to be written at once. */
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
