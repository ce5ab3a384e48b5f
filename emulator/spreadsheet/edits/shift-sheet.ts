import { type Area, cellAt, clampArea } from '../area.ts';
import { isCircular } from '../calculation/circular.ts';
import { formulaCellsOf, isTable, spillArea } from '../calculation/formula-cell.ts';
import { asksForPlace, type Shift, shiftArea, shiftFormula, shiftSpan } from '../references.ts';
import { type CellContent, forEachFormula, lengthOf, type Sheet } from '../sheet.ts';
import type { Edit } from './edit.ts';

/** Inserts or deletes rows or columns; every reference follows. */
export function shiftSheet(edit: Edit, sheet: Sheet, shift: Shift): void {
  const torn = tornTables(sheet, shift);
  const tables = () =>
    formulaCellsOf([sheet]).flatMap((cell) => (torn.has(cell.content) ? [{ sheet, area: spillArea(cell) }] : []));
  edit.change(tables(), () => {
    // At the end of the sheet, no cell moves. A reference to cells beyond the end now means the added ones.
    const isAtEnd = shift.count > 0 && shift.at > lengthOf(sheet, shift.axis);
    shiftCells(sheet, shift);
    if (!isAtEnd) for (const other of edit.sheets) shiftReferences(other, sheet, shift);
    for (const [name, range] of edit.namedRanges) {
      const area = range.sheetId === sheet.id ? shiftArea(range.area, shift) : range.area;
      if (area) range.area = area;
      else edit.namedRanges.delete(name);
    }
  });
  // These tables now cover other cells.
  edit.change(tables(), () => {});
}

/** Makes room for rows or columns, or closes their gap. */
function shiftCells(sheet: Sheet, shift: Shift): void {
  const { axis, at, count } = shift;
  const holes = Array.from({ length: Math.max(0, count) }, () => undefined);
  const gone = Math.max(0, -count);
  const splice = (list: unknown[]) => {
    // A list that ends before the position must first be extended to it, or the inserted elements would land too early.
    if (list.length >= at) list.splice(at - 1, gone, ...holes);
  };
  if (axis === 'rows') splice(sheet.rows);
  else for (const list of [sheet.columns, ...sheet.rows.flatMap((row) => (row ? [row.cells] : []))]) splice(list);
  if (axis === 'rows') sheet.maxRows += count;
  else sheet.maxColumns += count;
  const [frozen, most] =
    axis === 'rows' ? (['frozenRows', sheet.maxRows] as const) : (['frozenColumns', sheet.maxColumns] as const);
  const [, last = 0] = sheet[frozen] > 0 ? (shiftSpan(1, sheet[frozen], shift) ?? []) : [];
  sheet[frozen] = Math.min(last, most - 1);
}

/** The formulas whose tables gain or lose rows or columns; a table itself keeps its size. */
function tornTables(sheet: Sheet, shift: Shift): Set<CellContent> {
  const torn = formulaCellsOf([sheet]).filter((cell) => {
    if (!isTable(cell.content.result?.table ?? [])) return false;
    const before = spillArea(cell);
    const after = shiftArea(before, shift);
    return after?.rows !== before.rows || after.columns !== before.columns;
  });
  return new Set(torn.map(({ content }) => content));
}

/** Adjusts a sheet's formulas, and everything else that names cells, to cells that moved on a sheet. */
function shiftReferences(sheet: Sheet, shifted: Sheet, shift: Shift): void {
  forEachFormula(sheet, (content) => {
    const { result, formula } = content;
    content.formula = shiftFormula(formula, sheet.name, shifted.name, shift);
    if (!result) return;
    const moved = result.reads.map((read) => ({
      read,
      area: read.sheetId === shifted.id ? shiftArea(read.area, shift) : read.area,
    }));
    result.stale ||= asksForPlace(formula, result.reads);
    // A table may no longer cover what it reads.
    result.stale ||= isCircular(result.table[0]?.[0] ?? null);
    // The references of INDIRECT do not follow.
    result.stale ||= result.names?.some(({ found }) => found?.sheetId === shifted.id) ?? false;
    // A range that grew or shrank is a new argument; one that only moved is the old one.
    result.stale ||= moved.some(
      ({ read, area }) => area === undefined || area.rows !== read.area.rows || area.columns !== read.area.columns,
    );
    result.reads = moved.flatMap(({ read, area }) => (area ? [{ sheetId: read.sheetId, area }] : []));
  });
  if (sheet !== shifted) return;
  const move = (areas: Area[]) => areas.flatMap((area) => shiftArea(area, shift) ?? []);
  sheet.merges = move(sheet.merges);
  sheet.protections = sheet.protections.flatMap(({ area, ...protection }) => {
    const moved = area && shiftArea(area, shift);
    if (area && !moved) return [];
    return [{ ...protection, exceptions: move(protection.exceptions), ...(moved && { area: moved }) }];
  });
  sheet.metadata = sheet.metadata.flatMap((metadata) => {
    const moved = metadata.area && shiftArea(metadata.area, shift);
    return metadata.area && !moved ? [] : [{ ...metadata, ...(moved && { area: moved }) }];
  });
  const { areas, current } = sheet.selection;
  const selected = move(areas);
  const [cell = cellAt(current.row, current.column)] = move([cellAt(current.row, current.column)]);
  const { row, column } = clampArea(cell, sheet);
  sheet.selection = {
    areas: (selected.length > 0 ? selected : areas).map((area) => clampArea(area, sheet)),
    current: { row, column },
  };
  const filter = sheet.filter && shiftArea(sheet.filter, shift);
  if (filter) sheet.filter = filter;
  else delete sheet.filter;
}
