import { columnLetters, columnNumber, unquoteSheetName } from '../sheet/notation.ts';
import { formulaTokens, isCalled, type Token } from './formula-tokens.ts';

/** One end of a reference; only a column or a row if the reference is like "A:C" or "2:5". */
interface Corner {
  column?: number;
  row?: number;
  isColumnFixed: boolean;
  isRowFixed: boolean;
}

/** A reference to cells, or the name of a range, as written in a formula. */
export interface Reference {
  /** Without its quotation marks; undefined if the formula names no sheet. */
  sheetName: string | undefined;
  /** What may be the name of a range. Then there are no corners. */
  name?: string;
  from: Corner;
  /** The same as `from` for a single cell. */
  to: Corner;
  isRange: boolean;
}

const CORNER = /^(\$?)([A-Z]{1,3})?(\$?)(\d{1,8})?$/i;
const NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const NO_CORNER: Corner = { isColumnFixed: false, isRowFixed: false };

/** The references of a formula from left to right. */
export function referencesOf(formula: string): Reference[] {
  const found: Reference[] = [];
  rewriteReferences(formula, (reference) => {
    found.push(reference);
    return undefined;
  });
  return found;
}

/** A formula with each reference as the callback writes it; undefined leaves it as it is. */
export function rewriteReferences(
  formula: string,
  rewrite: (reference: Reference, index: number) => string | undefined,
): string {
  const tokens = formulaTokens(formula);
  let written = '';
  let count = 0;
  for (let at = 0; at < tokens.length; ) {
    const { reference, length, sheetText } = readReference(tokens, at);
    const own = tokens.slice(at, at + length).map(({ text }) => text);
    const text = reference && rewrite(reference, count++);
    written += text === undefined ? own.join('') : sheetText + text;
    at += length;
  }
  return written;
}

/** How a formula writes a reference after its cells have moved, without the name of its sheet. */
export function movedText({ from, to, isRange }: Reference, rows: number, columns: number): string {
  const corners = isRange ? [from, to] : [from];
  return corners
    .map(({ column, row, isColumnFixed, isRowFixed }) => {
      const letters = column === undefined ? '' : columnLetters(column + columns);
      return `${isColumnFixed ? '$' : ''}${letters}${isRowFixed ? '$' : ''}${row === undefined ? '' : row + rows}`;
    })
    .join(':');
}

/** What begins at a token: a reference with the tokens it takes, or one other token. */
function readReference(
  tokens: readonly Token[],
  at: number,
): { reference?: Reference; length: number; sheetText: string } {
  const sheetToken = tokens[at];
  const hasSheet = sheetToken !== undefined && sheetToken.kind !== 'text' && tokens[at + 1]?.text === '!';
  const start = hasSheet ? at + 2 : at;
  const word = tokens[start];
  const nothing = { length: hasSheet ? 2 : 1, sheetText: '' };
  if (word?.kind !== 'word' || isCalled(tokens, start)) return nothing;
  const sheetName = hasSheet ? unquoteSheetName(sheetToken.text) : undefined;
  const sheetText = hasSheet ? `${sheetToken.text}!` : '';
  const from = corner(word.text);
  const second = tokens[start + 1]?.text === ':' ? tokens[start + 2] : undefined;
  const to = second?.kind === 'word' && !isCalled(tokens, start + 2) ? corner(second.text) : undefined;
  const isCell = from?.column !== undefined && from.row !== undefined;
  if (from && to && (isCell || sameKind(from, to))) {
    return { reference: { sheetName, from, to, isRange: true }, length: start + 3 - at, sheetText };
  }
  const length = start + 1 - at;
  if (from && isCell) return { reference: { sheetName, from, to: from, isRange: false }, length, sheetText };
  if (!NAME.test(word.text) || /^(?:true|false)$/i.test(word.text)) return { length, sheetText };
  const named = { sheetName, name: word.text, from: NO_CORNER, to: NO_CORNER, isRange: true };
  return { reference: named, length, sheetText };
}

function corner(text: string): Corner | undefined {
  const [matched, first = '', letters, second = '', digits] = CORNER.exec(text) ?? [];
  if (matched === undefined || (letters === undefined && digits === undefined)) return undefined;
  return {
    ...(letters === undefined ? {} : { column: columnNumber(letters) }),
    ...(digits === undefined ? {} : { row: Number(digits) }),
    isColumnFixed: letters !== undefined && first === '$',
    isRowFixed: letters === undefined ? first === '$' : second === '$',
  };
}

const sameKind = (a: Corner, b: Corner): boolean =>
  (a.column === undefined) === (b.column === undefined) && (a.row === undefined) === (b.row === undefined);
