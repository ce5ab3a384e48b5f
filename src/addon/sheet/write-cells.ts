import type { Range, Sheet } from '../../services/spreadsheet.ts';
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

// Which texts Sheets takes for a formula, a number, a price, a date, a time or TRUE depends on the language of the
// spreadsheet. All of them have a digit, begin with something other than a letter, or are a single word.
const AMBIGUOUS = /\p{N}|^[^\p{L}]|^\p{L}+\s*$/u;

/** How to write a value so that the cell holds exactly this: a text that looks like something else stays one. */
export function asEntered(value: unknown): unknown {
  return typeof value === 'string' && AMBIGUOUS.test(value) ? `'${value}` : value;
}

/** Writes values so that the cells then hold exactly these values. */
export function writeExactly(range: Range, rows: readonly (readonly unknown[])[]): void {
  const entered = rows.map((row) => row.map(asEntered));
  const isChanged = entered.some((row, r) => row.some((value, c) => value !== rows[r]?.[c]));
  const formats = isChanged ? range.getNumberFormats() : [];
  // In cells of plain text an apostrophe would be part of the text.
  range.setValues(entered.map((row, r) => row.map((value, c) => (formats[r]?.[c] === '@' ? rows[r]?.[c] : value))));
}
