import { type Area, fromA1, quoteSheet, referencesIn, toA1 } from '../../../emulator/browser.ts';
import { areaOf, at, nameOf, type Selection } from '../grid/selection.ts';
import { moved, step } from '../sheet/move-selection.ts';
import { activeCell, type SheetController, shownSheet } from '../sheet/sheet-controller.ts';
import type { Editing } from './edited-cell.ts';
import { isFormula, takesReference, toggleDollars } from './formula-text.ts';

/** Opens the editor of the active cell, empty for typing or with what is in it. */
export function beginEditing(sheet: SheetController, mode: Editing['mode'], where: Editing['where'] = 'cell'): void {
  if (sheet.state.editing) {
    sheet.set({ editing: { ...sheet.state.editing, where, mode: 'editing' } });
    return;
  }
  const before = activeCell(sheet)?.entry ?? '';
  const text = mode === 'typing' ? '' : before;
  const { shifts } = sheet.book.view;
  const { row, column } = sheet.state.selection.active;
  sheet.select(at({ row, column }));
  sheet.set({
    editing: {
      sheet: shownSheet(sheet),
      row,
      column,
      text,
      before,
      shifts,
      cursor: text.length,
      isTouched: false,
      mode,
      where,
    },
  });
}

/** Takes typed text. */
export function typeText(sheet: SheetController, text: string, cursor: number): void {
  edit(sheet, { text, cursor, isTouched: true });
}

/** Goes on with a cursor elsewhere, or another text, and no longer points at cells. */
export function edit(sheet: SheetController, change: Partial<Editing>): void {
  if (!sheet.state.editing) return;
  const { pointing, ...rest } = sheet.state.editing;
  sheet.set({ editing: { ...rest, ...change } });
}

/** Closes the editor without a change. */
export function cancelEditing(sheet: SheetController): void {
  const { editing } = sheet.state;
  if (!editing) return;
  sheet.set({ editing: undefined });
  void sheet.show(editing.sheet, at({ row: editing.row, column: editing.column }));
  sheet.focus();
}

/** Writes typed text into the cell, moves to another cell, and focuses the grid. */
export function commitEditing(sheet: SheetController, rows = 0, columns = 0): void {
  if (!sheet.state.editing) return;
  closeEditor(sheet, rows, columns);
  sheet.focus();
}

/** Does so after the focus has moved elsewhere, and leaves it there. */
export function closeEditor(sheet: SheetController, rows = 0, columns = 0): void {
  const { editing } = sheet.state;
  if (!editing) return;
  sheet.set({ editing: undefined });
  const { sheet: id, row, column, text, before, isTouched } = editing;
  const isChanged = isTouched && text !== before;
  if (isChanged) void write(sheet, editing);
  void sheet.show(id, at(step(sheet, { row, column }, rows, columns)));
  if (isChanged && sheet.state.copied) sheet.set({ copied: undefined });
}

async function write(sheet: SheetController, editing: Editing): Promise<void> {
  const { sheet: id, row, column, text, shifts } = editing;
  const result = await sheet.send({ type: 'enter', sheet: id, row, column, text, shifts });
  if (result) return;
  // Text that could not be written is not lost: the editor opens with it again, or a message contains it.
  if (sheet.state.editing) {
    sheet.say(`This was not written into ${toA1({ row, column, rows: 1, columns: 1 })}: ${text}`, true);
    return;
  }
  await sheet.show(id, at({ row, column }));
  sheet.set({ editing: { ...editing, shifts: sheet.book.view.shifts, mode: 'editing' } });
}

/** Makes the reference at the cursor absolute and back. */
export function toggleReference(sheet: SheetController, cursor: number): void {
  const { editing } = sheet.state;
  if (editing && isFormula(editing.text)) edit(sheet, { ...toggleDollars(editing.text, cursor), isTouched: true });
}

/** Whether a click on a cell, or an arrow key, writes an address into the formula. */
export function canPoint({ state: { editing } }: SheetController): boolean {
  if (!editing) return false;
  return editing.pointing !== undefined || takesReference(editing.text, editing.cursor);
}

/** Writes the address of cells at the cursor, in place of the previous one. */
export function pointAt(sheet: SheetController, selection: Selection): void {
  const { editing } = sheet.state;
  if (!editing) return;
  const start = editing.pointing?.start ?? editing.cursor;
  const isOwnSheet = editing.sheet === shownSheet(sheet);
  const name = sheet.book.view.sheets.find(({ id }) => id === shownSheet(sheet))?.name ?? '';
  const reference = (isOwnSheet ? '' : quoteSheet(name)) + nameOf(areaOf(selection), sheet.book.view);
  const text = editing.text.slice(0, start) + reference + editing.text.slice(editing.cursor);
  sheet.set({
    editing: { ...editing, text, cursor: start + reference.length, isTouched: true, pointing: { start, selection } },
  });
}

/** Points at the cell beside the one pointed at, or beside the one that is edited. */
export function pointBeside(sheet: SheetController, rows: number, columns: number, isExtended: boolean): void {
  const { editing } = sheet.state;
  if (!editing) return;
  const from = editing.pointing?.selection ?? at({ row: editing.row, column: editing.column });
  pointAt(sheet, moved(sheet, from, rows, columns, isExtended));
}

/** The cells of the shown sheet that the formula names. */
export function readAreas(sheet: SheetController): Area[] {
  const { editing } = sheet.state;
  if (!editing || editing.sheet !== shownSheet(sheet)) return [];
  const { rows, columns } = sheet.book.view;
  return (isFormula(editing.text) ? referencesIn(editing.text) : [])
    .filter(({ reference }) => !reference.includes('!'))
    .flatMap(({ reference }) => fromA1(reference, { maxRows: rows, maxColumns: columns }) ?? []);
}
