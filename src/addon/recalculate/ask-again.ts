import { startActionDeadline, startDeadline } from '../../retry/deadline.ts';
import { withDocumentLock } from '../../services/lock.ts';
import { flush, type Sheet } from '../../services/spreadsheet.ts';
import { type Area, type Cell, joinColumns, rangeOf } from '../sheet/areas.ts';
import { checkEditable } from '../sheet/write-cells.ts';
import { type PlacedFormula, setFormulas } from '../sheet/write-formulas.ts';
import { bringBackParked, parkFormula } from './bring-back.ts';

const LONGEST_CHECK_MS = 60_000;
// Parked formulas show no value, so only a few are parked at a time.
const FORMULAS_AT_A_TIME = 100;

/**
 * Makes Sheets compute formulas again. Sheets does so only if the formula in a cell changes, so each is parked for a
 * moment.
 * @returns where they are now, without those that someone changed meanwhile, and those for which there was no time
 * @throws ActionError if a cell is protected; no formula was touched then
 */
export function askAgain(sheet: Sheet, formulas: readonly PlacedFormula[]) {
  const deadline = startActionDeadline();
  if (!rangeOf(sheet, areaAround(formulas)).canEdit()) {
    const { millisecondsLeft } = startDeadline(LONGEST_CHECK_MS);
    checkEditable(sheet, joinColumns(formulas), () => millisecondsLeft() >= 0);
  }
  const asked: PlacedFormula[] = [];
  let next = 0;
  while (next < formulas.length && (next === 0 || deadline.millisecondsLeft() > 0)) {
    const some = formulas.slice(next, next + FORMULAS_AT_A_TIME);
    asked.push(...withDocumentLock(() => parkAndBringBack(sheet, some)));
    next += FORMULAS_AT_A_TIME;
  }
  return { asked, left: formulas.slice(next) };
}

function areaAround(cells: readonly Cell[]): Area {
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  const row = Math.min(...rows);
  const column = Math.min(...columns);
  return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
}

function parkAndBringBack(sheet: Sheet, formulas: readonly PlacedFormula[]): PlacedFormula[] {
  try {
    for (const area of joinColumns(formulas)) park(sheet, area);
    flush();
  } catch (failure) {
    bringBackParked(sheet);
    throw failure;
  }
  return bringBackParked(sheet);
}

function park(sheet: Sheet, area: Area & { cells: PlacedFormula[] }): void {
  const current = rangeOf(sheet, area).getFormulas();
  // Someone may have changed or moved them meanwhile.
  const unchanged = area.cells.filter(({ formula }, index) => current[index]?.[0] === formula);
  const parked = unchanged.flatMap((cell) => {
    const formula = parkFormula(cell.formula);
    return formula === undefined ? [] : [{ ...cell, formula }];
  });
  setFormulas(sheet, parked);
}
