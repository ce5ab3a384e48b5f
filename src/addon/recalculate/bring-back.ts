import { attempt } from '../../attempt.ts';
import { PENDING_MARK } from '../../cells/cell-texts.ts';
import { startDeadline } from '../../retry/deadline.ts';
import { withDocumentLock } from '../../services/lock.ts';
import { activeSpreadsheet, type Sheet } from '../../services/spreadsheet.ts';
import { formulaTokens, isCalled } from '../formulas/formula-tokens.ts';
import { isOurName } from '../formulas/our-formulas.ts';
import { stillParked } from '../messages.ts';
import { cellText } from '../sheet/areas.ts';
import { type PlacedFormula, refusedFormulas } from '../sheet/write-formulas.ts';

/**
 * Restores the parked formulas of a sheet, wherever they are now, and returns them with their cells.
 * @throws ActionError if Google refuses; they stay parked then
 */
export function bringBackParked(sheet: Sheet): PlacedFormula[] {
  const parked = parkedIn(sheet);
  const refused = refusedFormulas(sheet, parked);
  if (refused.length > 0) throw stillParked(refused.map(({ item }) => cellText(item)));
  return parked;
}

/**
 * Restores formulas that a killed execution left parked on any sheet. What fails now can be done later.
 * @param mostCells of a sheet; a larger one is not searched
 */
export function bringBackAll(milliseconds = 20_000, mostCells?: number): void {
  const { millisecondsLeft } = startDeadline(milliseconds);
  quietly(() => {
    for (const sheet of activeSpreadsheet().getSheets()) {
      if (millisecondsLeft() <= 0) return;
      quietly(() => {
        const isTooLarge = mostCells && sheet.getLastRow() * sheet.getLastColumn() > mostCells;
        if (isTooLarge || parkedIn(sheet).length === 0) return;
        // While another execution has the lock, the parked formulas belong to it.
        withDocumentLock(() => bringBackParked(sheet), Math.max(1, millisecondsLeft()));
      });
    }
  });
}

/** The same when a spreadsheet is opened, which must stay quick. The rest is restored at the next choice from the menu. */
export const bringBackQuickly = (): void => bringBackAll(3000, 500_000);

/** Each formula is still in its cell, so a failure can wait. */
const quietly = (work: () => void): void => attempt(work);

function parkedIn(sheet: Sheet): PlacedFormula[] {
  return sheet
    .getDataRange()
    .getFormulas()
    .flatMap((row, r) =>
      row.flatMap((text, c) => {
        const formula = unparkFormula(text);
        return formula === undefined ? [] : [{ row: r + 1, column: c + 1, formula }];
      }),
    );
}

// A parked formula is still a formula, so its references follow whatever happens to the sheet. It needs no separator,
// which differs by country. Sheets has no function with this ending, so Google Maps is not asked.
const ENDING = '_ASKED_AGAIN';
const TEXT = `${PENDING_MARK}Being asked again. If this stays, choose something from the menu Maps in Sheets, and the formula comes back.`;
// It repeats PENDING_MARK, since the bundle computes nothing when it is loaded.
const PARKED = /^="⏳ [^"]*"&T\(ISERROR\((.*)\)\)$/is;

/** A formula that shows a text and contains the real one; undefined if that can't be restored exactly. */
export function parkFormula(formula: string): string | undefined {
  const tokens = formulaTokens(formula.slice(1));
  const names = tokens.map(({ kind, text }, index) => {
    return kind === 'word' && isOurName(text) && isCalled(tokens, index) ? text + ENDING : text;
  });
  const parked = `="${TEXT}"&T(ISERROR(${names.join('')}))`;
  return unparkFormula(parked) === formula ? parked : undefined;
}

/** The formula that was parked; undefined if none was. */
export function unparkFormula(formula: string): string | undefined {
  const body = PARKED.exec(formula)?.[1];
  if (!body?.toUpperCase().includes(ENDING)) return undefined;
  const names = formulaTokens(body).map(({ kind, text }) => {
    return kind === 'word' && text.toUpperCase().endsWith(ENDING) ? text.slice(0, -ENDING.length) : text;
  });
  return `=${names.join('')}`;
}
