import { FormulaError, Pending, p2a, type Sheet } from '@gridsheet/react-core';
import { toPlainCell } from '../../protocol.ts';
import type { CellSnapshot, PlainShown, Selected, SheetSnapshot } from '../../script/script-protocol.ts';
import { readCell } from '../formulas/cell-reader.ts';
import { recalculate } from '../formulas/recalculation.ts';
import { allIds, forEachMadeCell, type Point } from './made-cells.ts';
import { readMetadata } from './metadata.ts';
import { HEADING } from './sheet-contents.ts';

/** A sheet as a script gets it, and what is needed to find its cells again after others have come or moved. */
export interface Snapshot {
  sheet: SheetSnapshot;
  ids: string[][];
  /** What was in the cells, by their ids. */
  contents: ReadonlyMap<string, unknown>;
}

/** All sheets as a script gets them, and which one shows. */
export interface Snapshots {
  snapshots: Snapshot[];
  activeId: number;
}

/** Takes down a sheet as it stands, with all formulas worked out. */
export function takeSnapshot(sheet: Sheet, id: number, selected: Selected): Snapshot {
  recalculate(sheet);
  const cells: Record<string, CellSnapshot> = {};
  const contents = new Map<string, unknown>();
  const spills = readSpills(sheet);
  forEachMadeCell(sheet, ({ value, custom, style }, point, cellId) => {
    if (point.y === 0 || point.x === 0) return;
    contents.set(cellId, value);
    const address = p2a(point);
    const isBold = style?.fontWeight === HEADING.fontWeight;
    const note: string | undefined = custom?.note;
    const holds = value !== undefined && value !== null && value !== '';
    if (!holds && !isBold && !note) return;
    const isFormula = typeof value === 'string' && value.startsWith('=');
    cells[address] = {
      ...(isFormula && { formula: sheet.getSerializedValue({ point, resolution: 'RAW' }) }),
      shown: (holds && spills.get(address)) || [[holds ? shownIn(sheet, point) : null]],
      ...(note && { note }),
      ...(isBold && { isBold }),
    };
  });
  const { name, numRows: rows, numCols: columns } = sheet;
  const metadata = readMetadata(sheet);
  return { sheet: { id, name, rows, columns, cells, selected, metadata }, ids: allIds(sheet), contents };
}

/** The tables of formulas that fill several cells, by the addresses of the formulas. */
function readSpills(sheet: Sheet): Map<string, PlainShown[][]> {
  const ends = new Map<string, Point>();
  for (const id of sheet.registry.lastSpilledTargetIds) {
    const { sheetId, spilledFrom } = sheet.registry.systems[id] ?? {};
    if (sheetId !== sheet.id || spilledFrom === undefined) continue;
    const { y, x } = sheet.getPointById(id);
    const end = ends.get(spilledFrom) ?? { y: 0, x: 0 };
    ends.set(spilledFrom, { y: Math.max(end.y, y), x: Math.max(end.x, x) });
  }
  return new Map([...ends].map(([address, end]) => [address, tableFrom(sheet, address, end)]));
}

function tableFrom(sheet: Sheet, address: string, end: Point): PlainShown[][] {
  const { top, left } = sheet.rangeToArea(address);
  return Array.from({ length: end.y - top + 1 }, (_, r) =>
    Array.from({ length: end.x - left + 1 }, (__, c) => shownIn(sheet, { y: top + r, x: left + c })),
  );
}

function shownIn(sheet: Sheet, point: Point): PlainShown {
  const value: unknown = sheet.getCell(point, { resolution: 'RESOLVED' })?.value;
  if (Pending.is(value)) return 'Loading...';
  if (FormulaError.is(value)) {
    const { code, message } = value as FormulaError;
    return { problem: { code, message } };
  }
  const first = Array.isArray(value) ? value.flat()[0] : value;
  return toPlainCell(readCell(first));
}
