import { countEach } from '../../count-each.ts';
import { startActionDeadline } from '../../retry/deadline.ts';
import { withDocumentLock } from '../../services/lock.ts';
import { activeSpreadsheet } from '../../services/spreadsheet.ts';
import { count, orList } from '../../words.ts';
import { selectedAreas } from '../formulas/our-formulas.ts';
import {
  IN_PLAIN_TEXT,
  type Left,
  leftText,
  MAY_BE_HIDDEN,
  MAY_REFUSE,
  needsRoom,
  refusedAt,
} from '../freeze/freeze-report.ts';
import { type FrozenArea, frozenAreas, isEmptied, isKept, removeFrozen } from '../freeze/frozen-note.ts';
import { type Inputs, readInputs } from '../freeze/inputs.ts';
import { waitingFormula, waitingFormulas } from '../freeze/spilled-areas.ts';
import {
  type Area,
  areaOfCell,
  type Cell,
  cellsOf,
  cellText,
  isInside,
  isSameCell,
  joinAreas,
  overlap,
  rangeOf,
} from '../sheet/areas.ts';
import { readPlainText, readRefusing, readSheet, type Snapshot, valuesIn } from '../sheet/snapshot.ts';
import { checkEditable, setNotes, writeExactly } from '../sheet/write-cells.ts';
import { type PlacedFormula, writeFormulas } from '../sheet/write-formulas.ts';
import { type Refused, writeInParts } from '../sheet/write-parts.ts';
import { followReferences, lineMoves, type Moves } from './follow-references.ts';

const FORMULAS_AT_A_TIME = 500;

/** Restores the frozen formulas whose cells touch the selection. A value that was changed since stays. */
export function unfreezeSelection(): string {
  return withDocumentLock(() => {
    const areas = selectedAreas();
    const sheet = readSheet(activeSpreadsheet().getActiveSheet(), areas);
    const frozen = frozenAreas(sheet).filter((area) => areas.some((selected) => overlap(selected, area)));
    if (frozen.length === 0) return 'Nothing in the selection is frozen.';
    const { brought, left, waiting } = unfreeze(sheet, frozen);
    const advice = left.length === 0 ? '' : ' The formula is in the note of the cell.';
    const more = waiting === 0 ? '' : ` No time was left for ${count(waiting, 'formula')}: choose Unfreeze again.`;
    return `Brought back ${count(brought, 'formula')}.${leftText(left, 'frozen formula')}${advice}${more}`;
  });
}

/** Restores as many frozen formulas as there is time for. */
export function unfreeze(
  sheet: Snapshot,
  frozen: readonly FrozenArea[],
): { brought: number; left: Left[]; waiting: number } {
  const deadline = startActionDeadline();
  const { returns, left } = returnsOf(sheet, frozen);
  checkEditable(sheet.sheet, joinAreas(returns.map((cell) => cell.clears ?? areaOfCell(cell))));
  let done = 0;
  const refused: Left[] = [];
  while (done < returns.length && deadline.millisecondsLeft() > 0) {
    const part = returns.slice(done, done + FORMULAS_AT_A_TIME);
    refused.push(...replaceValues(sheet, part));
    done += part.length;
  }
  return { brought: done - refused.length, left: [...left, ...refused], waiting: returns.length - done };
}

/**
 * The notes are removed last, so that each formula is always in its cell or in its note. Where Google refuses a formula,
 * its values are written again.
 * @returns the formulas that were refused
 */
function replaceValues(sheet: Snapshot, returns: readonly Return[]): Left[] {
  const cleared = new Set<Area>();
  let refused: Refused<Return>[] = [];
  try {
    for (const area of joinAreas(returns.flatMap(({ clears }) => clears ?? []))) {
      rangeOf(sheet.sheet, area).clearContent();
      for (const part of area.parts) cleared.add(part);
    }
  } finally {
    const free = returns.filter(({ clears }) => clears === undefined || cleared.has(clears));
    refused = writeFormulas(
      sheet.sheet,
      free.filter((cell) => cell.formula !== sheet.formula(cell)),
    );
    const areas = refused.map(({ item }) => item.clears ?? areaOfCell(item));
    writeInParts(areas, (some) => {
      for (const area of some) writeExactly(rangeOf(sheet.sheet, area), valuesIn(sheet, area));
    });
  }
  const kept = new Set(refused.map(({ item }) => item));
  const returned = returns.filter((cell) => !kept.has(cell));
  setNotes(sheet.sheet, returned, (cell) => removeFrozen(sheet.note(cell)));
  return refused.map(refusedAt);
}

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
  isPlainText(cell: Cell): boolean;
  isRefusing(cell: Cell): boolean;
  isFiltered: boolean;
}

/** The frozen formulas that can be restored, and the reasons why the others can't. */
function returnsOf(sheet: Snapshot, cells: readonly FrozenArea[]): { returns: Return[]; left: Left[] } {
  const frozen = frozenAreas(sheet);
  const surroundings = {
    sheet,
    frozen,
    copies: countEach(frozen.map(originOf)),
    moves: {
      rows: lineMoves(frozen.map((cell) => [cell.frozen.row, cell.row])),
      columns: lineMoves(frozen.map((cell) => [cell.frozen.column, cell.column])),
    },
    inputs: readInputs(sheet),
    waiting: waitingFormulas(sheet),
    isPlainText: readPlainText(sheet),
    isRefusing: readRefusing(sheet),
    isFiltered: sheet.sheet.getFilter() !== null,
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
  if (surroundings.isPlainText(cell)) return IN_PLAIN_TEXT;
  const isWhole = isKept(sheet, cell);
  if (!isWhole && !isEmptied(sheet, cell)) return ', which was changed since';
  const inner = frozen.find((other) => !isSameCell(other, cell) && isInside(other, cell));
  if (inner) return `, because ${cellText(inner)} among its cells is frozen, too`;
  const isTable = cell.rows * cell.columns > 1;
  if (isTable && isWhole && surroundings.isFiltered) return MAY_BE_HIDDEN;
  if (isTable && isWhole && cellsOf(cell).some(surroundings.isRefusing)) return MAY_REFUSE;
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
