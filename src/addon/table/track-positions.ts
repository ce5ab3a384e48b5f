import { now } from '../../services/clock.ts';
import type { Sheet } from '../../services/spreadsheet.ts';
import { tableGone } from '../messages.ts';
import type { TableJob, TablePositions } from '../protocol.ts';
import { columnLetters } from '../sheet/columns.ts';

// Metadata of rows and columns moves along when others are inserted or sorted, is invisible, and is removed at the end.
const KEY = 'mapsInSheets.table';
// What a closed sidebar left behind is removed by the next run after this time.
const STALE_MILLISECONDS = 86_400_000;

/**
 * Marks the rows and columns of a table, and returns the name of the marks. It is empty if Google allows no marks, as in a
 * protected sheet. The table is then assumed to be where it was, and the places in a row still say what belongs there.
 */
export function trackPositions(sheet: Sheet, positions: TablePositions): string {
  const id = String(now());
  try {
    addMarks(sheet, id, positions);
    return id;
  } catch {
    return '';
  }
}

function addMarks(sheet: Sheet, id: string, positions: TablePositions): void {
  removeMarks(sheet, (other) => now() - Number(other) > STALE_MILLISECONDS);
  const lastRow = sheet.getMaxRows();
  for (const [name, number] of entriesOf(positions)) {
    if (number < 1 || (name.startsWith('row') && number > lastRow)) continue;
    const line = name.startsWith('row') ? `${number}:${number}` : `${columnLetters(number)}:${columnLetters(number)}`;
    sheet.getRange(line).addDeveloperMetadata(KEY, `${id} ${name}`);
  }
}

/**
 * Where the rows and columns of a table are now.
 * @throws ActionError if some were deleted
 */
export function findPositions(sheet: Sheet, { id, positions }: TableJob): TablePositions {
  if (id === '') return positions;
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
  return {
    ...findRows(positions, [at('row first'), at('row last')], find),
    originColumn: at('column origin'),
    destinationColumn: at('column destination'),
    outputColumns: positions.outputColumns.map((_, index) => at(`column output ${index}`)),
    originRow: positions.originRow && at('row origin'),
    destinationRow: positions.destinationRow && at('row destination'),
  };
}

/**
 * From the first to the last row. Where there are fewer rows than at the start, one of these two may have been moved to
 * another place of the table, and the rows around the table tell where it ends.
 */
function findRows(
  { firstRow, lastRow }: TablePositions,
  ends: readonly number[],
  find: (name: string) => number | undefined,
): { firstRow: number; lastRow: number } {
  const [first, last] = [Math.min(...ends), Math.max(...ends)];
  const missing = lastRow - firstRow - (last - first);
  if (missing <= 0) return { firstRow: first, lastRow: last };
  // A table from the first row of the sheet has none before it.
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
  const entries: [string, number | null][] = [
    ['row first', positions.firstRow],
    ['row last', positions.lastRow],
    ['row before', positions.firstRow - 1],
    ['row after', positions.lastRow + 1],
    ['column origin', positions.originColumn],
    ['column destination', positions.destinationColumn],
    ['row origin', positions.originRow],
    ['row destination', positions.destinationRow],
    ...positions.outputColumns.map((column, index): [string, number] => [`column output ${index}`, column]),
  ];
  return entries.filter((entry): entry is [string, number] => entry[1] !== null);
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
