import { startActionDeadline } from '../../retry/deadline.ts';
import { withDocumentLock } from '../../services/lock.ts';
import { activeSpreadsheet, type Sheet } from '../../services/spreadsheet.ts';
import { count } from '../../words.ts';
import { maySpill, ourFormulas, selectedAreas, showsMoreThanValue, showsProblem } from '../formulas/our-formulas.ts';
import { noFormulas } from '../messages.ts';
import { type Area, areaOfCell, type Cell, cellText, isInAny, joinColumns, rangeOf, without } from '../sheet/areas.ts';
import { readPlainText, readRefusing, readSheet, type Snapshot, valuesIn } from '../sheet/snapshot.ts';
import { checkEditable, setNotes, writeExactly } from '../sheet/write-cells.ts';
import { withoutFormula } from '../sheet/write-formulas.ts';
import { writeInParts } from '../sheet/write-parts.ts';
import { unfreeze } from '../unfreeze/unfreeze.ts';
import {
  IN_PLAIN_TEXT,
  type Left,
  leftText,
  MAY_BE_HIDDEN,
  MAY_REFUSE,
  MORE_THAN_VALUE,
  needsRoom,
  refusedAt,
  showsProblemAt,
} from './freeze-report.ts';
import { freezeSpilled } from './freeze-spilled.ts';
import { frozenAreas, isCutOff } from './frozen-note.ts';
import { type Before, keptInNotes, withInputs, writeNotes } from './frozen-values.ts';
import { mayMeet, waitingFormula, waitingFormulas } from './spilled-areas.ts';

const SPILLED_AT_A_TIME = 200;

interface Progress {
  /** The message about formulas that an earlier run had removed. */
  broughtBack: string;
  cells: number;
  left: Left[];
  /** Formulas for which there was no time left. */
  waiting: number;
}

/** Replaces our formulas in the selection by their values; `unfreezeSelection` brings the formulas back. */
export function freezeSelection(): string {
  const deadline = startActionDeadline();
  const sheet = activeSpreadsheet().getActiveSheet();
  const areas = selectedAreas();
  const progress: Progress = { broughtBack: '', cells: 0, left: [], waiting: 0 };
  do withDocumentLock(() => freezeSome(sheet, areas, progress));
  while (progress.waiting > 0 && deadline.millisecondsLeft() > 0);
  const { broughtBack, waiting } = progress;
  if (progress.cells === 0 && progress.left.length === 0 && broughtBack === '') throw noFormulas();
  const more = waiting === 0 ? '' : ` No time was left for ${count(waiting, 'formula')}: choose Freeze again.`;
  const left = leftText(progress.left, 'formula');
  const isAdvised = progress.left.some(({ why }) => why !== MORE_THAN_VALUE);
  const advice = isAdvised ? ' Correct these and freeze again.' : '';
  return `${broughtBack}Froze ${count(progress.cells, 'cell')}.${left}${advice}${more}`;
}

/** Freezes all formulas that fill one cell, and some of those that may fill more. */
function freezeSome(sheet: Sheet, areas: readonly Area[], progress: Progress): void {
  const before = readFirst(sheet, areas, progress);
  const { good, left } = sortOut(before, areas, progress.left);
  const isFiltered = sheet.getFilter() !== null;
  const single = good.filter((cell) => !maySpill(before.formula(cell)));
  const spilled = without(good, single);
  const unsafe = isFiltered ? spilled.map((cell) => ({ ...cell, why: MAY_BE_HIDDEN })) : lostIfRemoved(before, spilled);
  const safe = without(spilled, unsafe);
  const part = apart(before, safe);
  const refused = freezeSingle(before, single, isFiltered);
  const outcome = part.length === 0 ? { areas: [], left: [] } : freezeSpilled(before, part);
  progress.cells += outcome.areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  progress.cells += single.length - refused.length;
  progress.left.push(...left, ...refused, ...unsafe, ...outcome.left);
  progress.waiting = safe.length - part.length;
}

/** Reads the sheet; in the first round, it first restores what an earlier run left unfinished. */
function readFirst(sheet: Sheet, areas: readonly Area[], progress: Progress): Before {
  const before = withInputs(readSheet(sheet, areas));
  if (progress.broughtBack !== '') return before;
  progress.broughtBack = bringBackCutOff(before, areas);
  return progress.broughtBack === '' ? before : withInputs(readSheet(sheet));
}

/** The formulas that can be frozen, and those that can't, besides those already known to stay. */
function sortOut(before: Before, areas: readonly Area[], known: readonly Left[]): { good: Cell[]; left: Left[] } {
  const selected = ourFormulas(before).filter((cell) => isInAny(cell, areas));
  const cells = without(selected, known);
  checkEditable(before.sheet, joinColumns(cells));
  const waiting = waitingFormulas(before);
  const left = cells.flatMap((cell) => whyNot(before, cell, waiting) ?? []);
  return { good: without(cells, left), left };
}

/** Restores formulas that an earlier run had removed before it was cut off. */
function bringBackCutOff(snapshot: Snapshot, areas: readonly Area[]): string {
  const cutOff = frozenAreas(snapshot).filter((cell) => isInAny(cell, areas) && isCutOff(snapshot, cell));
  if (cutOff.length === 0) return '';
  const { brought, left } = unfreeze(snapshot, cutOff);
  return `Brought back ${count(brought, 'formula')} that an earlier run had taken away.${leftText(left, 'formula')} `;
}

/** A message is no value to freeze. And a table that waits for room would fill cells that become empty. */
function whyNot(sheet: Snapshot, cell: Cell, waiting: readonly Cell[]): Left | undefined {
  if (showsProblem(sheet.shown(cell))) return showsProblemAt(sheet, cell, cell);
  if (showsMoreThanValue(sheet.formula(cell))) return { ...cell, why: MORE_THAN_VALUE };
  if (!maySpill(sheet.formula(cell)) && sheet.value(cell) !== '') return undefined;
  const other = waitingFormula(sheet, cell, waiting);
  return other && { ...cell, why: needsRoom(other) };
}

/** The formulas to freeze next: as many as fit in one go, and no two that may fill the same cell. */
function apart(sheet: Snapshot, cells: readonly Cell[]): Cell[] {
  const chosen: Cell[] = [];
  for (const cell of cells) {
    if (chosen.length === SPILLED_AT_A_TIME) break;
    if (!chosen.some((other) => mayMeet(sheet, other, cell))) chosen.push(cell);
  }
  return chosen;
}

/** The formulas that can't be removed for a moment, because Google might not take them back. */
function lostIfRemoved(before: Before, cells: readonly Cell[]): Left[] {
  if (cells.length === 0) return [];
  const isPlainText = readPlainText(before);
  const isRefusing = readRefusing(before);
  return cells.flatMap((cell) => {
    const why = isPlainText(cell) ? IN_PLAIN_TEXT : isRefusing(cell) ? MAY_REFUSE : '';
    return why === '' ? [] : [{ ...cell, why }];
  });
}

/**
 * The notes are written first, so that each formula is always in its cell or in its note.
 * @returns the formulas whose values Google refused, or did not write
 */
function freezeSingle(before: Before, cells: readonly Cell[], isFiltered: boolean): Left[] {
  if (cells.length === 0) return [];
  const { sheet } = before;
  writeNotes(before, cells.map(areaOfCell));
  const kept = keptInNotes(before, cells);
  const refused = writeInParts(kept, (some) => {
    // "Paste values only" leaves out rows that a filter hides, so there each cell is pasted alone.
    for (const area of isFiltered ? some.map(areaOfCell) : joinColumns(some)) {
      const range = rangeOf(sheet, area);
      // It keeps dates, durations and texts such as "01234" exactly as they are.
      range.copyTo(range, { contentsOnly: true });
    }
  }).map(refusedAt);
  const copied = without(kept, refused);
  const done = withoutFormula(sheet, kept);
  const leftOut = without(copied, done);
  // Where rows were left out, as those that a slicer hides, the others may have got values of other rows.
  const again = leftOut.length === 0 || isFiltered ? leftOut : copied;
  writeInParts(again, (some) => {
    for (const cell of some.map(areaOfCell)) writeExactly(rangeOf(sheet, cell), valuesIn(before, cell));
  });
  const reasons = new Map(refused.map((cell) => [cellText(cell), cell]));
  const left = without(cells, again.length === 0 ? done : withoutFormula(sheet, kept));
  setNotes(sheet, left, before.note);
  return left.map((cell) => reasons.get(cellText(cell)) ?? { ...cell, why: MAY_BE_HIDDEN });
}
