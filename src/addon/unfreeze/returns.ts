import { orList } from '../../errors.ts';
import type { Left } from '../freeze/freeze-report.ts';
import { type FrozenCell, frozenCells, isEmptied, isKept } from '../freeze/frozen-cells.ts';
import { type Inputs, readInputs } from '../freeze/inputs.ts';
import { waitingFormula, waitingFormulas } from '../freeze/spilled-areas.ts';
import { type Area, type Cell, cellText, isInside, type Snapshot } from '../sheet/grid.ts';
import { followReferences, type Moves } from './follow-references.ts';
import { lineMoves } from './line-moves.ts';

/** A frozen formula that can come back. */
export interface Return {
  cell: Cell;
  /** As it reads by now. */
  formula: string;
  /** The values that it must not find in its way. */
  clears?: Area;
}

/** What is known of a sheet when its formulas come back. */
interface Surroundings {
  sheet: Snapshot;
  frozen: readonly FrozenCell[];
  /** How many cells hold the formula of one place. */
  copies: ReadonlyMap<string, number>;
  moves: Moves;
  inputs: Inputs;
  /** Formulas that would expand into cells that are empty for a moment. */
  waiting: readonly Cell[];
}

/** Which frozen formulas can come back, and why the others can't. */
export function returnsOf(sheet: Snapshot, cells: readonly FrozenCell[]): { returns: Return[]; left: Left[] } {
  const frozen = frozenCells(sheet);
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

/** A formula that can come back, or why not. */
function returnOf(cell: FrozenCell, surroundings: Surroundings): Return | string {
  const { sheet, frozen, moves, inputs } = surroundings;
  const { row, column, area } = cell;
  const current = sheet.formula(cell);
  const followed = followReferences(
    cell.frozen,
    { row, column, isCopied: (surroundings.copies.get(originOf(cell)) ?? 0) > 1 },
    moves,
    inputs,
  );
  const isBack =
    current !== '' && (current === cell.frozen.formula || ('formula' in followed && current === followed.formula));
  if (isBack) return { cell: { row, column }, formula: current };
  const isWhole = isKept(sheet, cell);
  if (!isWhole && !isEmptied(sheet, cell)) return ', which was changed since';
  const inner = frozen.find((other) => cellText(other) !== cellText(cell) && isInside(other, area));
  if (inner) return `, because ${cellText(inner)} among its cells is frozen, too`;
  const isTable = area.rows * area.columns > 1;
  const other = isTable && waitingFormula(sheet, cell, surroundings.waiting);
  if (other) return `, because ${cellText(other)} needs room for its table`;
  if ('lost' in followed) return whyLost(followed.lost, followed.candidates);
  const { formula } = followed;
  return { cell: { row, column }, formula, ...(isTable && isWhole ? { clears: area } : {}) };
}

function whyLost(reference: string, candidates: readonly string[]): string {
  if (candidates.length > 1) return `, because it reads what may be ${orList(candidates)} by now`;
  return `, because ${reference}, which it reads, has moved or holds something else than when it was frozen`;
}

const originOf = ({ frozen }: FrozenCell): string => `${frozen.row},${frozen.column} ${frozen.formula}`;

function countOf(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
