import type { MouseEvent, PointerEvent } from 'react';
import { type Area, lastColumn, lastRow } from '../../../emulator/browser.ts';
import { beginEditing, canPoint, commitEditing, pointAt } from '../editor/editing.ts';
import { type SheetController, selectedArea, shownSheet } from '../sheet/sheet-controller.ts';
import { areaOf, between, holds, type Point, type Selection } from './selection.ts';

/** The part of the grid under the pointer; whole rows and columns reach from one end to the other. */
export function placeUnder(sheet: SheetController, target: EventTarget | null): Place | undefined {
  const { rows, columns } = sheet.book.view;
  const element = target instanceof Element ? target.closest<HTMLElement>(PLACES) : null;
  if (!element) return undefined;
  const { row, column, rowHeader = row, columnHeader = column } = element.dataset;
  return {
    from: { row: Number(rowHeader ?? 1), column: Number(columnHeader ?? 1) },
    to: { row: Number(rowHeader ?? rows), column: Number(columnHeader ?? columns) },
  };
}

const PLACES = '[data-row], [data-row-header], [data-column-header], [data-all]';

/** Selects with the pointer, points for the typed formula, fills, or sets a size, until the pointer is released. */
export function pressPointer(sheet: SheetController, event: PointerEvent<HTMLElement>): void {
  const target = event.target as HTMLElement;
  if (event.button !== 0 || target.closest('.editor, a, .more')) return;
  const size = target.closest<HTMLElement>('[data-resize-row], [data-resize-column]');
  const place = placeUnder(sheet, target);
  if (size) resize(sheet, event, size);
  else if (target.closest('.fill-handle')) fill(sheet, event);
  else if (place) choosePlace(sheet, event, place);
}

interface Place {
  from: Point;
  to: Point;
}

function choosePlace(sheet: SheetController, event: PointerEvent<HTMLElement>, place: Place): void {
  event.preventDefault();
  const isPointing = canPoint(sheet);
  if (sheet.state.editing && !isPointing) commitEditing(sheet);
  if (!isPointing) sheet.focus();
  const start = event.shiftKey ? startOf(sheet, isPointing) : place.from;
  const active = event.shiftKey && !isPointing ? sheet.state.selection.active : start;
  const choose = ({ to, from }: Place): void => {
    const selection: Selection = { active, anchor: start, head: cornerOf(start, from, to) };
    if (isPointing) pointAt(sheet, selection);
    else sheet.select(selection);
  };
  choose(place);
  drag(event.currentTarget, (under) => {
    const next = placeUnder(sheet, under);
    if (next) choose(next);
  });
}

function startOf({ state }: SheetController, isPointing: boolean): Point {
  return (isPointing ? state.editing?.pointing?.selection : state.selection)?.anchor ?? state.selection.anchor;
}

/** The corner that is away from the start of the selection. */
function cornerOf(start: Point, from: Point, to: Point): Point {
  return { row: start.row > to.row ? from.row : to.row, column: start.column > to.column ? from.column : to.column };
}

/** Opens the editor of a double-clicked cell. */
export function pressTwice(sheet: SheetController, event: MouseEvent<HTMLElement>): void {
  const target = event.target as HTMLElement;
  if (target.closest('[data-row]') && !target.closest('.editor, a') && !sheet.state.editing)
    beginEditing(sheet, 'editing');
}

/** Selects what is right-clicked, unless it is already selected. */
export function selectForMenu(
  sheet: SheetController,
  target: EventTarget | null,
): 'cells' | 'rows' | 'columns' | undefined {
  const place = placeUnder(sheet, target);
  if (!place) return undefined;
  if (sheet.state.editing) commitEditing(sheet);
  const area = between(place.from, place.to);
  const selected = areaOf(sheet.state.selection);
  const isInside = holds(selected, place.from) && holds(selected, place.to);
  if (!isInside) sheet.select({ active: place.from, anchor: place.from, head: place.to });
  const { rows, columns } = sheet.book.view;
  if (area.columns === columns && area.rows < rows) return 'rows';
  return area.rows === rows && area.columns < columns ? 'columns' : 'cells';
}

function fill(sheet: SheetController, event: PointerEvent<HTMLElement>): void {
  event.preventDefault();
  const source = selectedArea(sheet);
  let target: Area | undefined;
  drag(
    event.currentTarget,
    (under) => {
      const to = placeUnder(sheet, under)?.to;
      target = to && fillTarget(source, to);
      sheet.set({ filling: target });
    },
    () => {
      sheet.set({ filling: undefined });
      if (target) void sheet.send({ type: 'fill', sheet: shownSheet(sheet), area: source, target });
    },
  );
}

/** The cells between the source and the pointer, in the direction in which it is farther away. */
export function fillTarget(source: Area, { row, column }: Point): Area | undefined {
  const down = row > lastRow(source) ? row - lastRow(source) : Math.min(0, row - source.row);
  const right = column > lastColumn(source) ? column - lastColumn(source) : Math.min(0, column - source.column);
  if (down === 0 && right === 0) return undefined;
  if (Math.abs(down) >= Math.abs(right)) {
    return { ...source, row: down > 0 ? lastRow(source) + 1 : row, rows: Math.abs(down) };
  }
  return { ...source, column: right > 0 ? lastColumn(source) + 1 : column, columns: Math.abs(right) };
}

function resize(sheet: SheetController, event: PointerEvent<HTMLElement>, handle: HTMLElement): void {
  event.preventDefault();
  const { resizeRow, resizeColumn } = handle.dataset;
  const axis = resizeRow === undefined ? 'columns' : 'rows';
  const at = Number(resizeRow ?? resizeColumn);
  const header = handle.parentElement as HTMLElement;
  const [before, least, client] =
    axis === 'rows' ? ([header.offsetHeight, 12, 'clientY'] as const) : ([header.offsetWidth, 20, 'clientX'] as const);
  let size = before;
  drag(
    event.currentTarget,
    (_, now) => {
      size = Math.max(least, Math.min(2_000, before + now[client] - event[client]));
    },
    () => {
      if (size !== before)
        void sheet.send({ type: 'resize', sheet: shownSheet(sheet), axis, at, count: 1, size: Math.round(size) });
    },
  );
}

const SCROLL_EVERY_MS = 50;
const SCROLL_BY = 40;

/** Follows the pointer until it is released; near the edge the grid scrolls. */
function drag(
  grid: HTMLElement,
  onMove: (under: Element | null, event: globalThis.PointerEvent) => void,
  onEnd: () => void = () => {},
): void {
  let last: globalThis.PointerEvent | undefined;
  const timer = setInterval(() => {
    if (!last) return;
    const { left, right, top, bottom } = grid.getBoundingClientRect();
    const by = { left: outside(last.clientX, left, right), top: outside(last.clientY, top, bottom) };
    if (by.left === 0 && by.top === 0) return;
    grid.scrollBy(by);
    move(last);
  }, SCROLL_EVERY_MS);
  function move(event: globalThis.PointerEvent): void {
    last = event;
    const { left, right, top, bottom } = grid.getBoundingClientRect();
    const x = Math.min(Math.max(event.clientX, left + 1), right - 20);
    const y = Math.min(Math.max(event.clientY, top + 1), bottom - 20);
    onMove(document.elementFromPoint(x, y), event);
  }
  const listening = new AbortController();
  function end(): void {
    clearInterval(timer);
    listening.abort();
    onEnd();
  }
  window.addEventListener('pointermove', move, listening);
  for (const type of ['pointerup', 'pointercancel']) window.addEventListener(type, end, listening);
}

function outside(place: number, from: number, to: number): number {
  if (place < from) return -SCROLL_BY;
  return place > to ? SCROLL_BY : 0;
}
