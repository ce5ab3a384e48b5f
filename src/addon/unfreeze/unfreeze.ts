import { startActionDeadline } from '../../retry/deadline.ts';
import { withDocumentLock } from '../../services/lock.ts';
import { activeSpreadsheet } from '../../services/spreadsheet.ts';
import { count } from '../../words.ts';
import { selectedAreas } from '../formulas/find-formulas.ts';
import { type Left, leftText } from '../freeze/freeze-report.ts';
import { type FrozenArea, frozenAreas } from '../freeze/frozen-areas.ts';
import { removeFrozen } from '../freeze/frozen-note.ts';
import { type Area, areaOfCell, joinAreas, overlap, rangeOf } from '../sheet/areas.ts';
import { readSheet, type Snapshot } from '../sheet/snapshot.ts';
import { checkEditable, setNotes } from '../sheet/write-cells.ts';
import { writeFormulas } from '../sheet/write-formulas.ts';
import { type Return, returnsOf } from './returns.ts';

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
  let brought = 0;
  while (brought < returns.length && deadline.millisecondsLeft() > 0) {
    const part = returns.slice(brought, brought + FORMULAS_AT_A_TIME);
    replaceValues(sheet, part);
    brought += part.length;
  }
  return { brought, left, waiting: returns.length - brought };
}

/** The notes are removed last, so that each formula is always in its cell or in its note. */
function replaceValues(sheet: Snapshot, returns: readonly Return[]): void {
  const cleared = new Set<Area>();
  try {
    for (const area of joinAreas(returns.flatMap(({ clears }) => clears ?? []))) {
      rangeOf(sheet.sheet, area).clearContent();
      for (const part of area.parts) cleared.add(part);
    }
  } finally {
    const free = returns.filter(({ clears }) => clears === undefined || cleared.has(clears));
    writeFormulas(
      sheet.sheet,
      free.filter((cell) => cell.formula !== sheet.formula(cell)),
    );
  }
  setNotes(sheet.sheet, returns, (cell) => removeFrozen(sheet.note(cell)));
}
