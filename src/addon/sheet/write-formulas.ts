import { attempt } from '../../attempt.ts';
import { flush, type Range, type Sheet } from '../../services/spreadsheet.ts';
import { areaOfCell, type Cell, joinColumns, rangeOf, readAround } from './areas.ts';
import { LEFT_OUT, type Refused, writeInParts } from './write-parts.ts';

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
 * by cell, because the formulas may be stored nowhere else at that moment. It also tries again what Google silently
 * left out.
 * @returns the formulas that could not be written
 */
export function writeFormulas<T extends PlacedFormula>(sheet: Sheet, formulas: readonly T[]): Refused<T>[] {
  const refused = writeAll(sheet, formulas);
  const known = new Set(refused.map(({ item }) => item));
  const leftOut = withoutFormula(
    sheet,
    formulas.filter((cell) => !known.has(cell)),
  );
  writeInParts(leftOut, (some) => {
    for (const cell of some) rangeOf(sheet, areaOfCell(cell)).setFormula(cell.formula);
  });
  const missing = withoutFormula(sheet, leftOut);
  return [...refused, ...missing.map((item) => ({ item, failure: LEFT_OUT }))];
}

function writeAll<T extends PlacedFormula>(sheet: Sheet, formulas: readonly T[]): Refused<T>[] {
  try {
    setFormulas(sheet, formulas);
    flush();
    return [];
  } catch {
    return refusedFormulas(sheet, formulas);
  }
}

/** The cells that hold no formula now. */
export function withoutFormula<T extends Cell>(sheet: Sheet, cells: readonly T[]): T[] {
  const formulaIn = readAround(sheet, cells, (range) => range.getFormulas());
  return cells.filter((cell) => formulaIn(cell) === '');
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
