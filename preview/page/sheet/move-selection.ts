import { post } from '../book/book-client.ts';
import { createAxis } from '../grid/axis.ts';
import { at, clamp, type Point, type Selection } from '../grid/selection.ts';
import { type SheetController, shownSheet } from './sheet-controller.ts';

/** The point some rows and columns away; hidden ones are skipped. */
export function step(
  { book: { view } }: SheetController,
  { row, column }: Point,
  rows: number,
  columns: number,
): Point {
  const target = clamp({ row: row + rows, column: column + columns }, view);
  const hidden = new Set(view.heights.filter(([, size]) => size === 0).map(([number]) => number));
  const direction = Math.sign(rows);
  let to = target.row;
  while (hidden.has(to) && direction !== 0) to += direction;
  return to < 1 || to > view.rows ? { row, column: target.column } : { ...target, row: to };
}

/** A selection after moving or growing by some rows and columns. */
export function moved(
  sheet: SheetController,
  { active, anchor, head }: Selection,
  rows: number,
  columns: number,
  isExtended: boolean,
): Selection {
  return isExtended
    ? { active, anchor, head: step(sheet, head, rows, columns) }
    : at(step(sheet, active, rows, columns));
}

/** Goes to a point, or extends the selection to it. */
export function goTo(sheet: SheetController, point: Point, isExtended: boolean): void {
  const to = clamp(point, sheet.book.view);
  const { active, anchor } = sheet.state.selection;
  sheet.select(isExtended ? { active, anchor, head: to } : at(to));
}

/** Goes to the edge of filled cells, like Ctrl with an arrow. */
export async function jump(sheet: SheetController, rows: number, columns: number, isExtended: boolean): Promise<void> {
  const from = isExtended ? sheet.state.selection.head : sheet.state.selection.active;
  const request = { sheet: shownSheet(sheet), ...from, down: rows, right: columns };
  const target = await post('/jump', request).catch(() => undefined);
  if (target) goTo(sheet, target as Point, isExtended);
}

/** How many rows fit into the grid at once. */
export function pageRows({ book: { view } }: SheetController, row: number, height: number): number {
  const axis = createAxis(view.rows, ROW_HEIGHT, view.heights);
  return Math.max(1, axis.at(axis.startOf(row) + height) - row - 2);
}

export const ROW_HEIGHT = 21;
export const COLUMN_WIDTH = 100;
