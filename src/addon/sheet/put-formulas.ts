import { flush, type Sheet } from '../../services/spreadsheet.ts';
import { joinColumns, rangeOf } from './grid.ts';
import { type PlacedFormula, writeFormulas } from './write-formulas.ts';

/**
 * Writes formulas with one wait for all of them; where something is refused, range by range and more than once.
 * @throws ActionError with all formulas that could not be written
 */
export function putFormulas(sheet: Sheet, formulas: readonly PlacedFormula[]): void {
  try {
    for (const area of joinColumns(formulas)) {
      rangeOf(sheet, area).setFormulas(area.cells.map(({ formula }) => [formula]));
    }
    flush();
  } catch {
    writeFormulas(sheet, formulas);
  }
}
