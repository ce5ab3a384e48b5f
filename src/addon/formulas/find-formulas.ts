import { selectedRanges } from '../../services/spreadsheet.ts';
import { type Area, areaOf, type Cell, cellsOf, isInAny } from '../sheet/areas.ts';
import { type Snapshot, wholeSheet } from '../sheet/snapshot.ts';
import { formulaTokens, isCalled, type Token } from './formula-tokens.ts';
import { isOurs, maySpill, showsProblem } from './our-formulas.ts';

// These always fill one cell.
const SUMS = /^(?:SUM|AVERAGE|MEDIAN|MIN|MAX|PRODUCT|COUNTA?)$/i;

/** The cells of a sheet that have one of our formulas. */
export function ourFormulas(sheet: Snapshot): Cell[] {
  return cellsOf(wholeSheet(sheet)).filter((cell) => isOurs(sheet.formula(cell)));
}

/** The selected areas. */
export function selectedAreas(): Area[] {
  return selectedRanges().map(areaOf);
}

/**
 * Whether a formula shows a problem, in its own cell or in one that it may fill. Either the formula or the problem must
 * be in one of the areas.
 */
export function hasProblem(sheet: Snapshot, cell: Cell, areas: readonly Area[]): boolean {
  const isWholeMeant = isInAny(cell, areas);
  const reached = maySpill(withoutSums(sheet.formula(cell))) ? reach(sheet, cell) : [cell];
  return reached.some((at) => showsProblem(sheet.shown(at)) && (isWholeMeant || isInAny(at, areas)));
}

/** The formula with a number in place of each call that always gives one value. */
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
 * The cells that a formula may fill: no other formula may be in the rectangle from it to the cell. Sheets does not tell
 * which of them it fills. Recalculating a formula needlessly costs nothing, since its answers are in the cache.
 */
export function reach(sheet: Snapshot, { row, column }: Cell): Cell[] {
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
