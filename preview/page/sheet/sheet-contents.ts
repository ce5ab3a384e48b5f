import { type CellsByAddressType, p2a, type Sheet, x2c } from '@gridsheet/react-core';
import type { Metadata } from '../../script/script-protocol.ts';
import { forEachMadeCell } from './made-cells.ts';
import { readMetadata } from './metadata.ts';

/** What a person would see in the formula bar of every cell, and the look of the sheet: all that is kept of it. */
export interface SheetContents {
  /** From 0, in the order in which the sheets were made. */
  id: number;
  name: string;
  rows: number;
  columns: number;
  /** Column letter to pixels. */
  widths: Record<string, number>;
  /** Address to what was typed. */
  texts: Record<string, string>;
  /** Address to note. */
  notes: Record<string, string>;
  /** Addresses and ranges in bold. */
  headings: string[];
  metadata: Metadata[];
}

const DEFAULT_WIDTH = 100;
/** The look of a heading. */
export const HEADING = { fontWeight: 'bold', backgroundColor: '#f3f3f3' };

/** Gives the grid its first cells. */
export function toInitialCells({ rows, columns, widths, texts, notes, headings }: SheetContents): CellsByAddressType {
  const cells: CellsByAddressType = {
    defaultCol: { width: DEFAULT_WIDTH },
    defaultRow: { height: 21 },
    [p2a({ y: rows, x: columns })]: {},
  };
  cells[0] = { width: 46, height: 24 };
  for (const [column, width] of Object.entries(widths)) cells[`${column}0`] = { width };
  for (const [address, value] of Object.entries(texts)) cells[address] = { value };
  for (const [address, note] of Object.entries(notes)) cells[address] = { ...cells[address], custom: { note } };
  for (const address of headings) cells[address] = { ...cells[address], style: HEADING };
  return cells;
}

/** Reads the sheet back as it stands. */
export function readContents(sheet: Sheet, { id, name }: Pick<SheetContents, 'id' | 'name'>): SheetContents {
  const contents: SheetContents = {
    id,
    name,
    rows: sheet.numRows,
    columns: sheet.numCols,
    widths: {},
    texts: {},
    notes: {},
    headings: [],
    metadata: readMetadata(sheet),
  };
  forEachMadeCell(sheet, (cell, point) => {
    if (point.y === 0 && point.x > 0) contents.widths[x2c(point.x)] = cell.width ?? DEFAULT_WIDTH;
    if (point.y === 0 || point.x === 0) return;
    const address = p2a(point);
    if (cell.style?.fontWeight === HEADING.fontWeight) contents.headings.push(address);
    if (cell.custom?.note) contents.notes[address] = cell.custom.note;
    if (cell.value === undefined || cell.value === null || cell.value === '') return;
    contents.texts[address] = sheet.getSerializedValue({ point, cell, resolution: 'RAW' });
  });
  return contents;
}
