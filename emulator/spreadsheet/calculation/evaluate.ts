import type { CellOrTable } from '../../cell.ts';
import type { SheetArea } from '../edits/edit.ts';
import type { CellProblem, Sheet, Shown } from '../sheet.ts';

/** Reads the cells that a reference such as "A1", "Prices!B2:B" or a range's name means; undefined for an unknown one. */
export type ReadReference = (reference: string) => Shown[][] | undefined;

/** Where a formula stands. */
export interface FormulaPlace {
  sheet: string;
  row: number;
  column: number;
}

/** What a formula may ask of its workbook besides the cells behind a reference. */
export interface FormulaSurroundings {
  /** Finds what a reference means, without reading it. */
  find(reference: string): SheetArea | undefined;
  /** Does so for a text that does not follow its cells when they move, as that of INDIRECT. */
  findByText(reference: string): SheetArea | undefined;
  readArea(found: SheetArea): Shown[][];
  /** Has the formula computed again at each change, as NOW is. */
  markVolatile(): void;
}

/** Computes a formula. What it throws with a `cellError`, as ScriptError has, becomes the error of the cell. */
export type Evaluate = (
  formula: string,
  place: FormulaPlace,
  read: ReadReference,
  surroundings: FormulaSurroundings,
) => CellOrTable | CellProblem | Shown[][];

/** Finds the sheet and the area that a reference means, seen from a sheet. */
export type ResolveReference = (reference: string, from: Sheet) => SheetArea | undefined;
