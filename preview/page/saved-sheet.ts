import type { SheetContents } from './sheet-contents.ts';

const KEY = 'maps-in-sheets';

/** The sheet as it was left; undefined at the first visit, and where what was kept cannot be read. */
export function loadSheet(): SheetContents | undefined {
  try {
    const contents: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return isContents(contents) ? contents : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the sheet for the next visit; a browser that keeps nothing loses only that. */
export function saveSheet(contents: SheetContents): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(contents));
  } catch {
    console.warn('This browser does not keep the sheet.');
  }
}

/** Forgets the kept sheet. */
export function forgetSheet(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

function isContents(value: unknown): value is SheetContents {
  const { rows, columns, widths, texts, headings } = Object(value) as Record<string, unknown>;
  const isCount = (count: unknown): boolean => Number.isInteger(count) && Number(count) > 0 && Number(count) <= 5_000;
  const holds = (record: unknown, type: string): boolean =>
    typeof record === 'object' && record !== null && Object.values(record).every((entry) => typeof entry === type);
  return (
    isCount(rows) && isCount(columns) && holds(widths, 'number') && holds(texts, 'string') && holds(headings, 'string')
  );
}
