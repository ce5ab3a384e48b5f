import { quote } from '../../errors.ts';
import { isLoading, showsProblem } from '../formulas/our-formulas.ts';
import { type Area, type Cell, cellsOf, cellText } from '../sheet/areas.ts';
import { readUntil } from '../sheet/read-until.ts';
import { readSheet, type Snapshot, wholeSheet } from '../sheet/snapshot.ts';
import { type Left, showsProblemAt } from './freeze-report.ts';

/** Reads a sheet again, after a wait for the formulas that began to load meanwhile. */
export function readComputed(before: Snapshot): Snapshot {
  return readUntil(
    () => readSheet(before.sheet, [wholeSheet(before)]),
    (now) => !hasStarted(before, now),
  );
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
