import { flush, type Range, type Sheet } from '../../services/spreadsheet.ts';
import { notWrittenBack } from '../messages.ts';
import { type Cell, cellText, joinColumns, rangeOf } from './areas.ts';

/** A formula and where it belongs. */
export interface PlacedFormula extends Cell {
  formula: string;
}

// Google's hiccups are short, and a fault of one method need not be one of the other.
const WAYS: ((range: Range, rows: string[][]) => unknown)[] = [
  (range, rows) => range.setFormulas(rows),
  (range, rows) => range.setValues(rows),
  (range, rows) => range.setFormulas(rows),
];

/** Writes formulas, by one call for cells that lie below one another. */
export function setFormulas(sheet: Sheet, formulas: readonly PlacedFormula[]): void {
  for (const area of joinColumns(formulas)) {
    rangeOf(sheet, area).setFormulas(area.cells.map(({ formula }) => [formula]));
  }
}

/**
 * Writes formulas with one wait for all of them. Where something is refused, it tries again range by range: they may stand
 * nowhere else at that moment.
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

/** Writes formulas range by range and more than once, and gives those that could not be written. */
export function refusedFormulas(sheet: Sheet, formulas: readonly PlacedFormula[]): PlacedFormula[] {
  return joinColumns(formulas).flatMap((area) => {
    const rows = area.cells.map(({ formula }) => [formula]);
    const written = WAYS.some((write) =>
      succeeds(() => {
        write(rangeOf(sheet, area), rows);
        flush();
      }),
    );
    return written ? [] : area.cells;
  });
}

function succeeds(write: () => unknown): boolean {
  try {
    write();
    return true;
  } catch {
    return false;
  }
}
