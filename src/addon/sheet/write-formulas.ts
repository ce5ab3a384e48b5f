import { attempt } from '../../attempt.ts';
import { flush, type Range, type Sheet } from '../../services/spreadsheet.ts';
import { type Cell, joinColumns, rangeOf } from './areas.ts';
import { type Refused, writeInParts } from './write-parts.ts';

/** A formula and where it belongs. */
export interface PlacedFormula extends Cell {
  formula: string;
}

// Google's faults are short, and if one method fails the other may work.
const WAYS: ((range: Range, rows: string[][]) => unknown)[] = [
  (range, rows) => range.setFormulas(rows),
  (range, rows) => range.setValues(rows),
];

/** Writes formulas, with one call for cells directly below one another. */
export function setFormulas(sheet: Sheet, formulas: readonly PlacedFormula[]): void {
  for (const area of joinColumns(formulas)) {
    rangeOf(sheet, area).setFormulas(area.cells.map(({ formula }) => [formula]));
  }
}

/**
 * Writes formulas and waits once for all of them. If Google refuses something, it tries again range by range, then cell
 * by cell, because the formulas may be stored nowhere else at that moment.
 * @returns the formulas that could not be written
 */
export function writeFormulas<T extends PlacedFormula>(sheet: Sheet, formulas: readonly T[]): Refused<T>[] {
  try {
    setFormulas(sheet, formulas);
    flush();
    return [];
  } catch {
    return refusedFormulas(sheet, formulas);
  }
}

/** Writes formulas range by range, tries each more than once, and returns those that could not be written. */
export function refusedFormulas<T extends PlacedFormula>(sheet: Sheet, formulas: readonly T[]): Refused<T>[] {
  return joinColumns(formulas).flatMap((area) => {
    const rows = area.cells.map(({ formula }) => [formula]);
    const isWritten = WAYS.some((write) =>
      attempt(() => {
        write(rangeOf(sheet, area), rows);
        flush();
        return true;
      }, false),
    );
    return isWritten ? [] : writeInParts(area.cells, (some) => setFormulas(sheet, some));
  });
}
