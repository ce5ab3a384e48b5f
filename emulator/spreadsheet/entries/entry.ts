import type { CellContent } from '../sheet.ts';

/** Where and when something is typed, which decides what it means. */
export interface EntryContext {
  locale: string;
  timeZone: string;
  /** Milliseconds since the epoch. */
  now: number;
}

/** What Sheets makes of a text: its content, and a format where the cell has none. */
export type Entry = Pick<CellContent, 'formula' | 'value' | 'numberFormat'>;
