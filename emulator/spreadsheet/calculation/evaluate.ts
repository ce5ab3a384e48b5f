import type { CellOrTable } from '../../cell.ts';
import type { SheetArea } from '../edits/edit.ts';
import type { CellProblem, Sheet, Shown } from '../sheet.ts';

/** The cell of a formula. */
export interface FormulaPlace {
  sheet: string;
  row: number;
  column: number;
}

/** What a formula may need from its workbook besides the cells of a reference. */
export interface FormulaSurroundings {
  /** Finds the cells of a reference such as "A1", "Prices!B2:B" or a range's name, without reading them. */
  find(reference: string): SheetArea | undefined;
  /** The same for a text that does not follow its cells when they move, such as that of INDIRECT. */
  findByText(reference: string): SheetArea | undefined;
  readArea(found: SheetArea): Shown[][];
  /** Makes the formula be computed again at each change, like NOW. */
  markVolatile(): void;
  /** Keeps the address that HYPERLINK was given. */
  keepLink(address: string): void;
}

/** Computes a formula. What it throws with a `cellError`, as ScriptError has, becomes the error of the cell. */
export type Evaluate = (
  formula: string,
  place: FormulaPlace,
  surroundings: FormulaSurroundings,
) => CellOrTable | CellProblem | Shown[][];

/** Finds the sheet and the area that a reference means, seen from a sheet. */
export type ResolveReference = (reference: string, from: Sheet) => SheetArea | undefined;
