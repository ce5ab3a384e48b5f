import { parseFormula } from '../formulas/parse-formula.ts';
import type { SpreadsheetSettings } from '../spreadsheet-settings.ts';
import type { Entry } from './entry.ts';
import { readAmount } from './read-amount.ts';
import { readMoment } from './read-moment.ts';

// Only texts and formulas are longer.
const LONGEST_VALUE = 100;

/**
 * Reads a typed text, or one written by a script, like Sheets: formulas, numbers, amounts of money, percentages, truth
 * values, dates and times become what they look like, so "01234" becomes 1234 and "3-5" a day in March; a leading "'"
 * keeps the text.
 */
export function readEntry(text: string, settings: SpreadsheetSettings): Entry {
  if (text === '') return { value: null };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { value: null, formula: text };
  const word = text.trim();
  if (/^(true|false)$/i.test(word)) return { value: word.toLowerCase() === 'true' };
  const isShort = word.length <= LONGEST_VALUE;
  const entry = isShort ? (readAmount(word, settings.locale) ?? readMoment(word, settings)) : undefined;
  if (entry) return entry;
  return isShort && isSum(word) ? { value: null, formula: `=${word}` } : { value: text };
}

/** Whether a text is a formula after a plus sign, as in other spreadsheets. A telephone number stays a text. */
function isSum(text: string): boolean {
  return /^\+.*[\d(]/.test(text) && !/^\+[\d\s().-]{7,}$/.test(text) && parseFormula(text) !== undefined;
}
