import type { Point, Selection } from '../grid/selection.ts';

/** A cell that is being edited. */
export interface Editing extends Point {
  sheet: number;
  text: string;
  /** What stood there before. */
  before: string;
  /** How many times rows and columns had come or gone by then. */
  shifts: number;
  /** Where the cursor is to be; the editor tells when it went elsewhere. */
  cursor: number;
  /** Nothing is written into the cell before anything was typed. */
  isTouched: boolean;
  /** By typing, the arrows leave the cell; by F2 or a click they move the cursor. */
  mode: 'typing' | 'editing';
  where: 'cell' | 'bar';
  /** The reference that is being pointed at, and where it stands in the text. */
  pointing?: { start: number; selection: Selection };
}
