import { quote, thrownText } from '../../errors.ts';
import { count } from '../../words.ts';
import { type Cell, cellText, isSameCell } from '../sheet/areas.ts';
import type { Snapshot } from '../sheet/snapshot.ts';
import { LEFT_OUT, type Refused } from '../sheet/write-parts.ts';

// More would not fit into the corner of the window that shows the message.
const NAMED_CELLS = 5;

/** A formula or a value that was left as it is, and why. */
export interface Left extends Cell {
  why: string;
}

/** "C1 shows "#N/A"", or "C1, because C4 shows it" for another of its cells. */
export function showsProblemAt(sheet: Snapshot, cell: Cell, at: Cell): Left {
  const shown = `shows ${quote(sheet.shown(at))}`;
  return { ...cell, why: isSameCell(cell, at) ? ` ${shown}` : `, because ${cellText(at)} ${shown}` };
}

/** Why a formula is left as it is if another one would take its cells. */
export function needsRoom(other: Cell): string {
  return `, because ${cellText(other)} needs room for its table`;
}

/** Why a cell is left as it is if Google refused to write into it. */
export function refusedAt<T extends Cell>({ item, failure }: Refused<T>): Left {
  const why = failure === LEFT_OUT ? MAY_BE_HIDDEN : `, because Google Sheets said ${quote(thrownText(failure))}`;
  return { row: item.row, column: item.column, why };
}

/** Why a formula is left as it is in a cell of plain text. */
export const IN_PLAIN_TEXT = ', because the number format is plain text, in which a formula is only a text';

/** Why a formula is left as it is if it, or its values, could get lost. */
export const MAY_REFUSE = ', because the data validation of its cells may refuse what must be written back';

/** Why a formula is left as it is if a filter may keep its cells from being written. */
export const MAY_BE_HIDDEN = ', because a filter may hide some of its cells: remove the filter first';

/** What was left, each cell with its reason: " Left 2 formulas: C1 shows "#N/A"; D1, because D4 shows "⚠ …"." */
export function leftText(left: readonly Left[], thing: string): string {
  if (left.length === 0) return '';
  const named = left.slice(0, NAMED_CELLS).map((cell) => `${cellText(cell)}${cell.why}`);
  const more = left.length > named.length ? [`and ${left.length - named.length} more`] : [];
  return ` Left ${count(left.length, thing)}: ${[...named, ...more].join('; ')}.`;
}
