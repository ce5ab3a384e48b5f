import type { CellType, Sheet } from '@gridsheet/react-core';
import type { Metadata } from '../../script/script-protocol.ts';
import { forEachMadeCell, type Point } from './made-cells.ts';

/** Reads the notes for programs of a sheet, of its rows and of its columns as they lie now. */
export function readMetadata(sheet: Sheet): Metadata[] {
  const found: Metadata[] = [];
  forEachMadeCell(sheet, (cell, point) => {
    if (point.y > 0 && point.x > 0) return;
    for (const { id, key, value } of metadataIn(cell)) found.push({ id, key, value, ...areaOf(sheet, point) });
  });
  return found;
}

/**
 * Puts all notes for programs of a sheet into its headers, so that they move along with rows and columns. `locate` tells
 * where a header is by now, which may be nowhere.
 */
export function writeMetadata(
  sheet: Sheet,
  metadata: readonly Metadata[],
  locate: (header: Point) => Point = (header) => header,
): void {
  forEachMadeCell(sheet, (cell) => {
    if (metadataIn(cell).length > 0) cell.custom = { ...cell.custom, metadata: undefined };
  });
  for (const entry of metadata) {
    const point = locate(headerOf(entry));
    sheet.getCell(point, { resolution: 'SYSTEM' });
    const cell = sheet.registry.data[sheet.getId(point)];
    if (cell) cell.custom = { ...cell.custom, metadata: [...metadataIn(cell), entry] };
  }
}

function metadataIn({ custom }: CellType): Metadata[] {
  return custom?.metadata ?? [];
}

function headerOf({ area }: Metadata): Point {
  if (area === undefined) return { y: 0, x: 0 };
  return area.rows === 1 ? { y: area.row, x: 0 } : { y: 0, x: area.column };
}

function areaOf({ numRows, numCols }: Sheet, { y, x }: Point): Pick<Metadata, 'area'> {
  if (y > 0) return { area: { row: y, column: 1, rows: 1, columns: numCols } };
  return x > 0 ? { area: { row: 1, column: x, rows: numRows, columns: 1 } } : {};
}
