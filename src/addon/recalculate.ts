import { forgetAnswers } from '../cache/forget-answers.ts';
import { sleep } from '../services/clock.ts';
import { activeSpreadsheet, flush, type Sheet } from '../services/spreadsheet.ts';
import { withDocumentLock } from '../services/with-document-lock.ts';
import { hasProblem, ourFormulas, selectedAreas, wholeSheet } from './find-formulas.ts';
import { type Area, isInside, joinColumns, rangeOf, readSheet, type Snapshot } from './grid.ts';
import { count, protectedCells } from './messages.ts';
import { isLoading } from './our-formulas.ts';
import { type PlacedFormula, writeFormulas } from './write-formulas.ts';

// A formula is empty for the moment between clearing and writing, so few are at a time.
const FORMULAS_AT_A_TIME = 100;
const LONGEST_WAIT_SECONDS = 30;

/** Asks again what shows an error or a mark in the selection. */
export function recalculateSelection(): string {
  const sheet = readSheet(activeSpreadsheet().getActiveSheet());
  return recalculate(sheet, selectedAreas());
}

/** Asks again what shows an error or a mark in the sheet. */
export function recalculateSheet(): string {
  const sheet = readSheet(activeSpreadsheet().getActiveSheet());
  return recalculate(sheet, [wholeSheet(sheet)]);
}

/** Forgets all cached answers of this spreadsheet, and asks all formulas in the selection again. */
export function fetchAfresh(): string {
  const sheet = readSheet(activeSpreadsheet().getActiveSheet());
  const areas = selectedAreas();
  const cells = ourFormulas(sheet).filter((cell) => areas.some((area) => isInside(cell, area)));
  if (cells.length === 0) return 'No formula of Maps in Sheets is selected, so nothing was fetched.';
  forgetAnswers();
  const formulas = cells.map((cell) => ({ ...cell, formula: sheet.formula(cell) }));
  computeAgain(sheet.sheet, formulas);
  return `Fetched ${count(formulas.length, 'formula')} afresh${whatIsLeft(sheet.sheet, formulas)}.`;
}

function recalculate(sheet: Snapshot, areas: Area[]): string {
  const cells = ourFormulas(sheet).filter((cell) => hasProblem(sheet, cell, areas));
  if (cells.length === 0) return 'No formula of Maps in Sheets shows an error there.';
  const formulas = cells.map((cell) => ({ ...cell, formula: sheet.formula(cell) }));
  computeAgain(sheet.sheet, formulas);
  return `Recalculated ${count(formulas.length, 'formula')}${whatIsLeft(sheet.sheet, formulas)}.`;
}

/** Makes Sheets compute formulas again, which it does only for a formula that was away in between. */
function computeAgain(sheet: Sheet, formulas: PlacedFormula[]): void {
  for (const area of joinColumns(formulas)) {
    if (!rangeOf(sheet, area).canEdit()) throw protectedCells(rangeOf(sheet, area).getA1Notation());
  }
  for (let start = 0; start < formulas.length; start += FORMULAS_AT_A_TIME) {
    withDocumentLock(() => rewrite(sheet, formulas.slice(start, start + FORMULAS_AT_A_TIME)));
  }
}

function rewrite(sheet: Sheet, formulas: PlacedFormula[]): void {
  const unchanged = joinColumns(formulas).flatMap((area) => {
    // Someone may have edited them meanwhile.
    const current = rangeOf(sheet, area).getFormulas();
    return area.cells.filter(({ formula }, index) => current[index]?.[0] === formula);
  });
  try {
    for (const area of joinColumns(unchanged)) rangeOf(sheet, area).clearContent();
    flush();
  } finally {
    writeFormulas(sheet, unchanged);
    flush();
  }
}

/** Waits a while for the results, which come one by one, and says how many formulas still have a problem. */
function whatIsLeft(sheet: Sheet, formulas: PlacedFormula[]): string {
  let now = readSheet(sheet);
  for (
    let seconds = 0;
    seconds < LONGEST_WAIT_SECONDS && formulas.some((cell) => isLoading(now.shown(cell)));
    seconds++
  ) {
    sleep(1000);
    now = readSheet(sheet);
  }
  const loading = formulas.filter((cell) => isLoading(now.shown(cell))).length;
  const failed = formulas.filter((cell) => hasProblem(now, cell, [wholeSheet(now)])).length - loading;
  const parts = [failed > 0 ? `${failed} still show an error` : '', loading > 0 ? `${loading} are still loading` : ''];
  const left = parts.filter((part) => part !== '').join(', ');
  return left === '' ? ', all have a value' : `, ${left}`;
}
