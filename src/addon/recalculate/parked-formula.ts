import { PENDING_MARK } from '../../cells/cell-texts.ts';
import { formulaTokens, isCalled } from '../formulas/formula-tokens.ts';
import { isOurName } from '../formulas/our-formulas.ts';

// A parked formula is still a formula, so its references follow whatever happens to the sheet. It needs no separator,
// which differs by country. Sheets has no function with this ending, so Google Maps is not asked.
const ENDING = '_ASKED_AGAIN';
const TEXT = `${PENDING_MARK}Being asked again. If this stays, choose something from the menu Maps in Sheets, and the formula comes back.`;
const PARKED = /^="⏳ [^"]*"&T\(ISERROR\((.*)\)\)$/is;

/**
 * A formula that only shows a text, and contains the real formula; undefined if the real one can't be restored exactly.
 */
export function parkFormula(formula: string): string | undefined {
  const tokens = formulaTokens(formula.slice(1));
  const names = tokens.map(({ kind, text }, index) => {
    return kind === 'word' && isOurName(text) && isCalled(tokens, index) ? text + ENDING : text;
  });
  const parked = `="${TEXT}"&T(ISERROR(${names.join('')}))`;
  return unparkFormula(parked) === formula ? parked : undefined;
}

/** The formula that was parked; undefined if none was. */
export function unparkFormula(formula: string): string | undefined {
  const body = PARKED.exec(formula)?.[1];
  if (!body?.toUpperCase().includes(ENDING)) return undefined;
  const names = formulaTokens(body).map(({ kind, text }) => {
    return kind === 'word' && text.toUpperCase().endsWith(ENDING) ? text.slice(0, -ENDING.length) : text;
  });
  return `=${names.join('')}`;
}
