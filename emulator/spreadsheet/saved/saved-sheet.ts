import { cellAt, contains, fromA1, toA1 } from '../area.ts';
import { type ColumnState, emptySheet, openRow, type Protection, type RowState, type Sheet } from '../sheet.ts';
import { area, damaged, flag, list, members, optional, record, text, whole } from './check-saved.ts';
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

/** Reads a saved sheet. */
export function readSheet(saved: unknown, path: string): Sheet {
  const fields = record(saved, path);
  const at = (name: string) => `${path}.${name}`;
  const extent = {
    maxRows: whole(fields.maxRows, at('maxRows'), 1),
    maxColumns: whole(fields.maxColumns, at('maxColumns'), 1),
  };
  const sheet: Sheet = {
    ...emptySheet(whole(fields.id, at('id')), text(fields.name, at('name')), extent),
    merges: list(fields.merges, at('merges'), area),
    protections: list(fields.protections, at('protections'), readProtection),
    selection: readSelection(fields.selection, at('selection')),
    metadata: list(fields.metadata, at('metadata'), readMetadata),
    frozenRows: whole(fields.frozenRows, at('frozenRows')),
    frozenColumns: whole(fields.frozenColumns, at('frozenColumns')),
  };
  const filter = optional(fields.filter, at('filter'), area);
  if (filter) sheet.filter = filter;
  readRows(sheet, fields, path);
  return sheet;
}

function readRows(sheet: Sheet, fields: Record<string, unknown>, path: string): void {
  for (const [number, state] of members(fields.rows, `${path}.rows`, readRow)) {
    Object.assign(openRow(sheet, position(number, sheet.maxRows, `${path}.rows`)), state);
  }
  for (const [number, state] of members(fields.columns, `${path}.columns`, readColumn)) {
    sheet.columns[position(number, sheet.maxColumns, `${path}.columns`) - 1] = state;
  }
  const whole = { row: 1, column: 1, rows: sheet.maxRows, columns: sheet.maxColumns };
  for (const [name, content] of members(fields.cells, `${path}.cells`, readCell)) {
    const place = fromA1(name, sheet);
    if (!place || toA1(place) !== name || name.includes(':') || !contains(whole, place)) {
      throw damaged(`${path}.cells.${name}`, 'a cell of the sheet');
    }
    openRow(sheet, place.row).cells[place.column - 1] = content;
  }
}

function position(number: string, most: number, path: string): number {
  const found = whole(Number(number), `${path}.${number}`, 1);
  if (found > most) throw damaged(`${path}.${number}`, 'on the sheet');
  return found;
}

function readRow(saved: unknown, path: string): Omit<RowState, 'cells'> {
  const { hiddenByUser, hiddenByFilter, height } = record(saved, path);
  return {
    ...(hiddenByUser !== undefined && { hiddenByUser: flag(hiddenByUser, `${path}.hiddenByUser`) }),
    ...(hiddenByFilter !== undefined && { hiddenByFilter: flag(hiddenByFilter, `${path}.hiddenByFilter`) }),
    ...(height !== undefined && { height: whole(height, `${path}.height`) }),
  };
}

function readColumn(saved: unknown, path: string): ColumnState {
  const { width } = record(saved, path);
  return width === undefined ? {} : { width: whole(width, `${path}.width`) };
}

function readProtection(saved: unknown, path: string): Protection {
  const fields = record(saved, path);
  const guarded = optional(fields.area, `${path}.area`, area);
  return {
    ...(guarded && { area: guarded }),
    exceptions: list(fields.exceptions, `${path}.exceptions`, area),
    description: text(fields.description, `${path}.description`),
    editable: flag(fields.editable, `${path}.editable`),
    warningOnly: flag(fields.warningOnly, `${path}.warningOnly`),
  };
}

function readSelection(saved: unknown, path: string): Sheet['selection'] {
  const fields = record(saved, path);
  const { row, column } = record(fields.current, `${path}.current`);
  const areas = list(fields.areas, `${path}.areas`, area);
  if (areas.length === 0) throw damaged(`${path}.areas`, 'a list with an area');
  return {
    areas,
    current: { row: whole(row, `${path}.current.row`, 1), column: whole(column, `${path}.current.column`, 1) },
  };
}

function readMetadata(saved: unknown, path: string): Sheet['metadata'][0] {
  const { id, key, value, area: place } = record(saved, path);
  const where = optional(place, `${path}.area`, area);
  return {
    id: whole(id, `${path}.id`),
    key: text(key, `${path}.key`),
    value: value === null ? null : text(value, `${path}.value`),
    ...(where && { area: where }),
  };
}
