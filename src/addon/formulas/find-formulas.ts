import { selectedRanges } from '../../services/spreadsheet.ts';
import { type Area, areaOf, type Cell, cellsOf, isInside, type Snapshot } from '../sheet/grid.ts';
import { formulaTokens, isCalled, type Token } from './formula-tokens.ts';
import { isOurs, maySpill, showsProblem } from './our-formulas.ts';

// Whatever these are given, they fill one cell.
const SUMS = /^(?:SUM|AVERAGE|MEDIAN|MIN|MAX|PRODUCT|COUNTA?)$/i;

/** The cells with formulas of ours in a sheet. */
export function ourFormulas(sheet: Snapshot): Cell[] {
  return cellsOf(wholeSheet(sheet)).filter((cell) => isOurs(sheet.formula(cell)));
}

/** The selected areas. */
export function selectedAreas(): Area[] {
  return selectedRanges().map(areaOf);
}

/** The area that a sheet uses. */
export function wholeSheet({ rows, columns }: Snapshot): Area {
  return { row: 1, column: 1, rows, columns };
}

/**
 * Whether a formula shows a problem, in its own cell or in one that it may fill, and one of the areas has the formula or
 * the problem.
 */
export function hasProblem(sheet: Snapshot, cell: Cell, areas: readonly Area[]): boolean {
  const isMeant = (at: Cell) => areas.some((area) => isInside(at, area));
  const isWholeMeant = isMeant(cell);
  const reached = maySpill(withoutSums(sheet.formula(cell))) ? reach(sheet, cell) : [cell];
  return reached.some((at) => showsProblem(sheet.shown(at)) && (isWholeMeant || isMeant(at)));
}

/** A formula with a number in the place of each call that makes one value of all it is given. */
function withoutSums(formula: string): string {
  const tokens = formulaTokens(formula);
  let rest = '';
  for (let index = 0; index < tokens.length; index++) {
    const text = tokens[index]?.text ?? '';
    const isSum = SUMS.test(text) && isCalled(tokens, index);
    rest += isSum ? '1' : text;
    if (isSum) index = endOfCall(tokens, index);
  }
  return rest;
}

function endOfCall(tokens: readonly Token[], name: number): number {
  let depth = 0;
  for (let index = name + 1; index < tokens.length; index++) {
    const text = tokens[index]?.text;
    if (text === '(') depth++;
    if (text === ')' && --depth === 0) return index;
  }
  return tokens.length;
}

/**
 * The cells that a formula can fill at most: those with no other formula in the rectangle between. Sheets does not tell
 * which it does fill. To ask a formula again that has no problem of its own costs nothing, as its answers are in the cache.
 */
function reach(sheet: Snapshot, { row, column }: Cell): Cell[] {
  const cells = [{ row, column }];
  let columns = sheet.columns - column + 1;
  for (let r = row; r <= sheet.rows && columns > 0; r++) {
    for (let c = r === row ? 1 : 0; c < columns; c++) {
      const at = { row: r, column: column + c };
      if (sheet.formula(at) !== '') columns = c;
      else cells.push(at);
    }
  }
  return cells;
}
