import type { SheetContents } from './sheet-contents.ts';

/** All sheets, in the order of their tabs, and which one shows. */
export interface SavedSheets {
  sheets: SheetContents[];
  activeId: number;
}

const KEY = 'maps-in-sheets';

/** The sheets as they were left; undefined at the first visit, and where what was kept cannot be read. */
export function loadSheets(): SavedSheets | undefined {
  try {
    const saved: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return isSaved(saved) ? saved : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the sheets for the next visit; a browser that keeps nothing loses only that. */
export function saveSheets(saved: SavedSheets): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(saved));
  } catch {
    console.warn('This browser does not keep the sheet.');
  }
}

/** Forgets the kept sheets. */
export function forgetSheets(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

function isSaved(value: unknown): value is SavedSheets {
  const { sheets, activeId } = Object(value) as Partial<SavedSheets>;
  const isList = Array.isArray(sheets) && sheets.length > 0 && sheets.every(isContents);
  return isList && sheets.some(({ id }) => id === activeId);
}

function isContents(value: unknown): value is SheetContents {
  const contents = Object(value) as Record<string, unknown>;
  const { id, name, rows, columns, widths, texts, notes, headings, metadata } = contents;
  const isCount = (count: unknown): boolean => Number.isInteger(count) && Number(count) > 0 && Number(count) <= 5_000;
  const holds = (record: unknown, type: string): boolean =>
    typeof record === 'object' && record !== null && Object.values(record).every((entry) => typeof entry === type);
  return (
    Number.isInteger(id) &&
    typeof name === 'string' &&
    isCount(rows) &&
    isCount(columns) &&
    holds(widths, 'number') &&
    holds(texts, 'string') &&
    holds(notes, 'string') &&
    holds(headings, 'string') &&
    holds(metadata, 'object')
  );
}
