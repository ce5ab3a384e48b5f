import { flush, type Sheet } from '../../services/spreadsheet.ts';
import { hasProblem } from '../formulas/find-formulas.ts';
import { isLoading } from '../formulas/our-formulas.ts';
import { readUntil } from '../sheet/read-until.ts';
import { cellIn, readSheet, wholeSheet } from '../sheet/snapshot.ts';
import type { PlacedFormula } from '../sheet/write-formulas.ts';

/** Waits a while until formulas have their values, and says how many still have a problem. */
export function awaitValues(sheet: Sheet, formulas: readonly PlacedFormula[]): string {
  readUntil(
    () => isAnyLoading(sheet, formulas),
    (isAny) => !isAny,
  );
  const now = readSheet(sheet);
  const loading = formulas.filter((cell) => isLoading(now.shown(cell))).length;
  const failed = formulas.filter((cell) => hasProblem(now, cell, [wholeSheet(now)])).length - loading;
  const parts = [
    ...(failed === 0 ? [] : [`${failed} still ${failed === 1 ? 'shows' : 'show'} an error`]),
    ...(loading === 0 ? [] : [`${loading} ${loading === 1 ? 'is' : 'are'} still loading`]),
  ];
  return `, ${parts.length === 0 ? 'all have a value' : parts.join(', ')}`;
}

function isAnyLoading(sheet: Sheet, formulas: readonly PlacedFormula[]): boolean {
  flush();
  const shown = sheet.getDataRange().getDisplayValues();
  return formulas.some((cell) => isLoading(cellIn(shown, cell)));
}
