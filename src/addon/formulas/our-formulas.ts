import { hasMark, isLoading, isSheetsError } from '../../cells/cell-texts.ts';
import { formulaTokens, isCalled } from './formula-tokens.ts';
import { referencesOf } from './references.ts';

export { hasMark, isLoading };

const OUR_CALL =
  /\b(?:(?:GOOGLEMAPS|DRIVING|WALKING|BICYCLING|TRANSIT)_(?:DISTANCE|DURATION(?:_SECONDS)?|DIRECTIONS)|GOOGLEMAPS_(?:TRIP|MATCH|LINK|TRIP_LINK|LATLONG|ADDRESS|REVERSEGEOCODE|COUNTRY|ELEVATION))\s*\(/i;
const OURS_WITH_TABLES = /_(?:DIRECTIONS|TRIP|MATCH|LATLONG)$/i;
// Functions that give one value for single values. Any other function may give a table, as SPLIT does.
const GIVES_ONE_VALUE =
  /^(?:IFS?|IFERROR|IFNA|SWITCH|AND|OR|NOT|XOR|TRUE|FALSE|N|T|IS(?:BLANK|NUMBER|TEXT|ERROR|ERR|NA)|M?ROUND|ROUND(?:UP|DOWN)|INT|TRUNC|ABS|SIGN|MOD|CEILING|FLOOR|SQRT|POWER|SUM|AVERAGE|MIN|MAX|MEDIAN|PRODUCT|COUNTA?|CONVERT|TEXT|VALUE|FIXED|DOLLAR|TO_(?:TEXT|DATE|PERCENT|PURE_NUMBER)|CONCAT(?:ENATE)?|LEFT|RIGHT|MID|LEN|TRIM|CLEAN|UPPER|LOWER|PROPER|SUBSTITUTE|REPLACE|FIND|SEARCH|EXACT|CHAR|REPT|REGEXMATCH|REGEXREPLACE|HYPERLINK|ENCODEURL|(?:DATE|TIME)(?:VALUE)?|YEAR|MONTH|DAY|HOUR|MINUTE|SECOND|WEEKDAY|NOW|TODAY)$/i;
const BETWEEN_SINGLE_VALUES = /^[\s=!<>()+\-*/^&%,;]$/;

/** Whether a formula calls a function of Maps in Sheets, alone or inside others. */
export function isOurs(formula: string): boolean {
  return OUR_CALL.test(formula) && OUR_CALL.test(withoutTexts(formula));
}

/** Whether a text is the name of a function of Maps in Sheets, and nothing more. */
export function isOurName(name: unknown): boolean {
  return typeof name === 'string' && OUR_CALL.exec(`${name}(`)?.[0] === `${name}(`;
}

/** Whether a formula may fill more cells than its own; also true if that is unknown, as with a named range. */
export function maySpill(formula: string): boolean {
  if (referencesOf(formula).some(({ isRange }) => isRange)) return true;
  const tokens = formulaTokens(formula);
  return tokens.some(({ kind, text }, index) => {
    if (kind === 'word') return isCalled(tokens, index) && !givesOneValue(text);
    return kind === 'other' && !BETWEEN_SINGLE_VALUES.test(text);
  });
}

function givesOneValue(name: string): boolean {
  return GIVES_ONE_VALUE.test(name) || (OUR_CALL.test(`${name}(`) && !OURS_WITH_TABLES.test(name));
}

/** Whether a cell shows an error, one of our marks, or that it is still waiting. */
export function showsProblem(shown: string): boolean {
  return isSheetsError(shown) || hasMark(shown) || isLoading(shown);
}

function withoutTexts(formula: string): string {
  const tokens = formulaTokens(formula).filter(({ kind }) => kind === 'word' || kind === 'other');
  return tokens.map(({ text }) => text).join('');
}
