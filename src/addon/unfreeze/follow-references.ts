import { movedText, type Reference, referencesOf, rewriteReferences } from '../formulas/references.ts';
import type { Frozen } from '../freeze/frozen-note.ts';
import type { Inputs, Move } from '../freeze/inputs.ts';
import type { Cell } from '../sheet/grid.ts';
import type { LineMoves } from './line-moves.ts';

/** A formula as it reads by now, or the first of its references of which it can't be told where it has gone. */
export type Followed = { formula: string } | { lost: string; candidates: string[] };

/** Where the rows and columns of a sheet may have gone. */
export interface Moves {
  rows: LineMoves;
  columns: LineMoves;
}

/** Where a frozen formula stands by now. */
export interface Place extends Cell {
  /** Whether the same formula stands elsewhere, too: the relative references of a copy go along with it. */
  isCopied: boolean;
}

const NOWHERE: Move = { rows: 0, columns: 0 };

/**
 * Lets the references of a frozen formula follow their cells, as Sheets would have done. Sheets tells nobody which rows
 * were inserted, so each reference is looked for by the values it had, wherever frozen formulas of the sheet show that it may
 * have gone; a formula comes back only where each of its references is found at one place alone.
 */
export function followReferences(frozen: Frozen, at: Place, moves: Moves, inputs: Inputs): Followed {
  const own = { rows: at.row - frozen.row, columns: at.column - frozen.column, isCopied: at.isCopied };
  const texts: string[] = [];
  for (const [index, reference] of referencesOf(frozen.formula).entries()) {
    const check = frozen.inputs[index] ?? 'none';
    const found = candidates(reference, own, moves).filter((move) => inputs.matches(check, reference, move));
    const along = found.filter((move) => move.rows === own.rows);
    const places = textsOf(reference, isInOwnRow(reference, frozen) && along.length > 0 ? along : found);
    if (places.length !== 1) return { lost: withSheet(reference, textOf(reference, NOWHERE)), candidates: places };
    texts.push(places[0] ?? '');
  }
  return { formula: rewriteReferences(frozen.formula, (_, index) => texts[index]) };
}

function candidates({ from, name, sheetName }: Reference, own: Move & { isCopied: boolean }, moves: Moves): Move[] {
  if (name !== undefined) return [NOWHERE];
  const ways = (line: number | undefined, isFixed: boolean, of: LineMoves, ownWay: number) => {
    if (line === undefined) return [0];
    if (own.isCopied && !isFixed) return [ownWay];
    return sheetName === undefined ? of(line, ownWay) : unique([0, ownWay]);
  };
  const columns = ways(from.column, from.isColumnFixed, moves.columns, own.columns);
  const rows = ways(from.row, from.isRowFixed, moves.rows, own.rows);
  return rows.flatMap((r) => columns.map((c) => ({ rows: r, columns: c })));
}

/** A row moves as a whole, and a formula with it. */
function isInOwnRow({ from, to, sheetName }: Reference, frozen: Frozen): boolean {
  return sheetName === undefined && !from.isRowFixed && from.row === frozen.row && to.row === frozen.row;
}

const textsOf = (reference: Reference, moves: readonly Move[]): string[] =>
  unique(moves.map((move) => textOf(reference, move)));

const textOf = (reference: Reference, { rows, columns }: Move): string =>
  reference.name ?? movedText(reference, rows, columns);

const withSheet = ({ sheetName }: Reference, text: string): string =>
  sheetName === undefined ? text : `'${sheetName}'!${text}`;

function unique<T>(list: readonly T[]): T[] {
  return Array.from(new Set(list));
}
