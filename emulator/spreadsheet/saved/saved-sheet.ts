import { flag, list, Misfit, object, optional, orNull, pairs, type Read, text, whole } from '../../json-shape.ts';
import { cellAt, contains, fromA1, readArea, toA1 } from '../area.ts';
import { type ColumnState, openRow, type RowState, type Sheet, wholeOf } from '../sheet.ts';
import { readCell, type SavedCell, saveCell } from './saved-cell.ts';

/** A sheet as JSON: its cells by their names, and rows and columns without defaults by their numbers. */
export interface SavedSheet extends Omit<Sheet, 'rows' | 'columns'> {
  cells: Record<string, SavedCell>;
  rows: Record<string, Omit<RowState, 'cells'>>;
  columns: Record<string, ColumnState>;
}

/** A sheet as plain JSON. */
export function saveSheet({ rows, columns, ...sheet }: Sheet): SavedSheet {
  const saved: SavedSheet = { ...sheet, cells: {}, rows: {}, columns: {} };
  rows.forEach((row, r) => {
    if (!row) return;
    const { cells, ...state } = row;
    if (Object.keys(state).length > 0) saved.rows[r + 1] = state;
    cells.forEach((content, c) => {
      const cell = content ? saveCell(content) : {};
      if (Object.keys(cell).length > 0) saved.cells[toA1(cellAt(r + 1, c + 1))] = cell;
    });
  });
  columns.forEach((state, c) => {
    if (state && Object.keys(state).length > 0) saved.columns[c + 1] = state;
  });
  return saved;
}

const readParts = object({
  id: whole(),
  name: text,
  maxRows: whole(1),
  maxColumns: whole(1),
  merges: list(readArea),
  protections: list(
    object({
      area: optional(readArea),
      exceptions: list(readArea),
      description: text,
      editable: flag,
      warningOnly: flag,
    }),
  ),
  filter: optional(readArea),
  selection: object({ areas: list(readArea, 1), current: object({ row: whole(1), column: whole(1) }) }),
  metadata: list(object({ id: whole(), key: text, value: orNull(text), area: optional(readArea) })),
  frozenRows: whole(),
  frozenColumns: whole(),
  rows: pairs(object({ hiddenByUser: optional(flag), hiddenByFilter: optional(flag), height: optional(whole()) })),
  columns: pairs(object({ width: optional(whole()) })),
  cells: pairs(readCell),
});

/** Reads a saved sheet. */
export const readSheet: Read<Sheet> = (saved, path) => {
  const { rows, columns, cells, ...parts } = readParts(saved, path);
  const sheet: Sheet = { ...parts, rows: [], columns: [] };
  const readRow = whole(1, sheet.maxRows);
  const readColumn = whole(1, sheet.maxColumns);
  for (const [number, state] of rows) Object.assign(openRow(sheet, readRow(Number(number), `${path}.rows`)), state);
  for (const [number, state] of columns) sheet.columns[readColumn(Number(number), `${path}.columns`) - 1] = state;
  for (const [name, content] of cells) {
    const place = fromA1(name, sheet);
    if (!place || toA1(place) !== name || name.includes(':') || !contains(wholeOf(sheet), place)) {
      throw new Misfit(`${path}.cells.${name}`, 'a cell of the sheet', name);
    }
    openRow(sheet, place.row).cells[place.column - 1] = content;
  }
  return sheet;
};
