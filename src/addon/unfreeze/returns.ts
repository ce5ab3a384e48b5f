import { orList } from '../../words.ts';
import { type Left, needsRoom } from '../freeze/freeze-report.ts';
import { type FrozenArea, frozenAreas, isEmptied, isKept } from '../freeze/frozen-areas.ts';
import { type Inputs, readInputs } from '../freeze/inputs.ts';
import { waitingFormula, waitingFormulas } from '../freeze/spilled-areas.ts';
import { type Area, type Cell, cellText, isInside, isSameCell } from '../sheet/areas.ts';
import type { Snapshot } from '../sheet/snapshot.ts';
import type { PlacedFormula } from '../sheet/write-formulas.ts';
import { followReferences, type Moves } from './follow-references.ts';
import { lineMoves } from './line-moves.ts';

/** A frozen formula that can be restored. */
export interface Return extends PlacedFormula {
  /** The values that must be cleared first, so that the formula can fill these cells. */
  clears?: Area;
}

/** What is known about a sheet when its formulas are restored. */
interface Surroundings {
  sheet: Snapshot;
  frozen: readonly FrozenArea[];
  /** How many cells hold the formula of one place. */
  copies: ReadonlyMap<string, number>;
  moves: Moves;
  inputs: Inputs;
  /** Formulas without room for their tables: they would fill cells that are empty for a moment. */
  waiting: readonly Cell[];
}

/** The frozen formulas that can be restored, and the reasons why the others can't. */
export function returnsOf(sheet: Snapshot, cells: readonly FrozenArea[]): { returns: Return[]; left: Left[] } {
  const frozen = frozenAreas(sheet);
  const surroundings = {
    sheet,
    frozen,
    copies: countOf(frozen.map(originOf)),
    moves: {
      rows: lineMoves(frozen.map((cell) => [cell.frozen.row, cell.row])),
      columns: lineMoves(frozen.map((cell) => [cell.frozen.column, cell.column])),
    },
    inputs: readInputs(sheet),
    waiting: waitingFormulas(sheet),
  };
  const returns: Return[] = [];
  const left: Left[] = [];
  for (const cell of cells) {
    const found = returnOf(cell, surroundings);
    if (typeof found === 'string') left.push({ row: cell.row, column: cell.column, why: found });
    else returns.push(found);
  }
  return { returns, left };
}

/** A formula that can be restored, or the reason why not. */
function returnOf(cell: FrozenArea, surroundings: Surroundings): Return | string {
  const { sheet, frozen, moves, inputs } = surroundings;
  const { row, column } = cell;
  const current = sheet.formula(cell);
  const followed = followReferences(
    cell.frozen,
    { row, column, isCopied: (surroundings.copies.get(originOf(cell)) ?? 0) > 1 },
    moves,
    inputs,
  );
  const isBack =
    current !== '' && (current === cell.frozen.formula || ('formula' in followed && current === followed.formula));
  if (isBack) return { row, column, formula: current };
  const isWhole = isKept(sheet, cell);
  if (!isWhole && !isEmptied(sheet, cell)) return ', which was changed since';
  const inner = frozen.find((other) => !isSameCell(other, cell) && isInside(other, cell));
  if (inner) return `, because ${cellText(inner)} among its cells is frozen, too`;
  const isTable = cell.rows * cell.columns > 1;
  const other = isTable && waitingFormula(sheet, cell, surroundings.waiting);
  if (other) return needsRoom(other);
  if ('lost' in followed) return whyLost(followed.lost, followed.candidates);
  const { formula } = followed;
  return { row, column, formula, ...(isTable && isWhole ? { clears: cell } : {}) };
}

function whyLost(reference: string, candidates: readonly string[]): string {
  if (candidates.length > 1) return `, because its reference may now be to ${orList(candidates)}`;
  return `, because ${reference}, which it reads, has moved or changed since it was frozen`;
}

const originOf = ({ frozen }: FrozenArea): string => `${frozen.row},${frozen.column} ${frozen.formula}`;

function countOf(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
