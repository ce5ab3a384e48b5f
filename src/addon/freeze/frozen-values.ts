import { referencesOf } from '../formulas/references.ts';
import { notWrittenBack } from '../messages.ts';
import { type Area, areaOfCell, type Cell, cellText, joinAreas, rangeOf, readAround, without } from '../sheet/areas.ts';
import { type Snapshot, valuesIn } from '../sheet/snapshot.ts';
import { clearAreas, setNotes, writeExactly } from '../sheet/write-cells.ts';
import { writeFormulas } from '../sheet/write-formulas.ts';
import { type Refused, writeInParts } from '../sheet/write-parts.ts';
import { addFrozen, checksumOf, NO_VALUES, readFrozen } from './frozen-note.ts';
import { readInputs } from './inputs.ts';

/** A sheet as it is before formulas are frozen. */
export interface Before extends Snapshot {
  /** The checksums of a formula's references, for its note. */
  inputs(cell: Cell): string[];
}

/** Adds the values of its formulas' references to a sheet. */
export function withInputs(sheet: Snapshot): Before {
  const { check } = readInputs(sheet);
  return { ...sheet, inputs: (cell) => referencesOf(sheet.formula(cell)).map((reference) => check(reference)) };
}

/** Removes formulas from their cells, and keeps each of them in the note of its cell. Returns those that were kept. */
export function takeAway(before: Before, cells: readonly Cell[]): Area[] {
  writeNotes(before, cells.map(areaOfCell), { checksum: NO_VALUES });
  const areas = keptInNotes(before, cells).map(areaOfCell);
  clearAreas(before.sheet, areas);
  return areas;
}

/** The formulas that are in the notes of their cells now. */
export function keptInNotes(before: Before, cells: readonly Cell[]): Cell[] {
  const noteOf = readAround(before.sheet, cells, (range) => range.getNotes());
  return cells.filter((cell) => readFrozen(noteOf(cell) ?? '')?.formula === before.formula(cell));
}

/**
 * Writes values in place of their formulas. The order matters: whenever the run is cut off, the cells hold either all
 * the values that the note describes, or nothing.
 * @returns the areas whose values Google refused, at least in part
 */
export function writeValues<T extends Area>(
  before: Before,
  areas: readonly T[],
  unfinished: ReadonlySet<string>,
): Refused<T>[] {
  if (areas.length === 0) return [];
  clearAreas(before.sheet, areas);
  writeNotes(before, areas, { unfinished });
  return writeInParts(areas, (some) => {
    for (const area of joinAreas(some)) writeExactly(rangeOf(before.sheet, area), valuesIn(before, area));
  });
}

/** Keeps formulas in the notes of their cells, with what is needed to bring them back. */
export function writeNotes(
  before: Before,
  areas: readonly Area[],
  { checksum, unfinished }: { checksum?: string; unfinished?: ReadonlySet<string> } = {},
): void {
  setNotes(before.sheet, areas, (area) =>
    addFrozen(before.note(area), {
      ...area,
      formula: before.formula(area),
      checksum: checksum ?? checksumOf(valuesIn(before, area)),
      isUnfinished: unfinished?.has(cellText(area)) === true,
      inputs: before.inputs(area),
    }),
  );
}

/**
 * Puts removed formulas back. If the values can't be cleared, their formulas stay frozen.
 * @throws ActionError with all formulas that Google refused; they stay in their notes
 */
export function putFormulasBack({ sheet, formula, note }: Snapshot, areas: readonly Area[]): void {
  if (areas.length === 0) return;
  twice(() => clearAreas(sheet, areas));
  const refused = writeFormulas(
    sheet,
    areas.map((area) => ({ row: area.row, column: area.column, formula: formula(area) })),
  );
  const lost = refused.map(({ item }) => item);
  twice(() => setNotes(sheet, without(areas, lost), note));
  if (lost.length > 0) throw notWrittenBack(lost.map((cell) => [cellText(cell), cell.formula]));
}

/** Short faults of Google are common. */
function twice(work: () => void): void {
  try {
    work();
  } catch {
    work();
  }
}
