import { isDate } from '../../cells/cell-value.ts';
import { openSpreadsheetTime } from '../../services/spreadsheet-time.ts';

// 30 December 1899.
const DAY_ZERO = -2_209_161_600_000;
const DAY_MS = 86_400_000;

/** How many decimals are certain in a cell that shows a number as a date: the fourth is 9 seconds of a day. */
export const DECIMALS_OF_DATES = 4;

/** The number in a cell that the user formatted as a date or a duration, which reads as a date; other values as they are. */
export function asNumber(value: unknown): unknown {
  if (!isDate(value) || Number.isNaN(value.getTime())) return value;
  const local = Date.parse(`${openSpreadsheetTime().toLocal(value).replace(' ', 'T')}Z`);
  return Number(((local - DAY_ZERO) / DAY_MS).toFixed(DECIMALS_OF_DATES));
}
