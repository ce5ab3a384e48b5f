import { flush, type Range, type Sheet } from '../../services/spreadsheet.ts';
import { notWrittenBack } from '../messages.ts';
import { type Cell, cellText, joinColumns, rangeOf } from './grid.ts';

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

/**
 * Writes formulas, and does not give up at the first refusal: they may stand nowhere else at that moment.
 * @throws ActionError with all formulas that could not be written
 */
export function writeFormulas(sheet: Sheet, formulas: readonly PlacedFormula[]): void {
  const lost = refusedFormulas(sheet, formulas);
  if (lost.length > 0) throw notWrittenBack(lost.map((cell) => [cellText(cell), cell.formula]));
}

/** Writes formulas likewise, and gives those that could not be written. */
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
