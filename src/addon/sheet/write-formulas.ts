import { attempt } from '../../attempt.ts';
import { flush, type Range, type Sheet } from '../../services/spreadsheet.ts';
import { notWrittenBack } from '../messages.ts';
import { type Cell, cellText, joinColumns, rangeOf } from './areas.ts';

/** A formula and where it belongs. */
export interface PlacedFormula extends Cell {
  formula: string;
}

// Google's faults are short, and if one method fails the other may work.
const WAYS: ((range: Range, rows: string[][]) => unknown)[] = [
  (range, rows) => range.setFormulas(rows),
  (range, rows) => range.setValues(rows),
  (range, rows) => range.setFormulas(rows),
];

/** Writes formulas, with one call for cells directly below one another. */
export function setFormulas(sheet: Sheet, formulas: readonly PlacedFormula[]): void {
  for (const area of joinColumns(formulas)) {
    rangeOf(sheet, area).setFormulas(area.cells.map(({ formula }) => [formula]));
  }
}

/**
 * Writes formulas and waits once for all of them. If Google refuses something, it tries again range by range, because
 * the formulas may be stored nowhere else at that moment.
 * @throws ActionError with all formulas that could not be written
 */
export function writeFormulas(sheet: Sheet, formulas: readonly PlacedFormula[]): void {
  try {
    setFormulas(sheet, formulas);
    flush();
  } catch {
    const lost = refusedFormulas(sheet, formulas);
    if (lost.length > 0) throw notWrittenBack(lost.map((cell) => [cellText(cell), cell.formula]));
  }
}

/** Writes formulas range by range, tries each more than once, and returns those that could not be written. */
export function refusedFormulas(sheet: Sheet, formulas: readonly PlacedFormula[]): PlacedFormula[] {
  return joinColumns(formulas).flatMap((area) => {
    const rows = area.cells.map(({ formula }) => [formula]);
    const written = WAYS.some((write) =>
      attempt(() => {
        write(rangeOf(sheet, area), rows);
        flush();
        return true;
      }, false),
    );
    return written ? [] : area.cells;
  });
}
