import type { CellContent } from '../sheet.ts';

/** Where and when something is typed, which determines its meaning. */
export interface EntryContext {
  locale: string;
  timeZone: string;
  /** Milliseconds since the epoch. */
  now: number;
}

/** The content that Sheets reads from a text, and a format if the cell has none. */
export type Entry = Pick<CellContent, 'formula' | 'value' | 'numberFormat'>;
