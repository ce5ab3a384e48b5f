import { now } from '../../services/clock.ts';
import { withDocumentLock } from '../../services/document-lock.ts';
import { activeSpreadsheet, flush, type Sheet } from '../../services/spreadsheet.ts';
import { ourFormulas, selectedAreas } from '../formulas/find-formulas.ts';
import { maySpill, showsProblem } from '../formulas/our-formulas.ts';
import { referencesOf } from '../formulas/references.ts';
import { count, noFormulas, protectedCells } from '../messages.ts';
import {
  type Area,
  type Cell,
  cellText,
  isInside,
  joinColumns,
  rangeOf,
  reachOf,
  readSheet,
  type Snapshot,
} from '../sheet/grid.ts';
import { bringBack } from '../unfreeze/unfreeze.ts';
import { type Left, leftText, showsProblemAt } from './freeze-report.ts';
import { freezeSpilled } from './freeze-spilled.ts';
import { frozenCells, isCutOff } from './frozen-cells.ts';
import { addFrozen, checksumOf } from './frozen-note.ts';
import type { InputsOf } from './frozen-values.ts';
import { readInputs } from './inputs.ts';
import { mayMeet, waitingFormula, waitingFormulas } from './spilled-areas.ts';

const SPILLED_AT_A_TIME = 200;
// Google ends a run after six minutes, and what is begun by then must be finished.
const LONGEST_RUN_MS = 200_000;

interface Progress {
  /** What was said about formulas that an earlier run had taken away. */
  broughtBack: string;
  cells: number;
  left: Left[];
  /** Formulas that no time was left for. */
  waiting: number;
}

/** Makes values of the formulas of ours in the selection; `unfreezeSelection` brings the formulas back. */
export function freezeSelection(): string {
  const start = now();
  const sheet = activeSpreadsheet().getActiveSheet();
  const areas = selectedAreas();
  const progress: Progress = { broughtBack: '', cells: 0, left: [], waiting: 0 };
  do withDocumentLock(() => freezeSome(sheet, areas, progress));
  while (progress.waiting > 0 && now() - start < LONGEST_RUN_MS);
  const { broughtBack, waiting } = progress;
  if (progress.cells === 0 && progress.left.length === 0 && broughtBack === '') throw noFormulas();
  const more = waiting === 0 ? '' : ` No time was left for ${count(waiting, 'formula')}: choose Freeze again.`;
  const left = leftText(progress.left, 'formula');
  const advice = left === '' ? '' : ' Correct these and freeze again.';
  return `${broughtBack}Froze ${count(progress.cells, 'cell')}.${left}${advice}${more}`;
}

/** Freezes what fills one cell each, and a part of what may fill more. */
function freezeSome(sheet: Sheet, areas: readonly Area[], progress: Progress): void {
  let before = readSheet(sheet, reachOf(areas));
  if (progress.broughtBack === '') {
    progress.broughtBack = bringBackCutOff(before, areas);
    if (progress.broughtBack !== '') before = readSheet(sheet);
  }
  const settled = new Set(progress.left.map(cellText));
  const cells = ourFormulas(before).filter((cell) => isSelected(cell, areas) && !settled.has(cellText(cell)));
  checkEditable(before, cells);
  const waiting = waitingFormulas(before);
  const left = cells.flatMap((cell) => whyNot(before, cell, waiting) ?? []);
  const names = new Set(left.map(cellText));
  const good = cells.filter((cell) => !names.has(cellText(cell)));
  const single = good.filter((cell) => !maySpill(before.formula(cell)));
  const spilled = good.filter((cell) => maySpill(before.formula(cell)));
  const part = apart(before, spilled);
  const inputs = readInputs(before);
  const inputsOf = (cell: Cell) => referencesOf(before.formula(cell)).map((reference) => inputs.check(reference));
  freezeSingle(before, single, inputsOf);
  const outcome = part.length === 0 ? { areas: [], left: [] } : freezeSpilled(before, part, inputsOf);
  progress.cells += single.length + outcome.areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  progress.left.push(...left, ...outcome.left);
  progress.waiting = spilled.length - part.length;
}

/** Formulas that a run took away before it was cut off come back first. */
function bringBackCutOff(snapshot: Snapshot, areas: readonly Area[]): string {
  const cutOff = frozenCells(snapshot).filter((cell) => isSelected(cell, areas) && isCutOff(snapshot, cell));
  if (cutOff.length === 0) return '';
  const { brought, left } = bringBack(snapshot, cutOff);
  return `Brought back ${count(brought, 'formula')} that an earlier run had taken away.${leftText(left, 'formula')} `;
}

function checkEditable(sheet: Snapshot, cells: readonly Cell[]): void {
  for (const area of joinColumns(cells)) {
    const range = rangeOf(sheet.sheet, area);
    if (!range.canEdit()) throw protectedCells(range.getA1Notation());
  }
}

/** A message is no value to keep, and where the cells become empty a table that waits for room would fill them. */
function whyNot(sheet: Snapshot, cell: Cell, waiting: readonly Cell[]): Left | undefined {
  if (showsProblem(sheet.shown(cell))) return showsProblemAt(sheet, cell, cell);
  if (!maySpill(sheet.formula(cell)) && sheet.value(cell) !== '') return undefined;
  const other = waitingFormula(sheet, cell, waiting);
  return other && { ...cell, why: `, because ${cellText(other)} needs room for its table` };
}

/** The first of the formulas, as many as are frozen at a time, no two of which may fill the same cell. */
function apart(sheet: Snapshot, cells: readonly Cell[]): Cell[] {
  const chosen: Cell[] = [];
  for (const cell of cells) {
    if (chosen.length === SPILLED_AT_A_TIME) break;
    if (!chosen.some((other) => mayMeet(sheet, other, cell))) chosen.push(cell);
  }
  return chosen;
}

/** The notes come first: whatever fails then, each formula is in its cell or in its note. */
function freezeSingle(sheet: Snapshot, cells: readonly Cell[], inputsOf: InputsOf): void {
  const areas = joinColumns(cells);
  for (const area of areas) {
    const notes = area.cells.map((cell) => [
      addFrozen(sheet.note(cell), {
        ...cell,
        formula: sheet.formula(cell),
        rows: 1,
        columns: 1,
        checksum: checksumOf([[sheet.value(cell)]]),
        inputs: inputsOf(cell),
      }),
    ]);
    rangeOf(sheet.sheet, area).setNotes(notes);
  }
  for (const area of areas) {
    const range = rangeOf(sheet.sheet, area);
    // Sheets' own "paste values only", which keeps dates, durations and texts such as "01234" exactly as they are.
    range.copyTo(range, { contentsOnly: true });
  }
  flush();
}

const isSelected = (cell: Cell, areas: readonly Area[]): boolean => areas.some((area) => isInside(cell, area));
