import type { Point, Selection } from '../grid/selection.ts';

/** Where the editor shows: a cell on a sheet that does not show is edited in the formula bar. */
export const whereShown = ({ sheet, where }: Editing, shown: number): Editing['where'] =>
  sheet === shown ? where : 'bar';

/** A cell that is being edited. */
export interface Editing extends Point {
  sheet: number;
  text: string;
  /** The text before editing. */
  before: string;
  /** How many times rows and columns had been inserted or deleted by then. */
  shifts: number;
  /** The cursor's position; the editor reports changes. */
  cursor: number;
  /** Nothing is written into the cell until something was typed. */
  isTouched: boolean;
  /** After typing, the arrows leave the cell; after F2 or a click they move the cursor. */
  mode: 'typing' | 'editing';
  where: 'cell' | 'bar';
  /** The reference that the user points at, and its position in the text. */
  pointing?: { start: number; selection: Selection };
}
