import { isBlank } from '../../cells/cell-value.ts';
import { textOf, thrownText } from '../../errors.ts';
import { isOrder } from '../../routes/route.ts';
import { withDocumentLock } from '../../services/lock.ts';
import { flush, type Range, sheetById } from '../../services/spreadsheet.ts';
import {
  notWrittenBack,
  orderRefused,
  protectedCells,
  rowsHaveMore,
  sheetGone,
  stopHasFormula,
  stopsChanged,
} from '../messages.ts';
import type { StopCells } from '../protocol.ts';
import { type Cell, cellText, joinColumns, rangeOf } from '../sheet/areas.ts';
import { writeExactly } from '../sheet/write-cells.ts';
import { LEFT_OUT, writeInParts } from '../sheet/write-parts.ts';
import { stopsIn } from './selected-stops.ts';

/**
 * Puts the stops in a column into another order. Only their values move, so their rows must not hold anything that
 * belongs to them.
 * @throws ActionError if the cells have changed since, or the new order would lose or mix something
 */
export function writeOrder({ sheetId, range: address }: StopCells, stops: readonly string[], order: number[]): string {
  return withDocumentLock(() => {
    const sheet = sheetById(sheetId);
    if (!sheet) throw sheetGone();
    const range = sheet.getRange(address);
    checkMovable(range, stops, order);
    const rows: unknown[][] = range.getValues();
    const filled = rows.flatMap(([value], index) => (isBlank(value) ? [] : [index]));
    const [top, column] = [range.getRow(), range.getColumn()];
    const changes = filled.map((row, position) => {
      const from = filled[order[position] ?? position] ?? row;
      return { row: top + row, column, before: rows[row]?.[0], after: rows[from]?.[0] };
    });
    writeAllOrNothing(
      range,
      changes.filter(({ before, after }) => before !== after),
    );
    return `Wrote this order into ${address}. Undo brings the old one back.`;
  });
}

interface Change extends Cell {
  before: unknown;
  after: unknown;
}

/** Writes all values or, if Google refuses one of them, the old ones again. */
function writeAllOrNothing(range: Range, changes: readonly Change[]): void {
  const [sheet, top] = [range.getSheet(), range.getRow()];
  const cellsWithout = (value: 'before' | 'after') => {
    const now: unknown[][] = range.getValues();
    return changes.filter((cell) => now[cell.row - top]?.[0] !== cell[value]);
  };
  const write = (some: readonly Change[], value: 'before' | 'after') => {
    for (const area of joinColumns(some))
      writeExactly(
        rangeOf(sheet, area),
        area.cells.map((cell) => [cell[value]]),
      );
  };
  try {
    write(changes, 'after');
    flush();
    if (cellsWithout('after').length > 0) throw LEFT_OUT;
  } catch (failure) {
    writeInParts(changes, (some) => {
      for (const cell of some) write([cell], 'before');
    });
    const lost = cellsWithout('before');
    if (lost.length > 0) throw notWrittenBack(lost.map((cell) => [cellText(cell), textOf(cell.before)]));
    throw orderRefused(thrownText(failure));
  }
}

function checkMovable(range: Range, stops: readonly string[], order: readonly number[]): void {
  const now = stopsIn(range);
  const isSame = now.length === stops.length && now.every((stop, index) => stop === stops[index]);
  if (!isSame || order.length !== now.length || !isOrder(order)) throw stopsChanged(range.getA1Notation());
  if (!range.canEdit()) throw protectedCells(range.getA1Notation());
  const sheet = range.getSheet();
  const [row, column] = [range.getRow(), range.getColumn()];
  const lines = sheet.getRange(row, 1, range.getNumRows(), Math.max(column, sheet.getLastColumn()));
  const formulas = lines.getFormulas();
  const notes = lines.getNotes();
  lines.getDisplayValues().forEach((shown, r) => {
    shown.forEach((text, c) => {
      const cell = cellText({ row: row + r, column: c + 1 });
      const hasFormula = (formulas[r]?.[c] ?? '') !== '';
      if (c + 1 === column && hasFormula) throw stopHasFormula(cell);
      const isOfStop = c + 1 !== column && text !== '' && !hasFormula;
      if (isOfStop || notes[r]?.[c]) throw rowsHaveMore(cell);
    });
  });
}
