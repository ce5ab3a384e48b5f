import type { CellContent } from '../sheet.ts';

/** The content that Sheets reads from a text, and a format if the cell has none. */
export type Entry = Pick<CellContent, 'formula' | 'value' | 'numberFormat'>;
