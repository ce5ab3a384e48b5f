import { type Area, contains, fromA1, mapArea } from '../area.ts';
import { asksForPlace, isSameName, mapReferences, moveReference, quoteSheet } from '../references.ts';
import { type CellContent, contentAt, forEachFormula, growTo, putContent, type Sheet } from '../sheet.ts';
import { replaceMerges } from './copy-area.ts';
import type { Edit, SheetArea, SheetPlace } from './edit.ts';

interface Move {
  from: SheetArea;
  to: SheetArea;
  rows: number;
  columns: number;
}

/**
 * Cuts cells and pastes them elsewhere with their notes and formats. References to them follow, from everywhere; the
 * references of moved formulas to other cells stay with those.
 */
export function moveArea(edit: Edit, from: SheetArea, place: SheetPlace): void {
  const area = { ...from.area, row: place.row, column: place.column };
  const move = {
    from,
    to: { sheet: place.sheet, area },
    rows: place.row - from.area.row,
    columns: place.column - from.area.column,
  };
  edit.change([from, move.to], () => {
    growTo(place.sheet, area);
    const contents = takeOut(from);
    for (const sheet of edit.sheets) forEachFormula(sheet, (content) => follow(content, sheet, sheet, move));
    for (const content of contents.flat()) {
      if (content?.formula === undefined) continue;
      follow(content as CellContent & { formula: string }, from.sheet, place.sheet, move);
      delete content.result;
    }
    const merges = from.sheet.merges.filter((merge) => contains(from.area, merge));
    replaceMerges(from.sheet, from.area, []);
    replaceMerges(
      place.sheet,
      area,
      merges.map((merge) => moved(merge, move)),
    );
    mapArea(area, (row, column, r, c) => putContent(place.sheet, row, column, contents[r]?.[c]));
    for (const range of edit.namedRanges.values()) {
      if (range.sheetId !== from.sheet.id || !contains(from.area, range.area)) continue;
      Object.assign(range, { sheetId: place.sheet.id, area: moved(range.area, move) });
    }
  });
}

const moved = (area: Area, { rows, columns }: Move): Area => ({
  ...area,
  row: area.row + rows,
  column: area.column + columns,
});

function takeOut({ sheet, area }: SheetArea): (CellContent | undefined)[][] {
  return mapArea(area, (row, column) => {
    const content = contentAt(sheet, row, column);
    putContent(sheet, row, column, undefined);
    return content;
  });
}

/** Rewrites a formula that moves from one sheet to another. */
function follow(
  content: CellContent & { formula: string },
  before: Sheet,
  after: Sheet,
  { from, to, rows, columns }: Move,
): void {
  if (content.result && asksForPlace(content.formula, content.result?.reads ?? [])) content.result.stale = true;
  content.formula = mapReferences(content.formula, (cells, sheetName = before.name, sheetPart) => {
    const area = isSameName(sheetName, from.sheet.name) ? fromA1(cells, from.sheet) : undefined;
    const isMoved = area !== undefined && contains(from.area, area);
    const target = isMoved ? to.sheet.name : sheetName;
    const isNamed = sheetPart !== '' || !isSameName(target, after.name);
    const name = target === sheetName && sheetPart !== '' ? sheetPart : quoteSheet(target);
    return `${isNamed ? name : ''}${isMoved ? moveReference(cells, rows, columns) : cells}`;
  });
}
