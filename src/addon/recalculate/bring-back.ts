import { withDocumentLock } from '../../services/document-lock.ts';
import { activeSpreadsheet, type Sheet } from '../../services/spreadsheet.ts';
import { stillParked } from '../messages.ts';
import { cellText } from '../sheet/grid.ts';
import { type PlacedFormula, refusedFormulas } from '../sheet/write-formulas.ts';
import { unparkFormula } from './parked-formula.ts';

/**
 * Brings back the parked formulas of a sheet, wherever they are by now, and gives their cells.
 * @throws ActionError where Google refuses; they stay parked then
 */
export function bringBack(sheet: Sheet): PlacedFormula[] {
  const parked = parkedIn(sheet);
  const refused = refusedFormulas(sheet, parked);
  if (refused.length > 0) throw stillParked(refused.map(cellText));
  return parked;
}

/** Brings back what an execution that was killed left parked on any sheet; what can't be now can be later. */
export function bringBackAll(): void {
  quietly(() => {
    for (const sheet of activeSpreadsheet().getSheets()) {
      quietly(() => {
        // While another execution has the lock, what is parked is its own.
        if (parkedIn(sheet).length > 0) withDocumentLock(() => bringBack(sheet));
      });
    }
  });
}

/** Each formula is still in its cell, so a failure can wait. */
function quietly(work: () => void): void {
  try {
    work();
  } catch {}
}

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
