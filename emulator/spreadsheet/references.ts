import { type Area, columnLetters, columnNumber } from './area.ts';

/** Rows or columns that come or go: `count` of them from `at` on, fewer than none where they go. */
export interface Shift {
  axis: 'rows' | 'columns';
  at: number;
  count: number;
}

// A text, which is skipped, or a reference with the name of its sheet.
const TOKEN =
  /"(?:[^"]|"")*"|(?<![\w.$])((?:'(?:[^']|'')+'|[A-Za-z_][\w.]*)!)?(\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d*)?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d+:\$?\d+)(?![\w.(!])/g;
const CORNER = /^(\$?)([A-Za-z]{0,3})(\$?)(\d*)$/;

/** Rewrites a formula's references as Sheets does when rows or columns come or go on one of its sheets. */
export function shiftFormula(formula: string, ownSheet: string, shiftedSheet: string, shift: Shift): string {
  return formula.replace(TOKEN, (token, sheetPart: string | undefined, reference: string | undefined) => {
    if (reference === undefined) return token;
    const sheet = sheetPart === undefined ? ownSheet : unquoteSheet(sheetPart.slice(0, -1));
    if (sheet !== shiftedSheet) return token;
    const shifted = shiftReference(reference, shift);
    return shifted === undefined ? '#REF!' : `${sheetPart ?? ''}${shifted}`;
  });
}

/** Rewrites a formula's references to a sheet that gets another name. */
export function renameInFormula(formula: string, from: string, to: string): string {
  return formula.replace(TOKEN, (token, sheetPart: string | undefined, reference: string | undefined) => {
    if (sheetPart === undefined || unquoteSheet(sheetPart.slice(0, -1)) !== from) return token;
    return `${/^[A-Za-z_]\w*$/.test(to) ? to : `'${to.replaceAll("'", "''")}'`}!${reference}`;
  });
}

/** The name of a sheet as it stands in a formula, without its quotation marks. */
export function unquoteSheet(text: string): string {
  return text.startsWith("'") ? text.slice(1, -1).replaceAll("''", "'") : text;
}

/** Where the positions from first to last come to lie; undefined where they are all gone. */
export function shiftSpan(first: number, last: number, { at, count }: Shift): [number, number] | undefined {
  if (count >= 0) return [first >= at ? first + count : first, last >= at ? last + count : last];
  const end = at - count;
  const newFirst = first < at ? first : Math.max(at, first + count);
  const newLast = last < at ? last : last < end ? at - 1 : last + count;
  return newLast < newFirst ? undefined : [newFirst, newLast];
}

/** Where an area comes to lie; undefined where it is gone. */
export function shiftArea(area: Area, shift: Shift): Area | undefined {
  const isRows = shift.axis === 'rows';
  const start = isRows ? area.row : area.column;
  const span = shiftSpan(start, start + (isRows ? area.rows : area.columns) - 1, shift);
  if (span === undefined) return undefined;
  const length = span[1] - span[0] + 1;
  return isRows ? { ...area, row: span[0], rows: length } : { ...area, column: span[0], columns: length };
}

function shiftReference(reference: string, shift: Shift): string | undefined {
  const [first = '', last] = reference.split(':');
  const corners = [first, last ?? first].map((corner) => CORNER.exec(corner) ?? []);
  const positions = corners.map((corner) => position(corner, shift.axis));
  const [from, to] = positions as [number | undefined, number | undefined];
  // An end that is open, such as the last row of A2:A, stays open.
  const span = shiftSpan(from ?? 1, to ?? Number.POSITIVE_INFINITY, shift);
  if (span === undefined) return undefined;
  const texts = corners.map((corner, i) => writeCorner(corner, shift.axis, positions[i], span[i] as number));
  return last === undefined ? texts[0] : texts.join(':');
}

function position([, , letters, , digits]: string[], axis: Shift['axis']): number | undefined {
  if (axis === 'rows') return digits ? Number(digits) : undefined;
  return letters ? columnNumber(letters) : undefined;
}

function writeCorner(corner: string[], axis: Shift['axis'], before: number | undefined, after: number): string {
  const [, columnMark = '', letters = '', rowMark = '', digits = ''] = corner;
  const isMoved = before !== undefined && before !== after;
  const column = isMoved && axis === 'columns' ? columnLetters(after) : letters;
  const row = isMoved && axis === 'rows' ? String(after) : digits;
  return `${columnMark}${column}${rowMark}${row}`;
}
