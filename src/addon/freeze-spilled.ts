import type { Left } from './freeze-report.ts';
import { type InputsOf, keptChecksum, putFormulasBack, takeAway, writeNotes, writeValues } from './frozen-values.ts';
import { type Area, areaOfCell, type Cell, cellText, joinAreas, rangeOf, type Snapshot } from './grid.ts';
import { emptiedAreas, filledByOthers } from './spilled-areas.ts';
import { changes, problemsIn, readComputed } from './without-formulas.ts';

const NOBODYS = () => false;

/** What freezing came to. */
export interface Outcome {
  areas: Area[];
  left: Left[];
}

/**
 * Freezes formulas that may fill several cells, no two of which may fill the same cell. Sheets does not tell which cells those are; it
 * shows when the formulas are taken away, all at one time. Before a formula leaves its cell it is in the cell's note, and
 * comes back from there when the run is cut off. What can't be frozen, or would change other cells, is put back.
 */
export function freezeSpilled(before: Snapshot, cells: readonly Cell[], inputsOf: InputsOf): Outcome {
  let areas = cells.map(areaOfCell);
  const left: Left[] = [];
  const putBack = (leaving: readonly Left[]) => {
    const names = new Set(leaving.map(cellText));
    const gone = areas.filter((area) => names.has(cellText(area)));
    areas = areas.filter((area) => !names.has(cellText(area)));
    left.push(...leaving);
    putFormulasBack(before, gone);
  };
  try {
    takeAway(before, cells, inputsOf);
    let unfinished = new Set<string>();
    for (let isOthers = filledByOthers(before, cells); ; isOthers = NOBODYS) {
      const now = readComputed(before);
      const grown = emptiedAreas(before, now, areas, isOthers);
      const most = emptiedAreas(before, now, areas, NOBODYS);
      const larger = grown.filter((area, index) => isOthers !== NOBODYS || !isSameArea(area, areas[index]));
      if (larger.length === 0) {
        putBack(changes(before, now, areas));
        writeNotes(
          before,
          areas.filter((area) => unfinished.has(cellText(area))),
          inputsOf,
          keptChecksum(before),
        );
        return { areas, left };
      }
      const stillLarger = () => larger.filter((area) => areas.includes(area));
      // Put back before their areas grow: what is protected can't be cleared.
      putBack(protectedAmong(before, larger));
      areas = grown.filter((area) => areas.some((other) => cellText(other) === cellText(area)));
      unfinished = new Set([
        ...unfinished,
        ...grown.filter((area, index) => !isSameArea(area, most[index])).map(cellText),
      ]);
      putBack(problemsIn(before, stillLarger()));
      // What others fill is back when this is written; what is not by then was filled by a formula that is gone.
      writeValues(before, stillLarger(), inputsOf, unfinished);
    }
  } catch (failure) {
    putFormulasBack(before, areas);
    throw failure;
  }
}

/** The formulas some of whose cells the user may not edit. */
function protectedAmong({ sheet }: Snapshot, areas: readonly Area[]): Left[] {
  return joinAreas(areas).flatMap(({ parts, ...joined }) => {
    if (rangeOf(sheet, joined).canEdit()) return [];
    const locked = parts.filter((area) => !rangeOf(sheet, area).canEdit());
    return locked.map((area) => ({ ...area, why: `, because ${rangeOf(sheet, area).getA1Notation()} is protected` }));
  });
}

const isSameArea = (a: Area, b: Area | undefined): boolean => a.rows === b?.rows && a.columns === b.columns;
