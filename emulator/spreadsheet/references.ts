import { type Area, columnLetters, columnNumber } from './area.ts';

/** Inserted or deleted rows or columns: `count` of them from `at` on, negative if deleted. */
export interface Shift {
  axis: 'rows' | 'columns';
  at: number;
  count: number;
}

// A text, which is skipped, or a reference with the name of its sheet.
const TOKEN =
  /"(?:[^"]|"")*(?:"|$)|(?<![\p{L}\p{N}_.$])((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d*)?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d+:\$?\d+)(?![\p{L}\p{N}_.(!])/gu;
const CORNER = /^(\$?)([A-Za-z]{0,3})(\$?)(\d*)$/;

/** Rewrites every reference of a formula, as `change` says for the name of its sheet, if it has one, and its cells. */
export function mapReferences(
  formula: string,
  change: (cells: string, sheet: string | undefined, sheetPart: string) => string,
): string {
  return formula.replace(TOKEN, (token, sheetPart: string | undefined, cells: string | undefined) => {
    if (cells === undefined) return token;
    const sheet = sheetPart === undefined ? undefined : unquoteSheet(sheetPart.slice(0, -1));
    return change(cells, sheet, sheetPart ?? '');
  });
}

/** The references in a formula, and where each starts. */
export function referencesIn(formula: string): { reference: string; start: number }[] {
  return [...formula.matchAll(TOKEN)].flatMap(({ 0: reference, 2: cells, index }) =>
    cells === undefined ? [] : [{ reference, start: index }],
  );
}

/** Whether two names mean the same sheet. */
export const isSameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Rewrites a formula's references like Sheets when rows or columns are inserted or deleted on one of its sheets. */
export function shiftFormula(formula: string, ownSheet: string, shiftedSheet: string, shift: Shift): string {
  return mapReferences(formula, (cells, sheet = ownSheet, sheetPart) => {
    if (!isSameName(sheet, shiftedSheet)) return sheetPart + cells;
    const shifted = shiftReference(cells, shift);
    return shifted === undefined ? '#REF!' : sheetPart + shifted;
  });
}

/** Rewrites a formula's references to a renamed sheet. */
export function renameInFormula(formula: string, from: string, to: string): string {
  return mapReferences(formula, (cells, sheet, sheetPart) => {
    const isRenamed = sheet !== undefined && isSameName(sheet, from);
    return (isRenamed ? quoteSheet(to) : sheetPart) + cells;
  });
}

/** A formula after copying by some rows and columns: relative references are adjusted. */
export function copyFormula(formula: string, rows: number, columns: number): string {
  return mapReferences(formula, (cells, _sheet, sheetPart) => {
    const moved = moveCorners(cells, (mark, axis) => (mark === '$' ? 0 : axis === 'rows' ? rows : columns));
    return moved === undefined ? '#REF!' : sheetPart + moved;
  });
}

/** A reference whose cells moved by some rows and columns, absolute or not. */
export function moveReference(cells: string, rows: number, columns: number): string {
  return moveCorners(cells, (_mark, axis) => (axis === 'rows' ? rows : columns)) ?? '#REF!';
}

/**
 * Whether a formula depends on where cells are: through ROW and the like, or through a range of which it reads the
 * one cell in its own row or column.
 */
export function asksForPlace(formula: string, reads: readonly { area: Area }[]): boolean {
  const ranges = new Set<string>();
  mapReferences(formula, (cells, _sheet, sheetPart) => {
    if (cells.includes(':')) ranges.add(sheetPart + cells);
    return cells;
  });
  const whole = reads.filter(({ area }) => area.rows * area.columns > 1).map((read) => JSON.stringify(read));
  return /\b(ROW|COLUMN|OFFSET)\s*\(/i.test(formula) || ranges.size > new Set(whole).size;
}

/** The name of a sheet as a formula writes it before a reference. */
export function quoteSheet(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? `${name}!` : `'${name.replaceAll("'", "''")}'!`;
}

/** The name of a sheet from a formula, without its quotation marks. */
export function unquoteSheet(text: string): string {
  return text.startsWith("'") ? text.slice(1, -1).replaceAll("''", "'") : text;
}

/** The new positions from first to last; undefined if all were deleted. */
export function shiftSpan(first: number, last: number, { at, count }: Shift): [number, number] | undefined {
  if (count >= 0) return [first >= at ? first + count : first, last >= at ? last + count : last];
  const end = at - count;
  const newFirst = first < at ? first : Math.max(at, first + count);
  const newLast = last < at ? last : last < end ? at - 1 : last + count;
  return newLast < newFirst ? undefined : [newFirst, newLast];
}

/** The new position of an area; undefined if it was deleted. */
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
  // A range may be written from its last cell to its first, as in B3:A1.
  const isReversed = from !== undefined && to !== undefined && from > to;
  // An end that is open, such as the last row of A2:A, stays open.
  const span = isReversed
    ? shiftSpan(to, from, shift)?.reverse()
    : shiftSpan(from ?? 1, to ?? Number.POSITIVE_INFINITY, shift);
  if (span === undefined) return undefined;
  const texts = corners.map((corner, i) => writeCorner(corner, shift.axis, positions[i], span[i] as number));
  return last === undefined ? texts[0] : texts.join(':');
}

/** Undefined if a corner would be outside the sheet. */
function moveCorners(cells: string, by: (mark: string, axis: Shift['axis']) => number): string | undefined {
  const moved = cells.split(':').map((corner) => {
    const [, columnMark = '', letters = '', rowMark = '', digits = ''] = CORNER.exec(corner) ?? [];
    const column = letters && columnNumber(letters) + by(columnMark, 'columns');
    const row = digits && Number(digits) + by(letters ? rowMark : columnMark || rowMark, 'rows');
    if ((column !== '' && column < 1) || (row !== '' && row < 1)) return undefined;
    return `${columnMark}${column === '' ? '' : columnLetters(column)}${rowMark}${row}`;
  });
  return moved.includes(undefined) ? undefined : moved.join(':');
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
