import { attempt } from '../../../attempt.ts';
import { now } from '../../../services/clock.ts';
import type { Sheet } from '../../../services/spreadsheet.ts';
import { tableGone } from '../../messages.ts';
import { columnLetters } from '../../sheet/notation.ts';
import type { TableJob, TablePositions } from '../table-protocol.ts';
import type { Table } from './table-rows.ts';

// Metadata of rows and columns moves along when others are inserted or sorted, is invisible, and is removed at the end.
const KEY = 'mapsInSheets.table';
// Marks of a closed sidebar are removed by the next run after this time.
const STALE_MILLISECONDS = 86_400_000;

/**
 * Marks the rows and columns of a table, and returns the name of the marks. It is empty if Google twice allows no marks,
 * as in a protected sheet. The table is then assumed not to have moved as long as its headings have not, and the places
 * in a row still tell what belongs there.
 */
export function trackPositions({ sheet, positions }: Table): string {
  const id = String(now());
  attempt(() => removeMarks(sheet, (other) => now() - Number(other) > STALE_MILLISECONDS));
  const mark = (): string => {
    const lastRow = sheet.getMaxRows();
    for (const [name, number] of entriesOf(positions)) {
      const isRow = name.startsWith('row');
      if (number < 1 || (isRow && number > lastRow)) continue;
      const line = isRow ? String(number) : columnLetters(number);
      sheet.getRange(`${line}:${line}`).addDeveloperMetadata(KEY, `${id} ${name}`);
    }
    return id;
  };
  return attempt(mark) ?? attempt(mark, '');
}

/**
 * Where the rows and columns of a table are now.
 * @throws ActionError if some were deleted
 */
export function findPositions(sheet: Sheet, { id, marked }: TableJob): TablePositions {
  if (id === '') return marked;
  const marks = marksOf(sheet).filter((mark) => mark.id === id);
  const find = (name: string): number | undefined => {
    const location = marks.find((mark) => mark.name === name)?.metadata.getLocation();
    return name.startsWith('row') ? location?.getRow()?.getRow() : location?.getColumn()?.getColumn();
  };
  const at = (name: string): number => {
    const number = find(name);
    if (number === undefined) throw tableGone();
    return number;
  };
  const rows = findRows(marked, [at('row first'), at('row last')], find);
  return {
    ...rows,
    origin: marked.origin.map((_, index) => at(`column origin ${index}`)),
    destination: marked.destination.map((_, index) => at(`column destination ${index}`)),
    outputs: marked.outputs.map((_, index) => at(`column output ${index}`)),
    headingRow: marked.headingRow && Math.max(0, marked.headingRow + rows.firstRow - marked.firstRow),
  };
}

/**
 * From the first to the last row. If there are fewer rows than at the start, one of these two may have been moved
 * within the table, and the rows around the table show where it ends.
 */
function findRows(
  { firstRow, lastRow }: TablePositions,
  ends: readonly number[],
  find: (name: string) => number | undefined,
): { firstRow: number; lastRow: number } {
  const [first, last] = [Math.min(...ends), Math.max(...ends)];
  const missing = lastRow - firstRow - (last - first);
  if (missing <= 0) return { firstRow: first, lastRow: last };
  // A table from the first row of the sheet has no row before it.
  const above = firstRow === 1 ? Math.max(0, first - missing - 1) : find('row before');
  const below = find('row after');
  return {
    firstRow: Math.min(first, (above ?? first) + 1),
    lastRow: Math.max(last, (below ?? last) - 1),
  };
}

/** Removes the marks of a table. */
export function untrackPositions(sheet: Sheet, id: string): void {
  removeMarks(sheet, (other) => other === id);
}

function entriesOf(positions: TablePositions): [string, number][] {
  const columns = (name: string, numbers: readonly number[]) =>
    numbers.map((column, index): [string, number] => [`column ${name} ${index}`, column]);
  return [
    ['row first', positions.firstRow],
    ['row last', positions.lastRow],
    ['row before', positions.firstRow - 1],
    ['row after', positions.lastRow + 1],
    ...columns('origin', positions.origin),
    ...columns('destination', positions.destination),
    ...columns('output', positions.outputs),
  ];
}

function marksOf(sheet: Sheet) {
  return sheet
    .createDeveloperMetadataFinder()
    .withKey(KEY)
    .find()
    .map((metadata) => {
      const [, id = '', name = ''] = /^(\d+) (.+)$/.exec(metadata.getValue() ?? '') ?? [];
      return { id, name, metadata };
    });
}

function removeMarks(sheet: Sheet, isMeant: (id: string) => boolean): void {
  for (const { id, metadata } of marksOf(sheet)) if (isMeant(id)) metadata.remove();
}
