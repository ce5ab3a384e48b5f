import type { KeyboardEvent } from 'react';
import { copyWithin, pasteValuesNext } from '../clipboard/clipboard.ts';
import { beginEditing } from '../editor/editing.ts';
import { goTo, jump, moved, pageRows } from '../sheet/move-selection.ts';
import { activeCell, type SheetController, selectedArea, shownSheet } from '../sheet/sheet-controller.ts';
import { areaOf, selectArea } from './selection.ts';

export const ARROWS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Handles a key while the grid has the focus; returns whether it had a meaning. */
export function pressInGrid(sheet: SheetController, event: KeyboardEvent<HTMLElement>): boolean {
  const { tabLeaves } = sheet.state;
  if (tabLeaves && event.key !== 'Shift') sheet.set({ tabLeaves: false });
  if (tabLeaves && event.key === 'Tab') return false;
  const isControl = event.ctrlKey || event.metaKey;
  if (isControl && !event.altKey) return pressWithControl(sheet, event);
  return pressPlain(sheet, event) || pressText(sheet, event);
}

function pressPlain(
  sheet: SheetController,
  { key, shiftKey, altKey, currentTarget }: KeyboardEvent<HTMLElement>,
): boolean {
  const { selection } = sheet.state;
  const { view } = sheet.book;
  const { row, column } = shiftKey ? selection.head : selection.active;
  const arrow = ARROWS[key];
  if (altKey) return false;
  if (arrow) sheet.select(moved(sheet, selection, arrow[0], arrow[1], shiftKey));
  else if (key === 'Home') goTo(sheet, { row, column: 1 }, shiftKey);
  else if (key === 'End') goTo(sheet, { row, column: Math.max(1, view.usedColumns) }, shiftKey);
  else if (key === 'PageDown' || key === 'PageUp') {
    const rows = pageRows(sheet, row, currentTarget.clientHeight);
    goTo(sheet, { row: row + (key === 'PageDown' ? rows : -rows), column }, shiftKey);
  } else if (key === 'Tab') sheet.select(moved(sheet, selection, 0, shiftKey ? -1 : 1, false));
  else if (key === 'Enter' && shiftKey) sheet.select(moved(sheet, selection, -1, 0, false));
  else if (key === 'Enter' || key === 'F2') beginEditing(sheet, 'editing');
  else if (key === 'Delete' || key === 'Backspace') clear(sheet);
  else if (key === 'Escape') sheet.set({ copied: undefined, tabLeaves: true });
  else return false;
  return true;
}

function pressWithControl(sheet: SheetController, event: KeyboardEvent<HTMLElement>): boolean {
  const { key, shiftKey } = event;
  const { view } = sheet.book;
  const arrow = ARROWS[key];
  const letter = key.toLowerCase();
  if (arrow) void jump(sheet, arrow[0], arrow[1], shiftKey);
  else if (key === 'Home') goTo(sheet, { row: view.frozenRows + 1, column: view.frozenColumns + 1 }, shiftKey);
  else if (key === 'End')
    goTo(sheet, { row: Math.max(1, view.usedRows), column: Math.max(1, view.usedColumns) }, shiftKey);
  else if (letter === 'a') sheet.select(selectArea({ row: 1, column: 1, rows: view.rows, columns: view.columns }));
  else if (letter === 'z') void sheet.send({ type: shiftKey ? 'redo' : 'undo' });
  else if (letter === 'y') void sheet.send({ type: 'redo' });
  else if (letter === 'b') format(sheet, 'bold');
  else if (letter === 'i') format(sheet, 'italic');
  else if (letter === 'u') format(sheet, 'underline');
  else if (letter === 'd') fillFrom(sheet, 'down');
  else if (letter === 'r') fillFrom(sheet, 'right');
  else if (key === ' ') selectLines(sheet, 'columns');
  else {
    // The browser has its own events for copying, cutting and pasting.
    if (letter === 'v' && shiftKey) pasteValuesNext();
    return false;
  }
  return true;
}

/** Opens the editor for typing. The browser then writes the text into the editor, which has the focus by then. */
function pressText(
  sheet: SheetController,
  { key, altKey, shiftKey, nativeEvent }: KeyboardEvent<HTMLElement>,
): boolean {
  if (key === ' ' && shiftKey) {
    selectLines(sheet, 'rows');
    return true;
  }
  const isTyped = key.length === 1 && (!altKey || nativeEvent.getModifierState('AltGraph'));
  const isComposed = key === 'Process' || key === 'Dead' || nativeEvent.isComposing;
  if (isTyped || isComposed) beginEditing(sheet, 'typing');
  return false;
}

function clear(sheet: SheetController): void {
  void sheet.send({ type: 'clear', sheet: shownSheet(sheet), areas: [selectedArea(sheet)] });
}

/** Turns a style of the selected cells on or off. */
export function format(sheet: SheetController, part: 'bold' | 'italic' | 'underline' | 'strikethrough'): void {
  const isOn = activeCell(sheet)?.format?.[part] === true;
  const areas = [selectedArea(sheet)];
  void sheet.send({ type: 'format', sheet: shownSheet(sheet), areas, format: { [part]: isOn ? null : true } });
}

/** Copies the first row or column of the selection over the others, or the one before into a single one. */
function fillFrom(sheet: SheetController, direction: 'down' | 'right'): void {
  const area = areaOf(sheet.state.selection);
  const [line, lines] = direction === 'down' ? (['row', 'rows'] as const) : (['column', 'columns'] as const);
  const isSingle = area[lines] === 1;
  const source = { ...area, [line]: isSingle ? area[line] - 1 : area[line], [lines]: 1 };
  const target = { ...area, [line]: isSingle ? area[line] : area[line] + 1, [lines]: isSingle ? 1 : area[lines] - 1 };
  if (source[line] >= 1) copyWithin(sheet, source, target, area);
}

function selectLines(sheet: SheetController, axis: 'rows' | 'columns'): void {
  const { view } = sheet.book;
  const area = areaOf(sheet.state.selection);
  const whole = axis === 'rows' ? { column: 1, columns: view.columns } : { row: 1, rows: view.rows };
  sheet.select({ ...selectArea({ ...area, ...whole }), active: sheet.state.selection.active });
}
