import { clampArea } from '../area.ts';
import type { CellContent, FormulaOutcome, Sheet } from '../sheet.ts';
import type { ResolveReference } from './evaluate.ts';
import { type FormulaCell, formulaCellsOf, isTable, isWaiting, type Read } from './formula-cell.ts';
import { createReaderIndex, type ReaderIndex } from './reader-index.ts';
import { createSpillLayout, type SpillLayout } from './spill-layout.ts';

/** What is known about all formulas; found again after formulas have moved. */
export interface FormulaBook {
  cells: Map<CellContent, FormulaCell>;
  readers: ReaderIndex<FormulaCell>;
  layout: SpillLayout;
  waiting: FormulaCell[];
  volatile: Set<FormulaCell>;
  /** Tables whose layout may change, because cells under them have changed. */
  toPlace: Set<FormulaCell>;
}

/** Finds all formulas of a workbook. Those whose names or sheets have changed are computed again. */
export function openFormulaBook(sheets: readonly Sheet[], resolve: ResolveReference): FormulaBook {
  const book: FormulaBook = {
    cells: new Map(),
    readers: createReaderIndex(),
    layout: createSpillLayout(),
    waiting: [],
    volatile: new Set(),
    toPlace: new Set(),
  };
  const sheetIds = new Set(sheets.map(({ id }) => id));
  for (const cell of formulaCellsOf(sheets)) {
    const { result } = cell.content;
    if (result && !isFoundAsBefore(cell, sheetIds, resolve)) result.stale = true;
    enlist(book, cell);
  }
  return book;
}

/** Adds a formula. */
export function enlist({ cells, waiting, readers, volatile, toPlace }: FormulaBook, cell: FormulaCell): void {
  const { result } = cell.content;
  cells.set(cell.content, cell);
  if (isWaiting(cell.content)) waiting.push(cell);
  for (const read of result?.reads ?? []) readers.add(cell, read);
  if (result?.volatile) volatile.add(cell);
  if (isTable(result?.table ?? [])) toPlace.add(cell);
}

/** Removes a formula. */
export function strike({ cells, readers, volatile }: FormulaBook, cell: FormulaCell): void {
  cells.delete(cell.content);
  volatile.delete(cell);
  readers.removeAll(cell);
}

/** The cells of a reference that its sheet has now; the sheet may grow later. */
export function foundPart(found: ReturnType<ResolveReference>): Read | undefined {
  return found && { sheetId: found.sheet.id, area: clampArea(found.area, found.sheet) };
}

/** Whether the names in a formula still mean the same, and the sheets that it read still exist. */
function isFoundAsBefore({ sheet, content }: FormulaCell, sheetIds: Set<number>, resolve: ResolveReference): boolean {
  const { reads = [], names = [] } = content.result ?? {};
  const isFound = ({ reference, found }: NonNullable<FormulaOutcome['names']>[number]) =>
    JSON.stringify(foundPart(resolve(reference, sheet))) === JSON.stringify(found);
  return reads.every(({ sheetId }) => sheetIds.has(sheetId)) && names.every(isFound);
}
