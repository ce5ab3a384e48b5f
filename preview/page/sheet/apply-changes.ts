import { a2p, type CellsByAddressType, type CellType, p2a, type Sheet } from '@gridsheet/react-core';
import type { CellChange, SheetChanges } from '../../script/script-protocol.ts';
import type { Point } from './made-cells.ts';
import { writeMetadata } from './metadata.ts';
import { HEADING, type SheetContents } from './sheet-contents.ts';
import type { Snapshot } from './take-snapshot.ts';
import { typedText } from './typed-text.ts';

const LEAST_WIDTH = 120;
const WIDEST = 240;
const PIXELS_PER_LETTER = 8;

/**
 * Brings what a run of the script wrote into the sheet as it stands now: cells are found again where rows were inserted
 * meanwhile, and what the user has typed meanwhile stays.
 */
export function applyChanges(sheet: Sheet, { cells, metadata }: SheetChanges, before: Snapshot): Sheet {
  const diff: CellsByAddressType = {};
  for (const [address, change] of Object.entries(cells)) {
    const id = idAt(before, address);
    const point = sheet.getPointById(id);
    if (point.y < 1) continue;
    const cell = sheet.getCell(point, { resolution: 'SYSTEM' }) ?? {};
    const isTyped = !isSame(cell.value, before.contents.get(id));
    const changed = changedCell(sheet, point, cell, change, isTyped);
    if (Object.keys(changed).length > 0) diff[p2a(point)] = changed;
  }
  if (metadata) writeMetadata(sheet, metadata, ({ y, x }) => sheet.getPointById(before.ids[y]?.[x] ?? ''));
  return Object.keys(diff).length > 0 ? sheet.update({ diff, partial: true }) : sheet;
}

/** The id of the cell that had this address. */
export function idAt({ ids }: Snapshot, address: string): string {
  const { y, x } = a2p(address);
  return ids[y]?.[x] ?? '';
}

/** The first contents of a sheet that a run has made. */
export function createdContents({ id, created, cells, metadata = [] }: SheetChanges): SheetContents {
  const { name = '', rows = 1, columns = 1 } = created ?? {};
  const contents: SheetContents = {
    id,
    name,
    rows,
    columns,
    widths: {},
    texts: {},
    notes: {},
    headings: [],
    metadata,
  };
  for (const [address, { content, note, isBold }] of Object.entries(cells)) {
    if (content) contents.texts[address] = textOf(content);
    if (note) contents.notes[address] = note;
    if (isBold) contents.headings.push(address);
  }
  return { ...contents, widths: fittingWidths(contents.texts) };
}

/** Wide enough for the texts; the emulator does not keep what widths a script gives. */
function fittingWidths(texts: Record<string, string>): Record<string, number> {
  const widths: Record<string, number> = {};
  for (const [address, text] of Object.entries(texts)) {
    const column = address.replace(/\d+/, '');
    const needed = text.startsWith('=') ? LEAST_WIDTH : Math.min(WIDEST, text.length * PIXELS_PER_LETTER);
    widths[column] = Math.max(widths[column] ?? LEAST_WIDTH, needed);
  }
  return widths;
}

function changedCell(
  sheet: Sheet,
  point: Point,
  { custom, style }: CellType,
  { content, note, isBold }: CellChange,
  isTyped: boolean,
): CellType {
  return {
    ...(content && !isTyped && { value: sheet.parse(point, textOf(content)).value ?? null }),
    ...(note !== undefined && { custom: { ...custom, note } }),
    ...(isBold !== undefined && { style: isBold ? { ...style, ...HEADING } : {} }),
  };
}

function textOf(content: NonNullable<CellChange['content']>): string {
  return 'formula' in content ? content.formula : typedText(content.value);
}

function isSame(one: unknown, other: unknown): boolean {
  if (one instanceof Date && other instanceof Date) return one.getTime() === other.getTime();
  return (one ?? null) === (other ?? null);
}
