import { isLoading } from '../../cells/cell-texts.ts';
import { quote } from '../../errors.ts';
import { showsProblem } from '../formulas/our-formulas.ts';
import { type Area, areaOfCell, type Cell, cellsOf, cellText, joinAreas, rangeOf, without } from '../sheet/areas.ts';
import { readSheet, readUntil, type Snapshot, wholeSheet } from '../sheet/snapshot.ts';
import { type Left, MAY_BE_HIDDEN, refusedAt, showsProblemAt } from './freeze-report.ts';
import { type Before, putFormulasBack, takeAway, writeNotes, writeValues } from './frozen-values.ts';
import { emptiedArea, filledByOthers } from './spilled-areas.ts';

const NOBODYS = () => false;

/**
 * Freezes formulas that may fill several cells; no two of them may fill the same cell. Sheets does not tell which cells
 * a formula fills, so we remove all formulas at once, and see which cells become empty. Each formula is first saved in
 * the note of its cell, from which it is restored if the run is cut off. Formulas that can't be frozen, or would change
 * other cells, are put back.
 */
export function freezeSpilled(before: Before, cells: readonly Cell[]): { areas: Area[]; left: Left[] } {
  let areas = cells.map(areaOfCell);
  const left: Left[] = [];
  const putBack = (leaving: readonly Left[]) => {
    const stay = without(areas, leaving);
    const gone = without(areas, stay);
    areas = stay;
    left.push(...leaving);
    putFormulasBack(before, gone);
  };
  try {
    areas = takeAway(before, cells);
    left.push(...without(cells, areas).map((cell) => ({ ...cell, why: MAY_BE_HIDDEN })));
    let unfinished = new Set<string>();
    for (let isOthers = filledByOthers(before, cells); ; isOthers = NOBODYS) {
      const now = readComputed(before);
      const grown = areas.map((area) => emptiedArea(before, now, area, isOthers));
      const most = areas.map((area) => emptiedArea(before, now, area, NOBODYS));
      const larger = grown.filter((area, index) => isOthers !== NOBODYS || !isSameArea(area, areas[index]));
      if (larger.length === 0) {
        putBack(changes(before, now, areas));
        writeNotes(
          before,
          areas.filter((area) => unfinished.has(cellText(area))),
        );
        return { areas, left };
      }
      const stillLarger = () => larger.filter((area) => areas.includes(area));
      // Put back before their areas grow: protected cells can't be cleared.
      putBack(protectedAmong(before, larger));
      areas = grown.filter((area) => areas.some((other) => cellText(other) === cellText(area)));
      unfinished = new Set([
        ...unfinished,
        ...grown.filter((area, index) => !isSameArea(area, most[index])).map(cellText),
      ]);
      putBack(problemsIn(before, stillLarger()));
      // Meanwhile other formulas fill their cells again. A cell that is still empty in the next round was filled by one of these.
      putBack(writeValues(before, stillLarger(), unfinished).map(refusedAt));
    }
  } catch (failure) {
    putFormulasBack(before, areas);
    throw failure;
  }
}

/** The formulas with cells that the user may not edit. */
function protectedAmong({ sheet }: Snapshot, areas: readonly Area[]): Left[] {
  return joinAreas(areas).flatMap(({ parts, ...joined }) => {
    if (rangeOf(sheet, joined).canEdit()) return [];
    const locked = parts.filter((area) => !rangeOf(sheet, area).canEdit());
    return locked.map((area) => ({ ...area, why: `, because ${rangeOf(sheet, area).getA1Notation()} is protected` }));
  });
}

const isSameArea = (a: Area, b: Area | undefined): boolean => a.rows === b?.rows && a.columns === b.columns;

/** Reads a sheet again, after a wait for the formulas that began to load meanwhile. */
function readComputed(before: Snapshot): Snapshot {
  return readUntil(
    () => readSheet(before.sheet, [wholeSheet(before)]),
    (now) => !hasStarted(before, now),
  );
}

function hasStarted(before: Snapshot, now: Snapshot): boolean {
  return cellsOf(wholeSheet(before)).some((cell) => isLoading(now.shown(cell)) && !isLoading(before.shown(cell)));
}

/** The formulas with a cell that shows a problem. */
function problemsIn(before: Snapshot, areas: readonly Area[]): Left[] {
  return areas.flatMap((area) => {
    const at = cellsOf(area).find((cell) => showsProblem(before.shown(cell)));
    return at ? [showsProblemAt(before, area, at)] : [];
  });
}

/** The formulas that must be put back, because a cell shows something else without them. */
export function changes(before: Snapshot, now: Snapshot, areas: readonly Area[]): Left[] {
  const frozen = new Map(areas.flatMap((area) => cellsOf(area).map((cell) => [cellText(cell), area] as const)));
  const areLoading = hasStarted(before, now);
  const left = new Map<Area, Left>();
  for (const cell of cellsOf(wholeSheet(before))) {
    const own = frozen.get(cellText(cell));
    if (own ? isEqual(before.value(cell), now.value(cell)) : !isHarmed(before, now, cell, areLoading)) continue;
    const why = `, because ${cellText(cell)} would change from ${quote(before.shown(cell))} to ${quote(now.shown(cell))}`;
    for (const area of own ? [own] : areas) if (!left.has(area)) left.set(area, { ...area, why });
  }
  return Array.from(left.values());
}

/** Whether a cell outside the frozen areas has become empty or an error. */
function isHarmed(before: Snapshot, now: Snapshot, cell: Cell, areLoading: boolean): boolean {
  const isEmptied = before.value(cell) !== '' && now.value(cell) === '' && !areLoading;
  const isError = before.formula(cell) !== '' && showsProblem(now.shown(cell)) && !isLoading(now.shown(cell));
  return isEmptied || (isError && !showsProblem(before.shown(cell)));
}

const isEqual = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
