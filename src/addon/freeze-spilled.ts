import { quote } from '../errors.ts';
import { sleep } from '../services/clock.ts';
import { asEntered } from './as-entered.ts';
import { wholeSheet } from './find-formulas.ts';
import { type Left, showsProblemAt } from './freeze-report.ts';
import { addFrozen, checksumOf, NO_VALUES } from './frozen-note.ts';
import {
  type Area,
  areaOfCell,
  type Cell,
  cellsOf,
  cellText,
  joinAreas,
  joinColumns,
  rangeOf,
  readSheet,
  type Snapshot,
  valuesIn,
} from './grid.ts';
import { isLoading, showsProblem } from './our-formulas.ts';
import { putFormulas } from './put-formulas.ts';
import { emptiedAreas, filledByOthers } from './spilled-areas.ts';

const LONGEST_WAIT_SECONDS = 30;
const NOBODYS = () => false;

/** What freezing came to. */
export interface Outcome {
  areas: Area[];
  left: Left[];
}

/** The references of the formula of a cell, as a note keeps them. */
export type InputsOf = (cell: Cell) => string[];

/**
 * Freezes formulas that may fill several cells, none of them the same. Sheets does not tell which cells those are; it
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

function takeAway(before: Snapshot, cells: readonly Cell[], inputsOf: InputsOf): void {
  writeNotes(before, cells.map(areaOfCell), inputsOf, () => NO_VALUES);
  for (const area of joinColumns(cells)) rangeOf(before.sheet, area).clearContent();
}

/** In this order: whenever it ends, the cells hold all of the values in the note, or nothing. */
function writeValues(
  before: Snapshot,
  areas: readonly Area[],
  inputsOf: InputsOf,
  unfinished: ReadonlySet<string>,
): void {
  if (areas.length === 0) return;
  const formats = before.sheet.getRange(1, 1, before.rows, before.columns).getNumberFormats();
  const joined = joinAreas(areas);
  for (const area of joined) rangeOf(before.sheet, area).clearContent();
  writeNotes(before, areas, inputsOf, keptChecksum(before), unfinished);
  for (const area of joined) {
    const values = valuesIn(before, area).map((row, r) =>
      // In cells of plain text an apostrophe would be part of the text.
      row.map((value, c) => (formats[area.row + r - 1]?.[area.column + c - 1] === '@' ? value : asEntered(value))),
    );
    rangeOf(before.sheet, area).setValues(values);
  }
}

const keptChecksum =
  (before: Snapshot) =>
  (area: Area): string =>
    checksumOf(valuesIn(before, area));

function writeNotes(
  before: Snapshot,
  areas: readonly Area[],
  inputsOf: InputsOf,
  checksum: (area: Area) => string,
  unfinished: ReadonlySet<string> = new Set(),
): void {
  const noteOf = (area: Area) =>
    addFrozen(before.note(area), {
      ...area,
      formula: before.formula(area),
      checksum: checksum(area),
      isUnfinished: unfinished.has(cellText(area)),
      inputs: inputsOf(area),
    });
  const notes = new Map(areas.map((area) => [cellText(area), noteOf(area)]));
  for (const area of joinColumns(areas)) {
    rangeOf(before.sheet, area).setNotes(area.cells.map((cell) => [notes.get(cellText(cell)) ?? '']));
  }
}

/** Where the values can't be cleared, their formulas stay frozen. */
function putFormulasBack(before: Snapshot, areas: readonly Area[]): void {
  for (const area of joinAreas(areas)) twice(() => rangeOf(before.sheet, area).clearContent());
  putFormulas(
    before.sheet,
    areas.map((area) => ({ row: area.row, column: area.column, formula: before.formula(area) })),
  );
  for (const area of joinColumns(areas)) {
    twice(() => rangeOf(before.sheet, area).setNotes(area.cells.map((cell) => [before.note(cell)])));
  }
}

/** Reads a sheet again when all formulas that were set off meanwhile are done, or after a while. */
function readComputed(before: Snapshot): Snapshot {
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

function problemsIn(before: Snapshot, areas: readonly Area[]): Left[] {
  return areas.flatMap((area) => {
    const at = cellsOf(area).find((cell) => showsProblem(before.shown(cell)));
    return at ? [showsProblemAt(before, area, at)] : [];
  });
}

/** The formulas that must come back, since without them a cell shows something else than with them. */
function changes(before: Snapshot, now: Snapshot, areas: readonly Area[]): Left[] {
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

const isSameArea = (a: Area, b: Area | undefined): boolean => a.rows === b?.rows && a.columns === b.columns;

/** Google's hiccups are short. */
function twice(work: () => unknown): void {
  try {
    work();
  } catch {
    work();
  }
}
