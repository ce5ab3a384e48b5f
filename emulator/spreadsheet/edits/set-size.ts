import { openRow, type Sheet } from '../sheet.ts';

/** Sets the height of a row or the width of a column, in pixels; null is the default. */
export function setSize(sheet: Sheet, axis: 'rows' | 'columns', index: number, size: number | null): void {
  if (axis === 'rows') {
    const row = openRow(sheet, index);
    if (size === null) delete row.height;
    else row.height = Math.round(size);
  } else if (size === null) delete sheet.columns[index - 1]?.width;
  else sheet.columns[index - 1] = { ...sheet.columns[index - 1], width: Math.round(size) };
}
