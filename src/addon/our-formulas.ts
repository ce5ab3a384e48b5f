import { PENDING_MARK, PROBLEM_MARK } from '../cells/marks.ts';

/** Texts and quoted names of sheets, in which nothing is a call. */
export const TEXTS_AND_SHEET_NAMES = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;
/** A call of a function of Maps in Sheets, up to its parenthesis. */
export const OUR_CALL =
  /\b(?:(?:GOOGLEMAPS|DRIVING|WALKING|BICYCLING|TRANSIT)_(?:DISTANCE|DURATION(?:_SECONDS)?|DIRECTIONS)|GOOGLEMAPS_(?:TRIP|MATCH|LINK|TRIP_LINK|LATLONG|ADDRESS|REVERSEGEOCODE|COUNTRY|ELEVATION))\s*\(/i;
const TABLE_CALL = /_(?:DIRECTIONS|TRIP|MATCH|LATLONG)\s*\(/i;
// What a formula over single cells is made of: calls, cells, numbers, TRUE and FALSE, operators.
const SINGLE_VALUES = /[A-Z][\w.]*\s*\(|\$?[A-Z]{1,3}\$?\d+(?!\w)|TRUE|FALSE|[\d\s!=<>()+\-*/^&%,;.]/gi;
const SHEETS_ERROR = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!|SPILL!|CALC!)/;
const LOADING = /^loading(?:\.{3}|…)$/i;

/** Whether a formula calls a function of Maps in Sheets, alone or inside others. */
export function isOurs(formula: string): boolean {
  return OUR_CALL.test(withoutTexts(formula));
}

/** Whether a text is the name of a function of Maps in Sheets, and nothing more. */
export function isOurName(name: unknown): boolean {
  return typeof name === 'string' && OUR_CALL.exec(`${name}(`)?.[0] === `${name}(`;
}

/** Whether a formula can fill more cells than its own; true also where it can't be told, as with a named range. */
export function maySpill(formula: string): boolean {
  const code = withoutTexts(formula);
  return TABLE_CALL.test(code) || code.replace(SINGLE_VALUES, '') !== '';
}

/** Whether a cell shows an error, one of our marks, or that it is still waiting. */
export function showsProblem(shown: string): boolean {
  return SHEETS_ERROR.test(shown) || hasMark(shown) || isLoading(shown);
}

/** Whether a text begins with the mark of a problem or of a row that was not reached. */
export function hasMark(text: unknown): boolean {
  return typeof text === 'string' && [PROBLEM_MARK, PENDING_MARK].some((mark) => text.startsWith(mark.trim()));
}

/** Whether a cell is still waiting for its value. */
export function isLoading(shown: string): boolean {
  return LOADING.test(shown);
}

function withoutTexts(formula: string): string {
  return formula.replace(TEXTS_AND_SHEET_NAMES, '');
}
