import { PENDING_MARK } from '../cells/marks.ts';
import { OUR_CALL, TEXTS_AND_SHEET_NAMES } from './our-formulas.ts';

// A parked formula is still a formula, so its references follow whatever happens to the sheet. It needs no separator,
// which differs by country. Sheets knows no function with this ending, so nothing is asked.
const ENDING = '_ASKED_AGAIN';
const TEXT = `${PENDING_MARK}Being asked again. If this stays, choose something from the menu Maps in Sheets, and the formula comes back.`;
const PARKED = new RegExp(`^="${PENDING_MARK}[^"]*"&T\\(ISERROR\\(([^]*${ENDING}[^]*)\\)\\)$`, 'i');

/** A formula that shows a text and asks for nothing, and from which the formula of ours in it comes back. */
export function parkFormula(formula: string): string {
  const call = new RegExp(`${TEXTS_AND_SHEET_NAMES.source}|${OUR_CALL.source}`, 'gi');
  const body = formula
    .slice(1)
    .replace(call, (token) => (isText(token) ? token : token.replace(/\s*\($/, `${ENDING}$&`)));
  return `="${TEXT}"&T(ISERROR(${body}))`;
}

/** The formula that was parked; undefined where none was. */
export function unparkFormula(formula: string): string | undefined {
  const body = PARKED.exec(formula)?.[1];
  if (body === undefined) return undefined;
  const ending = new RegExp(`${TEXTS_AND_SHEET_NAMES.source}|${ENDING}(?=\\s*\\()`, 'gi');
  return `=${body.replace(ending, (token) => (isText(token) ? token : ''))}`;
}

const isText = (token: string): boolean => token.startsWith('"') || token.startsWith("'");
