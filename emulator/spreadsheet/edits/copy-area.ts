import { type Area, contains, intersects, mapArea } from '../area.ts';
import { copyFormula } from '../references.ts';
import { type CellContent, contentAt, growTo, putContent, type Sheet, type Shown, valueForScripts } from '../sheet.ts';
import type { CopyWhat, Edit, SheetArea } from './edit.ts';

interface Source {
  content: CellContent | undefined;
  shown: Shown;
}

/** Copies cells to another place, as often as they fit into it, or once. Relative references are adjusted. */
export function copyArea(edit: Edit, from: SheetArea, to: SheetArea, what: CopyWhat, isTransposed = false): void {
  const { area } = from;
  const size = isTransposed ? turned(area) : area;
  const target = pasteTarget(area, to.area, isTransposed);
  const sources = mapArea(
    area,
    (row, column): Source => ({
      content: structuredClone(contentAt(from.sheet, row, column)),
      // Only the values need the formulas to be computed.
      shown: what === 'values' ? edit.shown(from.sheet, row, column) : null,
    }),
  );
  const merges = what === 'all' && !isTransposed ? copiesOfMerges(from, target) : [];
  // No formula sees a format.
  const seen = what === 'formats' ? [] : [{ sheet: to.sheet, area: target }];
  edit.change(seen, () => {
    growTo(to.sheet, target);
    mapArea(target, (row, column, r, c) => {
      const place = [r % size.rows, c % size.columns] as const;
      const [sourceRow, sourceColumn] = isTransposed ? [place[1], place[0]] : place;
      const source = sources[sourceRow]?.[sourceColumn] as Source;
      const moved = [row - area.row - sourceRow, column - area.column - sourceColumn] as const;
      putContent(to.sheet, row, column, pasted(source, contentAt(to.sheet, row, column), moved, what));
    });
    if (what === 'all') replaceMerges(to.sheet, target, merges);
  });
}

/** The cells that a copy fills, depending on its target. */
export function pasteTarget(from: Area, to: Area, isTransposed = false): Area {
  const { rows, columns } = isTransposed ? turned(from) : from;
  return { ...to, rows: fitted(to.rows, rows), columns: fitted(to.columns, columns) };
}

const turned = (area: Area): Area => ({ ...area, rows: area.columns, columns: area.rows });

/** The length of the target: that of the source, or a multiple of it if it fits exactly. */
function fitted(target: number, source: number): number {
  return target % source === 0 ? target : source;
}

/** The content of a cell after something was pasted into it; undefined if nothing is left of it. */
function pasted(
  { content, shown }: Source,
  before: CellContent | undefined,
  [rows, columns]: readonly [number, number],
  what: CopyWhat,
): CellContent | undefined {
  const { numberFormat, style, note, validation } = (what === 'all' || what === 'formats' ? content : before) ?? {};
  const looks = { ...(numberFormat !== undefined && { numberFormat }), ...(style && { style: { ...style } }) };
  if (what === 'formats') {
    const { numberFormat: _format, style: _style, ...rest } = before ?? { value: null };
    return { ...rest, ...looks };
  }
  const kept = { ...looks, ...(note !== undefined && { note }), ...(validation && { validation }) };
  if (what === 'values') return { ...kept, value: valueForScripts(shown) };
  const formula = content?.formula !== undefined && copyFormula(content.formula, rows, columns);
  if (what === 'all' && !content) return undefined;
  return { ...kept, value: content?.value ?? null, ...(formula && { formula }) };
}

function copiesOfMerges({ sheet, area }: SheetArea, target: Area): Area[] {
  const inside = sheet.merges.filter((merge) => contains(area, merge));
  const copies = [];
  for (let row = target.row; row < target.row + target.rows; row += area.rows) {
    for (let column = target.column; column < target.column + target.columns; column += area.columns) {
      for (const merge of inside) {
        copies.push({ ...merge, row: merge.row + row - area.row, column: merge.column + column - area.column });
      }
    }
  }
  return copies;
}

/** Replaces the merges in an area. */
export function replaceMerges(sheet: Sheet, area: Area, merges: readonly Area[]): void {
  sheet.merges = [...sheet.merges.filter((merge) => !intersects(merge, area)), ...merges];
}
