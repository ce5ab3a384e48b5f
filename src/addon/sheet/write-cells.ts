import type { Sheet } from '../../services/spreadsheet.ts';
import { protectedCells } from '../messages.ts';
import { type Area, type Cell, joinAreas, joinColumns, rangeOf } from './areas.ts';

/**
 * Checks that areas may be edited, until the time is up. The rest may be refused when they are written.
 * @throws ActionError if one is protected
 */
export function checkEditable(sheet: Sheet, areas: readonly Area[], isTimeLeft: () => boolean = () => true): void {
  for (const area of areas) {
    if (!isTimeLeft()) return;
    const range = rangeOf(sheet, area);
    if (!range.canEdit()) throw protectedCells(range.getA1Notation());
  }
}

/** Writes notes, with one call for cells directly below one another. */
export function setNotes<T extends Cell>(sheet: Sheet, cells: readonly T[], noteOf: (cell: T) => string): void {
  for (const area of joinColumns(cells)) rangeOf(sheet, area).setNotes(area.cells.map((cell) => [noteOf(cell)]));
}

/** Empties areas, and leaves their formats and notes. */
export function clearAreas(sheet: Sheet, areas: readonly Area[]): void {
  for (const area of joinAreas(areas)) rangeOf(sheet, area).clearContent();
}
