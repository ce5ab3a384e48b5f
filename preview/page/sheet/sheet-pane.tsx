import { type BookType, GridSheet, type StoreHandle } from '@gridsheet/react-core';
import { type RefObject, useEffect, useRef } from 'react';
import type { Size } from '../use-size.ts';
import { writeMetadata } from './metadata.ts';
import { type SheetContents, toInitialCells } from './sheet-contents.ts';

// The formula bar stands above the cells, inside the grid's own box.
const FORMULA_BAR_PIXELS = 26;

export interface SheetPaneProps {
  book: BookType;
  /** What the sheet holds when it opens. */
  contents: SheetContents;
  isActive: boolean;
  size: Size;
  storeRef: RefObject<StoreHandle | null>;
}

/** One sheet. Those that do not show stay in the page, for formulas may read them. */
export function SheetPane({ book, contents, isActive, size, storeRef }: SheetPaneProps) {
  const pane = useRef<HTMLDivElement>(null);
  const initialCells = useRef(toInitialCells(contents));
  useEffect(() => {
    const sheet = storeRef.current?.store.sheetReactive.current;
    if (sheet) writeMetadata(sheet, contents.metadata);
  }, [storeRef, contents]);
  useEffect(() => labelEditors(pane.current));

  return (
    <div className="pane" hidden={!isActive} ref={pane}>
      <GridSheet
        book={book}
        sheetName={contents.name}
        storeRef={storeRef}
        initialCells={initialCells.current}
        options={{ sheetWidth: size.width, sheetHeight: size.height - FORMULA_BAR_PIXELS }}
      />
    </div>
  );
}

/** The grid's two text fields have no names of their own for screen readers. */
function labelEditors(pane: HTMLElement | null): void {
  pane?.querySelector('.gs-formula-bar textarea')?.setAttribute('aria-label', 'Formula bar');
  pane?.querySelector('.gs-editor textarea')?.setAttribute('aria-label', 'Selected cell');
}
