import { type CellsByAddressType, p2a, type UserSheet, x2c } from '@gridsheet/react-core';

/** What a person would see in the formula bar of every cell, and the look of the sheet: all that is kept of it. */
export interface SheetContents {
  rows: number;
  columns: number;
  /** Column letter to pixels. */
  widths: Record<string, number>;
  /** Address to what was typed. */
  texts: Record<string, string>;
  /** Addresses and ranges in bold. */
  headings: string[];
}

const DEFAULT_WIDTH = 100;
const HEADING = { fontWeight: 'bold', backgroundColor: '#f3f3f3' };

/** Gives the grid its first cells. */
export function toInitialCells({ rows, columns, widths, texts, headings }: SheetContents): CellsByAddressType {
  const cells: CellsByAddressType = {
    defaultCol: { width: DEFAULT_WIDTH },
    defaultRow: { height: 21 },
    [p2a({ y: rows, x: columns })]: {},
  };
  cells[0] = { width: 46, height: 24 };
  for (const [column, width] of Object.entries(widths)) cells[`${column}0`] = { width };
  for (const [address, value] of Object.entries(texts)) cells[address] = { value };
  for (const address of headings) cells[address] = { ...cells[address], style: HEADING };
  return cells;
}

/** Reads the sheet back as it stands. */
export function readContents(sheet: UserSheet): SheetContents {
  const contents: SheetContents = {
    rows: sheet.numRows,
    columns: sheet.numCols,
    widths: {},
    texts: {},
    headings: [],
  };
  for (let x = 1; x <= sheet.numCols; x += 1) {
    contents.widths[x2c(x)] = sheet.__raw__.getCell({ y: 0, x }, { resolution: 'SYSTEM' })?.width ?? DEFAULT_WIDTH;
    for (let y = 1; y <= sheet.numRows; y += 1) readCell(sheet, { y, x }, contents);
  }
  return contents;
}

function readCell(sheet: UserSheet, point: { y: number; x: number }, { texts, headings }: SheetContents): void {
  const cell = sheet.__raw__.getCell(point, { resolution: 'SYSTEM' });
  const address = p2a(point);
  if (cell?.style?.fontWeight === HEADING.fontWeight) headings.push(address);
  if (cell?.value === undefined || cell.value === null || cell.value === '') return;
  texts[address] = sheet.getSerializedValue({ point, cell, resolution: 'RAW' });
}
