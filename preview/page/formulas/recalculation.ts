import { FormulaError, Pending, p2a, type Registry, type Sheet } from '@gridsheet/react-core';
import { forEachMadeCell, type Point } from '../sheet/made-cells.ts';

// Each pass carries the values of spilled cells one formula further; circular formulas must come to an end.
const MAX_PASSES = 10;

/**
 * The values that the grid has worked out. It works a cell out when it draws it, which is too late for a sum over cells
 * that are out of sight; so the page watches when the values are dropped, and works all of them out first.
 */
class SolvedCells extends Map<string, unknown> {
  isStale = true;
  /** The ids of sheets whose cells are all there. */
  readonly madeSheets = new Set<number>();

  override clear(): void {
    super.clear();
    this.isStale = true;
  }

  // A blank cell that a range was read from must not count as taken when another formula spills over it.
  override set(id: string, value: unknown): this {
    if (value !== undefined && value !== null) return super.set(id, value);
    this.delete(id);
    return this;
  }
}

/** Makes the grid's values watchable; once for each book, before its first cell is drawn. */
export function watchSolvedCells(registry: Registry): void {
  if (!(registry.solvedCaches instanceof SolvedCells)) registry.solvedCaches = new SolvedCells();
}

/** Works out every formula of all sheets, seen or not, where the values were dropped since the last time. */
export function recalculate(sheet: Sheet): void {
  const solved = sheet.registry.solvedCaches;
  if (!(solved instanceof SolvedCells) || !solved.isStale) return;
  sheet.clearSolvedCaches();
  solved.isStale = false;
  const sheets = sheetsOf(sheet);
  for (const each of sheets) makeCells(each, solved.madeSheets);
  const formulas = sheets.flatMap(formulasOf);
  for (let pass = 0; pass < MAX_PASSES; pass += 1) {
    const before = new Map(solved);
    for (const [owner, point] of formulas) solveAgain(owner, point, solved);
    const hasSpilled = sheet.registry.lastSpilledTargetIds.size > 0;
    if (!hasSpilled || isSame(before, solved)) return;
  }
}

function sheetsOf(sheet: Sheet): Sheet[] {
  const { contextsBySheetId } = sheet.registry;
  const others = Object.values(contextsBySheetId).flatMap(({ store }) => store.sheetReactive.current ?? []);
  return [sheet, ...others.filter((other: Sheet) => other.id !== sheet.id)];
}

/** Into a cell that it has not made yet the grid spills a value, but forgets later from where. */
function makeCells(sheet: Sheet, madeSheets: Set<number>): void {
  if (madeSheets.has(sheet.id)) return;
  madeSheets.add(sheet.id);
  for (let y = 1; y <= sheet.numRows; y += 1) {
    for (let x = 1; x <= sheet.numCols; x += 1) sheet.getCell({ y, x }, { resolution: 'SYSTEM' });
  }
}

function formulasOf(sheet: Sheet): [Sheet, Point][] {
  const formulas: [Sheet, Point][] = [];
  forEachMadeCell(sheet, ({ value }, point) => {
    if (typeof value === 'string' && value.startsWith('=')) formulas.push([sheet, point]);
  });
  return formulas;
}

function solveAgain(sheet: Sheet, point: Point, solved: Map<string, unknown>): void {
  const id = sheet.getId(point);
  const address = p2a(point);
  solved.delete(id);
  for (const target of sheet.registry.lastSpilledTargetIds) {
    const { sheetId, spilledFrom } = sheet.registry.systems[target] ?? {};
    if (sheetId === sheet.id && spilledFrom === address) solved.delete(target);
  }
  try {
    sheet.getCell(point, { resolution: 'RESOLVED', raise: true });
  } catch (error) {
    solved.set(id, FormulaError.is(error) ? error : new FormulaError('#ERROR!', String(error)));
  }
}

function isSame(before: Map<string, unknown>, after: Map<string, unknown>): boolean {
  if (before.size !== after.size) return false;
  return [...after].every(([id, value]) => before.has(id) && isSameValue(before.get(id), value));
}

function isSameValue(one: unknown, other: unknown): boolean {
  if (Pending.is(one)) return Pending.is(other);
  if (FormulaError.is(one)) return FormulaError.is(other) && one.message === other.message;
  if (one instanceof Date) return other instanceof Date && one.getTime() === other.getTime();
  return Object.is(one, other);
}
