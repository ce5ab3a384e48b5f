import { movedText, type Reference, referencesOf, rewriteReferences } from '../formulas/references.ts';
import type { Frozen } from '../freeze/frozen-note.ts';
import { type Inputs, type Move, NOWHERE } from '../freeze/inputs.ts';
import type { Cell } from '../sheet/areas.ts';
import { quoteSheetName } from '../sheet/notation.ts';

/** A formula with its present references, or the first reference that was not found in exactly one place. */
export type Followed = { formula: string } | { lost: string; candidates: string[] };

/** Where the rows and columns of a sheet may have gone. */
export interface Moves {
  rows: LineMoves;
  columns: LineMoves;
}

/**
 * Makes the references of a frozen formula follow their cells, as Sheets would have done. Sheets does not tell which
 * rows were inserted. So each reference is searched by its former values, in the places to which the frozen formulas of
 * the sheet have moved. A formula is restored only if each of its references is found in exactly one place.
 * @param at where it is now; if it is also elsewhere, it is a copy, whose relative references move with it
 */
export function followReferences(
  frozen: Frozen,
  at: Cell & { isCopied: boolean },
  moves: Moves,
  inputs: Inputs,
): Followed {
  const own = { rows: at.row - frozen.row, columns: at.column - frozen.column, isCopied: at.isCopied };
  const texts: string[] = [];
  for (const [index, reference] of referencesOf(frozen.formula).entries()) {
    const check = frozen.inputs[index] ?? 'none';
    const found = candidates(reference, own, moves).filter((move) => inputs.matches(check, reference, move));
    const along = found.filter((move) => move.rows === own.rows);
    const places = textsOf(reference, isInOwnRow(reference, frozen) && along.length > 0 ? along : found);
    if (places.length !== 1) return { lost: withSheet(reference, textAt(reference, NOWHERE)), candidates: places };
    texts.push(places[0] ?? '');
  }
  return { formula: rewriteReferences(frozen.formula, (_, index) => texts[index]) };
}

function candidates({ from, name, sheetName }: Reference, own: Move & { isCopied: boolean }, moves: Moves): Move[] {
  if (name !== undefined) return [NOWHERE];
  const ways = (line: number | undefined, isFixed: boolean, of: LineMoves, ownWay: number) => {
    if (line === undefined) return [0];
    if (own.isCopied && !isFixed) return [ownWay];
    return sheetName === undefined ? of(line, ownWay) : [...new Set([0, ownWay])];
  };
  const columns = ways(from.column, from.isColumnFixed, moves.columns, own.columns);
  const rows = ways(from.row, from.isRowFixed, moves.rows, own.rows);
  return rows.flatMap((r) => columns.map((c) => ({ rows: r, columns: c })));
}

/** Whether a reference stays in the formula's own row, which moves as a whole. */
function isInOwnRow({ from, to, sheetName }: Reference, frozen: Frozen): boolean {
  return sheetName === undefined && !from.isRowFixed && from.row === frozen.row && to.row === frozen.row;
}

const textsOf = (reference: Reference, moves: readonly Move[]): string[] => [
  ...new Set(moves.map((move) => textAt(reference, move))),
];

const textAt = (reference: Reference, { rows, columns }: Move): string =>
  reference.name ?? movedText(reference, rows, columns);

const withSheet = ({ sheetName }: Reference, text: string): string =>
  sheetName === undefined ? text : `${quoteSheetName(sheetName)}!${text}`;

// If lines moved by many different distances, as after sorting, the other lines say nothing about a line.
const MOST_WAYS = 8;

/** By how many lines a row or column may have moved; `own` is how far the formula that refers to it moved. */
export type LineMoves = (line: number, own: number) => number[];

/**
 * Tells where rows or columns may have moved, from those whose old and new positions are known. Inserting and deleting
 * keeps the order of lines. If the order changed, something was sorted, cut or copied.
 */
export function lineMoves(known: readonly (readonly [before: number, after: number])[]): LineMoves {
  const places = new Map(known);
  const isOneEach = known.every(([before, after]) => places.get(before) === after);
  const sorted = Array.from(places).sort(([a], [b]) => a - b);
  const isInOrder =
    isOneEach && sorted.every(([, after], index) => index === 0 || after > (sorted[index - 1]?.[1] ?? 0));
  const ways = new Set(known.map(([before, after]) => after - before));

  return (line, own) => {
    if (!isInOrder) return [...new Set([own, 0, ...(ways.size > MOST_WAYS ? [] : ways)])];
    const place = places.get(line);
    if (place !== undefined) return [place - line];
    return [...new Set([own, 0, ...ways])].filter((way) =>
      sorted.every(([before, after]) => (before < line ? after < line + way : after > line + way)),
    );
  };
}
