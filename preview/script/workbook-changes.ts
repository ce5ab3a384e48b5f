import { cellAt, toA1 } from '../../emulator/spreadsheet/area.ts';
import { type CellContent, contentAt, type Sheet } from '../../emulator/spreadsheet/sheet.ts';
import type { Workbook } from '../../emulator/spreadsheet/workbook.ts';
import { toPlainCell } from '../protocol.ts';
import type { CellChange, SheetChanges } from './script-protocol.ts';

/** Tells whether a formula was computed anew. */
export type IsComputed = (sheetName: string, row: number, column: number) => boolean;

/** Remembers a workbook as it is, and tells later what was changed. */
export function watchWorkbook(workbook: Workbook): (isComputed: IsComputed) => SheetChanges[] {
  const before = new Map(workbook.sheets.map((sheet) => [sheet.id, structuredClone(sheet)]));
  return (isComputed) =>
    workbook.sheets.map((sheet, index) => {
      const known = before.get(sheet.id);
      const { name, maxRows, maxColumns } = sheet;
      return {
        id: sheet.id,
        ...(!known && { created: { name, index, rows: maxRows, columns: maxColumns } }),
        ...changedCells(known, sheet, isComputed),
        ...(!isSame(known?.metadata ?? [], sheet.metadata) && { metadata: sheet.metadata }),
        ...(!isSame(known?.selection, sheet.selection) && { selected: selectedIn(sheet) }),
      };
    });
}

function changedCells(
  before: Sheet | undefined,
  after: Sheet,
  isComputed: IsComputed,
): Pick<SheetChanges, 'cells' | 'recalculated'> {
  const cells: SheetChanges['cells'] = {};
  const recalculated: string[] = [];
  after.rows.forEach((row, r) => {
    row?.cells.forEach((content, c) => {
      if (content === undefined) return;
      const address = toA1(cellAt(r + 1, c + 1));
      const change = changeOf(before && contentAt(before, r + 1, c + 1), content);
      if (Object.keys(change).length > 0) cells[address] = change;
      if (content.formula !== undefined && isComputed(after.name, r + 1, c + 1)) recalculated.push(address);
    });
  });
  return { cells, recalculated };
}

function changeOf(before: CellContent | undefined, { formula, value, note = '', style }: CellContent): CellChange {
  const isContentSame = before?.formula === formula && isSame(before?.value ?? null, value);
  const isBold = style?.FontWeight === 'bold';
  return {
    ...(!isContentSame && { content: formula === undefined ? { value: toPlainCell(value) } : { formula } }),
    ...((before?.note ?? '') !== note && { note }),
    ...((before?.style?.FontWeight === 'bold') !== isBold && { isBold }),
  };
}

function selectedIn({ selection }: Sheet): NonNullable<SheetChanges['selected']> {
  const area = selection.areas.at(-1) ?? { ...selection.current, rows: 1, columns: 1 };
  return { area, current: selection.current };
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
