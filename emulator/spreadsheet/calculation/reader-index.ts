import { type Area, intersects, lastRow } from '../area.ts';
import type { Read } from './formula-cell.ts';

/** Finds the readers of a cell, without a search through all. */
export type ReaderIndex<Reader> = ReturnType<typeof createReaderIndex<Reader>>;

interface Entry<Reader> {
  sheetId: number;
  area: Area;
  readers: Set<Reader>;
}

interface SheetEntries<Reader> {
  byArea: Map<string, Entry<Reader>>;
  /** By bands of rows, so that a change checks only readers near it. */
  bands: Map<number, Set<Entry<Reader>>>;
  /** Readers of very many rows, which are checked at each change. */
  tall: Set<Entry<Reader>>;
}

const BAND_ROWS = 16;
const MAX_BANDS = 64;

/** Starts with no readers. */
export function createReaderIndex<Reader>() {
  const sheets = new Map<number, SheetEntries<Reader>>();
  const byReader = new Map<Reader, Set<Entry<Reader>>>();

  function entriesOf(sheetId: number): SheetEntries<Reader> {
    const entries = sheets.get(sheetId) ?? { byArea: new Map(), bands: new Map(), tall: new Set() };
    sheets.set(sheetId, entries);
    return entries;
  }

  return {
    add: (reader: Reader, { sheetId, area }: Read): void => {
      const entries = entriesOf(sheetId);
      const entry = entries.byArea.get(keyOf(area)) ?? { sheetId, area, readers: new Set() };
      if (entry.readers.size === 0) enlist(entries, entry);
      entry.readers.add(reader);
      const own = byReader.get(reader) ?? new Set();
      byReader.set(reader, own.add(entry));
    },
    /** Removes everything that a reader read. */
    removeAll: (reader: Reader): void => {
      for (const entry of byReader.get(reader) ?? []) {
        entry.readers.delete(reader);
        if (entry.readers.size === 0) strike(entriesOf(entry.sheetId), entry);
      }
      byReader.delete(reader);
    },
    /** All readers of a cell in an area. */
    in: (sheetId: number, area: Area): Set<Reader> => {
      const { bands, tall } = entriesOf(sheetId);
      const found = new Set<Reader>();
      const take = (entry: Entry<Reader>) => {
        if (intersects(entry.area, area)) for (const reader of entry.readers) found.add(reader);
      };
      tall.forEach(take);
      const [first, last] = bandsOf(area);
      if (last - first < bands.size) for (let band = first; band <= last; band += 1) bands.get(band)?.forEach(take);
      else for (const entries of bands.values()) entries.forEach(take);
      return found;
    },
  };
}

const keyOf = ({ row, column, rows, columns }: Area): string => `${row},${column},${rows},${columns}`;

const bandsOf = (area: Area): [first: number, last: number] => [
  Math.floor(area.row / BAND_ROWS),
  Math.floor(lastRow(area) / BAND_ROWS),
];

function enlist<Reader>({ byArea, bands, tall }: SheetEntries<Reader>, entry: Entry<Reader>): void {
  byArea.set(keyOf(entry.area), entry);
  const [first, last] = bandsOf(entry.area);
  if (last - first >= MAX_BANDS) {
    tall.add(entry);
    return;
  }
  for (let band = first; band <= last; band += 1) {
    const entries = bands.get(band) ?? new Set();
    bands.set(band, entries.add(entry));
  }
}

function strike<Reader>({ byArea, bands, tall }: SheetEntries<Reader>, entry: Entry<Reader>): void {
  byArea.delete(keyOf(entry.area));
  if (tall.delete(entry)) return;
  const [first, last] = bandsOf(entry.area);
  for (let band = first; band <= last; band += 1) bands.get(band)?.delete(entry);
}
