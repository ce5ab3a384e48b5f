import type { SheetArea } from '../edits/edit.ts';
import { contentAt, isFilled, type Sheet, type Shown } from '../sheet.ts';
import { hasFormula } from './formula-cell.ts';
import type { SpillLayout } from './spill-layout.ts';

/** What a cell shows as far as formulas are computed: its own value, or that of a table that spills over it. */
export function visibleAt(layout: SpillLayout, sheet: Sheet, row: number, column: number): Shown {
  const content = contentAt(sheet, row, column);
  if (hasFormula(content)) {
    const { blocked, table = [] } = content.result ?? {};
    return blocked === undefined ? (table[0]?.[0] ?? null) : { error: '#REF!', message: blocked };
  }
  const owner = isFilled(content) ? undefined : layout.ownerAt(sheet, row, column);
  if (!owner) return content?.value ?? null;
  return owner.content.result?.table[row - owner.row]?.[column - owner.column] ?? null;
}

/** What the cells of an area show, row by row. */
export function visibleIn(layout: SpillLayout, { sheet, area }: SheetArea): Shown[][] {
  const isAnySpill = layout.isAny(sheet);
  const values: Shown[][] = [];
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    const cells = sheet.rows[row - 1]?.cells;
    const line: Shown[] = new Array(area.columns).fill(null);
    for (let i = 0; i < area.columns && (cells || isAnySpill); i += 1) {
      const column = area.column + i;
      if (isAnySpill || cells?.[column - 1]) line[i] = visibleAt(layout, sheet, row, column);
    }
    values.push(line);
  }
  return values;
}
