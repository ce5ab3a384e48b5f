import { sleep } from '../../services/clock.ts';
import { flush, type Sheet } from '../../services/spreadsheet.ts';
import { hasProblem, wholeSheet } from '../formulas/find-formulas.ts';
import { isLoading } from '../formulas/our-formulas.ts';
import { readSheet } from '../sheet/grid.ts';
import type { PlacedFormula } from '../sheet/write-formulas.ts';

const LONGEST_WAIT_SECONDS = 30;

/** Waits a while for the values of formulas, which come one by one, and says how many still have a problem. */
export function awaitValues(sheet: Sheet, formulas: readonly PlacedFormula[]): string {
  for (let seconds = 0; seconds < LONGEST_WAIT_SECONDS && loadingIn(sheet, formulas) > 0; seconds++) sleep(1000);
  const now = readSheet(sheet);
  const loading = formulas.filter((cell) => isLoading(now.shown(cell))).length;
  const failed = formulas.filter((cell) => hasProblem(now, cell, [wholeSheet(now)])).length - loading;
  const parts = [
    failed === 0 ? '' : failed === 1 ? '1 still shows an error' : `${failed} still show an error`,
    loading === 0 ? '' : loading === 1 ? '1 is still loading' : `${loading} are still loading`,
  ].filter((part) => part !== '');
  return `, ${parts.length === 0 ? 'all have a value' : parts.join(', ')}`;
}

function loadingIn(sheet: Sheet, formulas: readonly PlacedFormula[]): number {
  flush();
  const shown = sheet.getDataRange().getDisplayValues();
  return formulas.filter(({ row, column }) => isLoading(shown[row - 1]?.[column - 1] ?? '')).length;
}
