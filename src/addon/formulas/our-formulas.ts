import { hasMark, isLoading, isSheetsError } from '../../cells/cell-texts.ts';
import { OUR_CALL, OURS_WITH_TABLES } from '../../generated/our-functions.ts';
import { selectedRanges } from '../../services/spreadsheet.ts';
import { type Area, areaOf, type Cell, cellsOf, isInAny } from '../sheet/areas.ts';
import { type Snapshot, wholeSheet } from '../sheet/snapshot.ts';
import { formulaTokens, isCalled, type Token } from './formula-tokens.ts';
import { referencesOf } from './references.ts';

// Functions that give one value for single values. Any other function may give a table, as SPLIT does.
const GIVES_ONE_VALUE =
  /^(?:IFS?|IFERROR|IFNA|SWITCH|AND|OR|NOT|XOR|TRUE|FALSE|N|T|IS(?:BLANK|NUMBER|TEXT|ERROR|ERR|NA)|M?ROUND|ROUND(?:UP|DOWN)|INT|TRUNC|ABS|SIGN|MOD|CEILING|FLOOR|SQRT|POWER|SUM|AVERAGE|MIN|MAX|MEDIAN|PRODUCT|COUNTA?|CONVERT|TEXT|VALUE|FIXED|DOLLAR|TO_(?:TEXT|DATE|PERCENT|PURE_NUMBER)|CONCAT(?:ENATE)?|LEFT|RIGHT|MID|LEN|TRIM|CLEAN|UPPER|LOWER|PROPER|SUBSTITUTE|REPLACE|FIND|SEARCH|EXACT|CHAR|REPT|REGEXMATCH|REGEXREPLACE|HYPERLINK|ENCODEURL|(?:DATE|TIME)(?:VALUE)?|YEAR|MONTH|DAY|HOUR|MINUTE|SECOND|WEEKDAY|NOW|TODAY)$/i;
const PICTURES = /^(?:HYPERLINK|IMAGE|SPARKLINE)$/i;
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

/** Whether a formula shows something that is no value: a link, a picture or a chart. */
export function showsMoreThanValue(formula: string): boolean {
  const tokens = formulaTokens(formula);
  return tokens.some(({ kind, text }, index) => kind === 'word' && PICTURES.test(text) && isCalled(tokens, index));
}

/** Whether a cell shows an error, one of our marks, or that it is still waiting. */
export function showsProblem(shown: string): boolean {
  return isSheetsError(shown) || hasMark(shown) || isLoading(shown);
}

function withoutTexts(formula: string): string {
  const tokens = formulaTokens(formula).filter(({ kind }) => kind === 'word' || kind === 'other');
  return tokens.map(({ text }) => text).join('');
}

// These always fill one cell.
const SUMS = /^(?:SUM|AVERAGE|MEDIAN|MIN|MAX|PRODUCT|COUNTA?)$/i;

/** The cells of a sheet that have one of our formulas. */
export function ourFormulas(sheet: Snapshot): Cell[] {
  return cellsOf(wholeSheet(sheet)).filter((cell) => isOurs(sheet.formula(cell)));
}

/** The selected areas. */
export function selectedAreas(): Area[] {
  return selectedRanges().map(areaOf);
}

/** Whether a formula in the areas shows a problem where it may fill cells, or any formula shows one in the areas. */
export function hasProblem(sheet: Snapshot, cell: Cell, areas: readonly Area[]): boolean {
  const isWholeMeant = isInAny(cell, areas);
  const reached = maySpill(withoutSums(sheet.formula(cell))) ? reach(sheet, cell) : [cell];
  return reached.some((at) => showsProblem(sheet.shown(at)) && (isWholeMeant || isInAny(at, areas)));
}

/** The formula with a number in place of each call that always gives one value. */
function withoutSums(formula: string): string {
  const tokens = formulaTokens(formula);
  let rest = '';
  for (let index = 0; index < tokens.length; index++) {
    const text = tokens[index]?.text ?? '';
    const isSum = SUMS.test(text) && isCalled(tokens, index);
    rest += isSum ? '1' : text;
    if (isSum) index = endOfCall(tokens, index);
  }
  return rest;
}

function endOfCall(tokens: readonly Token[], name: number): number {
  let depth = 0;
  for (let index = name + 1; index < tokens.length; index++) {
    const text = tokens[index]?.text;
    if (text === '(') depth++;
    if (text === ')' && --depth === 0) return index;
  }
  return tokens.length;
}

/**
 * The cells that a formula may fill: no other formula may be in the rectangle from it to the cell. Sheets does not tell
 * which of them it fills. Recalculating a formula needlessly costs nothing, since its answers are in the cache.
 */
export function reach(sheet: Snapshot, { row, column }: Cell): Cell[] {
  const cells = [{ row, column }];
  let columns = sheet.columns - column + 1;
  for (let r = row; r <= sheet.rows && columns > 0; r++) {
    for (let c = r === row ? 1 : 0; c < columns; c++) {
      const at = { row: r, column: column + c };
      if (sheet.formula(at) !== '') columns = c;
      else cells.push(at);
    }
  }
  return cells;
}
