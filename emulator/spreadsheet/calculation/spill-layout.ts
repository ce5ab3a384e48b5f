import { type Area, cellAt, lastColumn, lastRow, toA1 } from '../area.ts';
import { contentAt, isFilled, type Sheet } from '../sheet.ts';
import { type FormulaCell, isTable, spillArea } from './formula-cell.ts';

/**
 * Which formula's table covers which cells. If two tables overlap, the one of the first formula of the sheet is shown.
 */
export type SpillLayout = ReturnType<typeof createSpillLayout>;

/** The formulas that need a cell, by its number. */
type Claims = Map<number, FormulaCell[]>;

// More than a sheet can have.
const MAX_COLUMNS = 20_000;

const numberOf = (row: number, column: number): number => row * MAX_COLUMNS + column;

/** Starts with nothing laid out. */
export function createSpillLayout() {
  const claimsBySheet = new Map<number, Claims>();
  const claimed = new Map<FormulaCell, Area>();

  function claimsOf(sheet: Sheet): Claims {
    const claims = claimsBySheet.get(sheet.id) ?? new Map();
    claimsBySheet.set(sheet.id, claims);
    return claims;
  }

  /** The formulas that cover cells of an area, or would if nothing blocked them. */
  function claimants(sheet: Sheet, area: Area): FormulaCell[] {
    const claims = claimsOf(sheet);
    const found = new Set<FormulaCell>();
    if (claims.size === 0) return [];
    forEachCell(area, (number) => {
      for (const cell of claims.get(number) ?? []) found.add(cell);
    });
    return [...found];
  }

  /** Removes a formula's claims. Returns the formulas that overlapped it, which may now be shown. */
  function release(cell: FormulaCell): FormulaCell[] {
    const area = claimed.get(cell);
    if (area === undefined) return [];
    const claims = claimsOf(cell.sheet);
    claimed.delete(cell);
    forEachCell(area, (number) => {
      const others = claims.get(number)?.filter((other) => other !== cell) ?? [];
      if (others.length > 0) claims.set(number, others);
      else claims.delete(number);
    });
    return claimants(cell.sheet, area);
  }

  function claim(cell: FormulaCell): void {
    const claims = claimsOf(cell.sheet);
    const area = spillArea(cell);
    // A table larger than the sheet is never shown.
    if (isTooLarge(cell.sheet, area)) return;
    claimed.set(cell, area);
    forEachCell(area, (number) => {
      const others = claims.get(number);
      if (others) others.push(cell);
      else claims.set(number, [cell]);
    });
  }

  /** All formulas whose tables overlap, directly or through others. */
  function withRivals(cells: Iterable<FormulaCell>): Set<FormulaCell> {
    const group = new Set(cells);
    for (const cell of group) {
      const area = claimed.get(cell);
      if (area) for (const rival of claimants(cell.sheet, area)) group.add(rival);
    }
    return group;
  }

  return {
    claimants,
    /** Whether any formula of a sheet has a table. */
    isAny: (sheet: Sheet): boolean => (claimsBySheet.get(sheet.id)?.size ?? 0) > 0,
    /** The formula whose table covers a cell. */
    ownerAt: (sheet: Sheet, row: number, column: number): FormulaCell | undefined =>
      claimsBySheet
        .get(sheet.id)
        ?.get(numberOf(row, column))
        ?.find((cell) => cell.content.result?.blocked === undefined),
    /** Lays out the results of formulas again. Returns those whose cells now show something else. */
    place: (cells: readonly FormulaCell[]): FormulaCell[] => {
      const freed = cells.flatMap(release);
      const spilling = cells.filter(({ content }) => isTable(content.result?.table ?? []));
      for (const cell of spilling) claim(cell);
      return arrange(withRivals([...spilling, ...freed]));
    },
  };
}

/** Places tables in the order of their formulas, each if it may. Returns those whose placement changed. */
function arrange(cells: Iterable<FormulaCell>): FormulaCell[] {
  const taken = new Map<Sheet, Set<number>>();
  return [...cells].sort(inOrder).filter((cell) => {
    const numbers = taken.get(cell.sheet) ?? new Set();
    taken.set(cell.sheet, numbers);
    const { result } = cell.content;
    const before = result?.blocked;
    const blocked = findObstacle(cell, numbers);
    if (result && blocked !== undefined) result.blocked = blocked;
    else delete result?.blocked;
    if (blocked === undefined) forEachCell(spillArea(cell), (number) => numbers.add(number));
    return before !== blocked;
  });
}

const inOrder = (a: FormulaCell, b: FormulaCell): number =>
  a.sheet.id - b.sheet.id || a.row - b.row || a.column - b.column;

function forEachCell({ row, column, rows, columns }: Area, visit: (number: number) => void): void {
  for (let r = row; r < row + rows; r += 1) {
    for (let c = column; c < column + columns; c += 1) visit(numberOf(r, c));
  }
}

const isTooLarge = (sheet: Sheet, area: Area): boolean =>
  lastRow(area) > sheet.maxRows || lastColumn(area) > sheet.maxColumns;

function findObstacle(cell: FormulaCell, taken: ReadonlySet<number>): string | undefined {
  const { sheet } = cell;
  const area = spillArea(cell);
  const missingRows = lastRow(area) - sheet.maxRows;
  const missingColumns = lastColumn(area) - sheet.maxColumns;
  if (missingRows > 0) return notExpanded('rows', missingRows);
  if (missingColumns > 0) return notExpanded('columns', missingColumns);
  const obstacle = firstFilled(cell, area, taken);
  return obstacle && `Array result was not expanded because it would overwrite data in ${toA1(obstacle)}.`;
}

function notExpanded(what: string, count: number): string {
  return `Result was not automatically expanded, please insert more ${what} (${count}).`;
}

/** The first cell of an area that has content or is taken, besides that of the formula itself. */
export function firstFilled(
  { sheet, row, column }: FormulaCell,
  area: Area,
  taken: ReadonlySet<number> = new Set(),
): Area | undefined {
  for (let r = area.row; r <= lastRow(area); r += 1) {
    for (let c = area.column; c <= lastColumn(area); c += 1) {
      if (r === row && c === column) continue;
      if (isFilled(contentAt(sheet, r, c)) || taken.has(numberOf(r, c))) return cellAt(r, c);
    }
  }
  return undefined;
}
