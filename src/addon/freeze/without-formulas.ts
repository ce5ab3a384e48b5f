import { quote } from '../../errors.ts';
import { sleep } from '../../services/clock.ts';
import { wholeSheet } from '../formulas/find-formulas.ts';
import { isLoading, showsProblem } from '../formulas/our-formulas.ts';
import { type Area, type Cell, cellsOf, cellText, readSheet, type Snapshot } from '../sheet/grid.ts';
import { type Left, showsProblemAt } from './freeze-report.ts';

const LONGEST_WAIT_SECONDS = 30;

/** Reads a sheet again when all formulas that were set off meanwhile are done, or after a while. */
export function readComputed(before: Snapshot): Snapshot {
  let now = readSheet(before.sheet, before);
  for (let seconds = 0; seconds < LONGEST_WAIT_SECONDS && hasStarted(before, now); seconds++) {
    sleep(1000);
    now = readSheet(before.sheet, before);
  }
  return now;
}

function hasStarted(before: Snapshot, now: Snapshot): boolean {
  return cellsOf(wholeSheet(before)).some((cell) => isLoading(now.shown(cell)) && !isLoading(before.shown(cell)));
}

/** The formulas with a cell that shows a problem. */
export function problemsIn(before: Snapshot, areas: readonly Area[]): Left[] {
  return areas.flatMap((area) => {
    const at = cellsOf(area).find((cell) => showsProblem(before.shown(cell)));
    return at ? [showsProblemAt(before, area, at)] : [];
  });
}

/** The formulas that must come back, since without them a cell shows something else than with them. */
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

/** Whether a cell beside the frozen ones is empty or an error that was not. */
function isHarmed(before: Snapshot, now: Snapshot, cell: Cell, areLoading: boolean): boolean {
  const isEmptied = before.value(cell) !== '' && now.value(cell) === '' && !areLoading;
  const isError = before.formula(cell) !== '' && showsProblem(now.shown(cell)) && !isLoading(now.shown(cell));
  return isEmptied || (isError && !showsProblem(before.shown(cell)));
}

const isEqual = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
