import { asEntered } from '../sheet/as-entered.ts';
import {
  type Area,
  areaOfCell,
  type Cell,
  cellText,
  joinAreas,
  joinColumns,
  rangeOf,
  type Snapshot,
  valuesIn,
} from '../sheet/grid.ts';
import { putFormulas } from '../sheet/put-formulas.ts';
import { addFrozen, checksumOf, NO_VALUES } from './frozen-note.ts';

/** What the references of the formula of a cell mean, as a note keeps it. */
export type InputsOf = (cell: Cell) => string[];

/** Takes formulas away, each of them kept in the note of its cell. */
export function takeAway(before: Snapshot, cells: readonly Cell[], inputsOf: InputsOf): void {
  writeNotes(before, cells.map(areaOfCell), inputsOf, () => NO_VALUES);
  for (const area of joinColumns(cells)) rangeOf(before.sheet, area).clearContent();
}

/** Writes values where their formulas stood. In this order: whenever it ends, the cells hold all of the values in the note, or nothing. */
export function writeValues(
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

/** The checksum of what the cells showed. */
export const keptChecksum =
  (before: Snapshot) =>
  (area: Area): string =>
    checksumOf(valuesIn(before, area));

/** Keeps formulas in the notes of their cells, with what is needed to bring them back. */
export function writeNotes(
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

/** Writes formulas back that were taken away. Where the values can't be cleared, their formulas stay frozen. */
export function putFormulasBack(before: Snapshot, areas: readonly Area[]): void {
  if (areas.length === 0) return;
  for (const area of joinAreas(areas)) twice(() => rangeOf(before.sheet, area).clearContent());
  putFormulas(
    before.sheet,
    areas.map((area) => ({ row: area.row, column: area.column, formula: before.formula(area) })),
  );
  for (const area of joinColumns(areas)) {
    twice(() => rangeOf(before.sheet, area).setNotes(area.cells.map((cell) => [before.note(cell)])));
  }
}

/** Google's hiccups are short. */
function twice(work: () => unknown): void {
  try {
    work();
  } catch {
    work();
  }
}
