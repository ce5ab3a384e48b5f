import { hasMark, isLoading, isSheetsError } from '../cells/cell-texts.ts';

export { hasMark, isLoading };

const TEXTS_AND_SHEET_NAMES = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;
const OUR_CALL =
  /\b(?:(?:GOOGLEMAPS|DRIVING|WALKING|BICYCLING|TRANSIT)_(?:DISTANCE|DURATION(?:_SECONDS)?|DIRECTIONS)|GOOGLEMAPS_(?:TRIP|MATCH|LINK|TRIP_LINK|LATLONG|ADDRESS|REVERSEGEOCODE|COUNTRY|ELEVATION))\s*\(/i;
const TABLE_CALL = /_(?:DIRECTIONS|TRIP|MATCH|LATLONG)\s*\(/i;
// What a formula over single cells is made of: calls, cells, numbers, TRUE and FALSE, operators.
const SINGLE_VALUES = /[A-Z][\w.]*\s*\(|\$?[A-Z]{1,3}\$?\d+(?!\w)|TRUE|FALSE|[\d\s!=<>()+\-*/^&%,;.]/gi;

/** Whether a formula calls a function of Maps in Sheets, alone or inside others. */
export function isOurs(formula: string): boolean {
  return OUR_CALL.test(withoutTexts(formula));
}

/** Whether a formula can fill more cells than its own; true also where it can't be told, as with a named range. */
export function maySpill(formula: string): boolean {
  const code = withoutTexts(formula);
  return TABLE_CALL.test(code) || code.replace(SINGLE_VALUES, '') !== '';
}

/** Whether a cell shows an error, one of our marks, or that it is still waiting. */
export function showsProblem(shown: string): boolean {
  return isSheetsError(shown) || hasMark(shown) || isLoading(shown);
}

function withoutTexts(formula: string): string {
  return formula.replace(TEXTS_AND_SHEET_NAMES, '');
}
