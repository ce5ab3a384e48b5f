import { type Area, areaOfCell, type Cell, cellText, type Snapshot } from '../sheet/grid.ts';
import type { Left } from './freeze-report.ts';
import { type InputsOf, keptChecksum, putFormulasBack, takeAway, writeNotes, writeValues } from './frozen-values.ts';
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
      areas = grown;
      unfinished = new Set([
        ...unfinished,
        ...grown.filter((area, index) => !isSameArea(area, most[index])).map(cellText),
      ]);
      putBack(problemsIn(before, larger));
      // What others fill is back when this is written; what is not by then was filled by a formula that is gone.
      writeValues(
        before,
        larger.filter((area) => areas.includes(area)),
        inputsOf,
        unfinished,
      );
    }
  } catch (failure) {
    putFormulasBack(before, areas);
    throw failure;
  }
}

const isSameArea = (a: Area, b: Area | undefined): boolean => a.rows === b?.rows && a.columns === b.columns;
