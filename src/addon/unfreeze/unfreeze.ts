import { now } from '../../services/clock.ts';
import { withDocumentLock } from '../../services/document-lock.ts';
import { activeSpreadsheet } from '../../services/spreadsheet.ts';
import { selectedAreas } from '../formulas/find-formulas.ts';
import { type Left, leftText } from '../freeze/freeze-report.ts';
import { type FrozenCell, frozenCells } from '../freeze/frozen-cells.ts';
import { removeFrozen } from '../freeze/frozen-note.ts';
import { count, protectedCells } from '../messages.ts';
import {
  type Area,
  areaOfCell,
  joinAreas,
  joinColumns,
  overlap,
  rangeOf,
  reachOf,
  readSheet,
  type Snapshot,
} from '../sheet/grid.ts';
import { putFormulas } from '../sheet/put-formulas.ts';
import { type Return, returnsOf } from './returns.ts';

const FORMULAS_AT_A_TIME = 500;
// Google ends a run after six minutes, and what is begun by then must be finished.
const LONGEST_RUN_MS = 200_000;

/** Brings back the frozen formulas whose cells touch the selection; a value that was changed since stays. */
export function unfreezeSelection(): string {
  return withDocumentLock(() => {
    const areas = selectedAreas();
    const sheet = readSheet(activeSpreadsheet().getActiveSheet(), reachOf(areas));
    const cells = frozenCells(sheet).filter(({ area }) => areas.some((selected) => overlap(selected, area)));
    if (cells.length === 0) return 'Nothing in the selection is frozen.';
    const { brought, left, waiting } = bringBack(sheet, cells);
    const advice = left.length === 0 ? '' : ' The formula is in the note of the cell.';
    const more = waiting === 0 ? '' : ` No time was left for ${count(waiting, 'formula')}: choose Unfreeze again.`;
    return `Brought back ${count(brought, 'formula')}.${leftText(left, 'frozen formula')}${advice}${more}`;
  });
}

/** Brings back frozen formulas, as many as there is time for. */
export function bringBack(
  sheet: Snapshot,
  cells: readonly FrozenCell[],
): { brought: number; left: Left[]; waiting: number } {
  const start = now();
  const { returns, left } = returnsOf(sheet, cells);
  checkEditable(sheet, returns);
  let brought = 0;
  while (brought < returns.length && now() - start < LONGEST_RUN_MS) {
    const part = returns.slice(brought, brought + FORMULAS_AT_A_TIME);
    replaceValues(sheet, part);
    brought += part.length;
  }
  return { brought, left, waiting: returns.length - brought };
}

function checkEditable(sheet: Snapshot, returns: readonly Return[]): void {
  for (const area of joinAreas(returns.map(({ cell, clears }) => clears ?? areaOfCell(cell)))) {
    const range = rangeOf(sheet.sheet, area);
    if (!range.canEdit()) throw protectedCells(range.getA1Notation());
  }
}

/** The notes go last: whatever fails before, each formula is in its cell or in its note. */
function replaceValues(sheet: Snapshot, returns: readonly Return[]): void {
  const cleared = new Set<Area>();
  try {
    for (const area of joinAreas(returns.flatMap(({ clears }) => clears ?? []))) {
      rangeOf(sheet.sheet, area).clearContent();
      for (const part of area.parts) cleared.add(part);
    }
  } finally {
    const free = returns.filter(({ clears }) => clears === undefined || cleared.has(clears));
    putFormulas(
      sheet.sheet,
      free.flatMap(({ cell, formula }) => (formula === sheet.formula(cell) ? [] : [{ ...cell, formula }])),
    );
  }
  for (const area of joinColumns(returns.map(({ cell }) => cell))) {
    rangeOf(sheet.sheet, area).setNotes(area.cells.map((cell) => [removeFrozen(sheet.note(cell))]));
  }
}
