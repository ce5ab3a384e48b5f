import type { Frozen } from './frozen-note.ts';
import type { Cell } from './grid.ts';
import type { Inputs, Move } from './inputs.ts';
import { movedText, type Reference, referencesOf, rewriteReferences } from './references.ts';

/** A formula as it reads by now, or the first of its references of which it can't be told where it has gone. */
export type Followed = { formula: string } | { lost: string; candidates: string[] };

/**
 * Lets the references of a frozen formula follow their cells, as Sheets would have done. Sheets tells nobody which rows
 * were inserted, so each reference is looked for where frozen formulas of the sheet have moved, by the values it had; a
 * formula comes back only where each of its references means the same values at one place alone.
 */
export function followReferences(frozen: Frozen, at: Cell, moves: readonly Move[], inputs: Inputs): Followed {
  const own = { rows: at.row - frozen.row, columns: at.column - frozen.column };
  const texts: string[] = [];
  for (const [index, reference] of referencesOf(frozen.formula).entries()) {
    const check = frozen.inputs[index] ?? 'none';
    const found = candidates(reference, own, moves).filter((move) => inputs.matches(check, reference, move));
    const along = found.filter((move) => move.rows === own.rows);
    const places = textsOf(reference, isInOwnRow(reference, frozen) && along.length > 0 ? along : found);
    if (places.length !== 1) return { lost: textOf(reference, { rows: 0, columns: 0 }), candidates: places };
    texts.push(places[0] ?? '');
  }
  return { formula: rewriteReferences(frozen.formula, (_, index) => texts[index]) };
}

function candidates({ from, name }: Reference, own: Move, moves: readonly Move[]): Move[] {
  const all = [own, { rows: 0, columns: 0 }, ...moves];
  const rows = from.row === undefined ? [0] : unique(all.map((move) => move.rows));
  const columns = from.column === undefined ? [0] : unique(all.map((move) => move.columns));
  return name === undefined
    ? rows.flatMap((r) => columns.map((c) => ({ rows: r, columns: c })))
    : [{ rows: 0, columns: 0 }];
}

/** A row moves as a whole, and a formula with it. */
function isInOwnRow({ from, to, sheetName }: Reference, frozen: Frozen): boolean {
  return sheetName === undefined && !from.isRowFixed && from.row === frozen.row && to.row === frozen.row;
}

const textsOf = (reference: Reference, moves: readonly Move[]): string[] =>
  unique(moves.map((move) => textOf(reference, move)));

const textOf = (reference: Reference, { rows, columns }: Move): string =>
  reference.name ?? movedText(reference, rows, columns);

function unique<T>(list: readonly T[]): T[] {
  return Array.from(new Set(list));
}
