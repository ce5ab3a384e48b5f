import { type Deadline, startDeadline } from '../../retry/deadline.ts';
import { withDocumentLock } from '../../services/document-lock.ts';
import { flush, type Sheet } from '../../services/spreadsheet.ts';
import { protectedCells } from '../messages.ts';
import { type Area, type Cell, joinColumns, rangeOf } from '../sheet/grid.ts';
import type { PlacedFormula } from '../sheet/write-formulas.ts';
import { bringBack } from './bring-back.ts';
import { parkFormula } from './parked-formula.ts';

// An execution has 6 minutes; the last formulas and a look at what became of them take up to 2.
const SECONDS_FOR_ALL = 210;
const SECONDS_FOR_CHECKS = 60;
// Parked formulas show no value, so few are at a time.
const FORMULAS_AT_A_TIME = 100;

/** What became of formulas that were to be asked again. */
export interface AskedAgain {
  /** Where they stand by now. Those that someone changed meanwhile are not among them. */
  asked: PlacedFormula[];
  /** Those that the time did not suffice for. */
  left: PlacedFormula[];
}

/**
 * Makes Sheets compute formulas again, which it does only for a formula that was away in between: it is parked in its
 * cell for a moment.
 * @throws ActionError where one is protected; none was touched then
 */
export function askAgain(sheet: Sheet, formulas: readonly PlacedFormula[]): AskedAgain {
  const deadline = startDeadline(SECONDS_FOR_ALL * 1000);
  checkEditable(sheet, formulas, deadline);
  const asked: PlacedFormula[] = [];
  let next = 0;
  while (next < formulas.length && (next === 0 || deadline.millisecondsLeft() > 0)) {
    const some = formulas.slice(next, next + FORMULAS_AT_A_TIME);
    asked.push(...withDocumentLock(() => parkAndBringBack(sheet, some)));
    next += FORMULAS_AT_A_TIME;
  }
  return { asked, left: formulas.slice(next) };
}

function checkEditable(sheet: Sheet, formulas: readonly PlacedFormula[], deadline: Deadline): void {
  if (rangeOf(sheet, areaAround(formulas)).canEdit()) return;
  for (const area of joinColumns(formulas)) {
    // A protected cell that is not reached in time is refused when it is written.
    if (deadline.millisecondsLeft() < (SECONDS_FOR_ALL - SECONDS_FOR_CHECKS) * 1000) return;
    if (!rangeOf(sheet, area).canEdit()) throw protectedCells(rangeOf(sheet, area).getA1Notation());
  }
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
    bringBack(sheet);
    throw failure;
  }
  return bringBack(sheet);
}

function park(sheet: Sheet, area: Area & { cells: PlacedFormula[] }): void {
  const current = rangeOf(sheet, area).getFormulas();
  // Someone may have changed or moved them meanwhile.
  const unchanged = area.cells.filter(({ formula }, index) => current[index]?.[0] === formula);
  const parked = unchanged.flatMap((cell) => {
    const formula = parkFormula(cell.formula);
    return formula === undefined ? [] : [{ ...cell, formula }];
  });
  for (const part of joinColumns(parked)) {
    rangeOf(sheet, part).setFormulas(part.cells.map(({ formula }) => [formula]));
  }
}
