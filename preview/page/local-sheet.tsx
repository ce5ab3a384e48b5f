import { useEffect, useRef, useState } from 'react';
import type { FunctionHelp } from '../../scripts/function-help.ts';
import type { MenuState } from '../script/script-protocol.ts';
import { useBookOfCalls } from './formulas/use-book-of-calls.ts';
import { Header } from './header.tsx';
import { MenuBar } from './script/menu-bar.tsx';
import { Messages } from './script/messages.tsx';
import { QuestionDialog } from './script/question-dialog.tsx';
import { Sidebar } from './script/sidebar.tsx';
import { useScript } from './script/use-script.ts';
import type { Point } from './sheet/made-cells.ts';
import type { SavedSheets } from './sheet/saved-sheets.ts';
import { SheetPane } from './sheet/sheet-pane.tsx';
import { useSheets } from './sheet/use-sheets.ts';
import { StatusBar } from './status-bar.tsx';
import { useSize } from './use-size.ts';

export interface LocalSheetProps {
  functions: FunctionHelp[];
  menus: MenuState[];
  /** What the sheets hold when the page opens. */
  saved: SavedSheets;
  onReset: () => void;
}

const FIRST_CELL: Point = { y: 1, x: 1 };

/** The whole page: what is above the sheet that shows, the sheet, what is beside it, and what is below it. */
export function LocalSheet({ functions, menus, saved, onReset }: LocalSheetProps) {
  const area = useRef<HTMLElement>(null);
  const size = useSize(area);
  const [selected, setSelected] = useState<Record<string, Point>>({});
  const sheets = useSheets(saved);
  const { book, mapsCalls, setMapsCalls, askAgain } = useBookOfCalls(functions, {
    onChange: sheets.keep,
    onSelect: ({ name }, point) => setSelected((before) => ({ ...before, [name]: point })),
  });
  const script = useScript({
    takeSnapshots: sheets.takeSnapshots,
    apply: (result, before) => {
      setMapsCalls(result.mapsCalls);
      askAgain(sheets.apply(result, before));
    },
  });
  const { activeId } = sheets;
  useEffect(() => {
    if (activeId >= 0) focusSheet();
  }, [activeId]);
  const activeName = sheets.sheets.find(({ id }) => id === activeId)?.name ?? '';
  const [question] = script.questions;

  async function choose(functionName: string): Promise<void> {
    focusSheet();
    await script.choose(functionName);
  }

  return (
    <>
      <Header onRecalculate={() => askAgain()} onReset={onReset} />
      <MenuBar menus={menus} onChoose={choose} />
      <div className="middle">
        <main ref={area} className="sheet" aria-label="Spreadsheet">
          {size.height > 0 &&
            sheets.sheets.map((contents) => (
              <SheetPane
                key={contents.id}
                book={book}
                contents={contents}
                isActive={contents.id === activeId}
                size={size}
                storeRef={sheets.storeRef(contents.id)}
              />
            ))}
        </main>
        {script.sidebar && (
          <Sidebar
            page={script.sidebar}
            onCall={script.call}
            onClose={script.closeSidebar}
            onFocusSheet={() => focusSheet()}
          />
        )}
      </div>
      <StatusBar
        sheet={sheets.current(activeId)}
        selected={selected[activeName] ?? FIRST_CELL}
        sheets={sheets.sheets}
        activeId={activeId}
        onShow={sheets.show}
        mapsCalls={mapsCalls}
      />
      <Messages messages={script.messages} onDismiss={script.dismiss} />
      {question && <QuestionDialog key={question.id} question={question.question} onAnswer={question.answer} />}
    </>
  );
}

/** Gives the keyboard to the sheet that shows. */
function focusSheet(): void {
  document.querySelector<HTMLElement>('.pane:not([hidden]) .gs-editor textarea')?.focus();
}
