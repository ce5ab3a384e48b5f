import { GridSheet, type SheetHandle } from '@gridsheet/react-core';
import { useEffect, useRef } from 'react';
import type { FunctionHelp } from '../../scripts/function-help.ts';
import { Header } from './header.tsx';
import { saveSheet } from './saved-sheet.ts';
import { readContents, type SheetContents, toInitialCells } from './sheet-contents.ts';
import { StatusBar } from './status-bar.tsx';
import { useBookOfCalls } from './use-book-of-calls.ts';
import { useSize } from './use-size.ts';

// The formula bar stands above the cells, inside the grid's own box.
const FORMULA_BAR_PIXELS = 26;

export interface LocalSheetProps {
  functions: FunctionHelp[];
  /** What the sheet holds when it opens. */
  contents: SheetContents;
  onReset: () => void;
}

/** The whole page: what is above the grid, the grid, and what is below it. */
export function LocalSheet({ functions, contents, onReset }: LocalSheetProps) {
  const area = useRef<HTMLElement>(null);
  const sheetRef = useRef<SheetHandle>(null);
  const initialCells = useRef(toInitialCells(contents));
  const { width, height } = useSize(area);
  const { book, mapsCalls, selected, askAgain } = useBookOfCalls(functions, (sheet) => saveSheet(readContents(sheet)));
  useEffect(labelEditors);

  return (
    <>
      <Header onRecalculate={askAgain} onReset={onReset} />
      <main ref={area} className="sheet" aria-label="Spreadsheet">
        {height > 0 && (
          <GridSheet
            book={book}
            sheetName="Sheet1"
            sheetRef={sheetRef}
            initialCells={initialCells.current}
            options={{ sheetWidth: width, sheetHeight: height - FORMULA_BAR_PIXELS }}
          />
        )}
      </main>
      <StatusBar sheet={sheetRef.current?.sheet} selected={selected} mapsCalls={mapsCalls} />
    </>
  );
}

/** The grid's two text fields have no names of their own for screen readers. */
function labelEditors(): void {
  document.querySelector('.gs-formula-bar textarea')?.setAttribute('aria-label', 'Formula bar');
  document.querySelector('.gs-editor textarea')?.setAttribute('aria-label', 'Selected cell');
}
