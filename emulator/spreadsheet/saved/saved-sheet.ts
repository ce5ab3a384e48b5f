import { z } from 'zod';
import { cellAt, contains, fromA1, toA1 } from '../area.ts';
import { type ColumnState, openRow, type RowState, type Sheet, wholeOf } from '../sheet.ts';
import { type SavedCell, saveCell, savedCell } from './saved-cell.ts';
import { area, count, place } from './schemas.ts';

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

const parts = z.object({
  id: count,
  name: z.string(),
  maxRows: count.min(1),
  maxColumns: count.min(1),
  merges: z.array(area),
  protections: z.array(
    z.object({
      area: area.exactOptional(),
      exceptions: z.array(area),
      description: z.string(),
      editable: z.boolean(),
      warningOnly: z.boolean(),
    }),
  ),
  filter: area.exactOptional(),
  selection: z.object({ areas: z.array(area).min(1), current: place }),
  metadata: z.array(z.object({ id: count, key: z.string(), value: z.string().nullable(), area: area.exactOptional() })),
  frozenRows: count,
  frozenColumns: count,
  rows: z.record(
    z.string(),
    z.object({
      hiddenByUser: z.boolean().exactOptional(),
      hiddenByFilter: z.boolean().exactOptional(),
      height: count.exactOptional(),
    }),
  ),
  columns: z.record(z.string(), z.object({ width: count.exactOptional() })),
  cells: z.record(z.string(), savedCell),
});

/** A saved sheet. */
export const savedSheet = parts.transform(({ rows, columns, cells, ...rest }, context): Sheet => {
  const sheet: Sheet = { ...rest, rows: [], columns: [] };
  const refuse = (...path: string[]) =>
    context.addIssue({ code: 'custom', path, message: 'There is no such place in the sheet' });
  const isLine = (number: string, last: number) => /^[1-9]\d*$/.test(number) && Number(number) <= last;

  for (const [number, state] of Object.entries(rows)) {
    if (isLine(number, sheet.maxRows)) Object.assign(openRow(sheet, Number(number)), state);
    else refuse('rows', number);
  }
  for (const [number, state] of Object.entries(columns)) {
    if (isLine(number, sheet.maxColumns)) sheet.columns[Number(number) - 1] = state;
    else refuse('columns', number);
  }
  for (const [name, content] of Object.entries(cells)) {
    const at = fromA1(name, sheet);
    if (at && toA1(at) === name && !name.includes(':') && contains(wholeOf(sheet), at))
      openRow(sheet, at.row).cells[at.column - 1] = content;
    else refuse('cells', name);
  }
  return sheet;
});
