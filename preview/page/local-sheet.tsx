import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { FunctionHelp } from '../../emulator/browser.ts';
import type { MenuState } from '../script/script-protocol.ts';
import { type BookClient, post } from './book/book-client.ts';
import { areaOf, selectArea } from './grid/selection.ts';
import { Header } from './header.tsx';
import { MenuBar } from './script/menu-bar.tsx';
import { Messages, useMessages } from './script/messages.tsx';
import { QuestionDialog } from './script/question-dialog.tsx';
import { Sidebar } from './script/sidebar.tsx';
import { useScript } from './script/use-script.ts';
import { FormulaBar } from './sheet/formula-bar.tsx';
import { NoteDialog } from './sheet/note-dialog.tsx';
import { createSheetController } from './sheet/sheet-controller.ts';
import { Spreadsheet } from './sheet/spreadsheet.tsx';
import { Toolbar } from './sheet/toolbar.tsx';
import { StatusBar } from './status-bar.tsx';

export interface LocalSheetProps {
  client: BookClient;
  functions: FunctionHelp[];
  /** The menus that the script has registered. */
  menus: MenuState[];
}

/** The whole page: the shown sheet, and what is above, beside and below it. */
export function LocalSheet({ client, functions, menus }: LocalSheetProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const messages = useMessages();
  const [sheet] = useState(() =>
    createSheetController(client, {
      say: (text, isError) => messages.say({ kind: isError ? 'error' : 'toast', title: '', text }),
      focus: () => scroller.current?.focus({ preventScroll: true }),
    }),
  );
  useSyncExternalStore(client.subscribe, () => client.state);
  useSyncExternalStore(sheet.subscribe, () => sheet.state);
  const [isNoteOpen, setNoteOpen] = useState(false);
  const script = useScript(messages, {
    whereabouts: () => {
      const { selection } = sheet.state;
      return { sheet: sheet.book.view.sheet, selected: { area: areaOf(selection), ...selection.active } };
    },
    apply: async ({ sheet: id, selected }) => {
      await client.refresh();
      if (id === undefined || !selected || sheet.state.editing) return;
      const { area, row, column } = selected;
      await sheet.show(id, { ...selectArea(area), active: { row, column } });
    },
  });
  useEffect(() => sheet.focus(), [sheet]);
  const [question] = script.questions;
  const { view, isConnected } = sheet.book;

  async function choose(functionName: string): Promise<void> {
    sheet.focus();
    await script.choose(functionName);
  }

  return (
    <>
      <Header
        asksGoogle={view.asksGoogle}
        onRecalculate={sheet.focusAfter(() => void sheet.send({ type: 'recalculate' }))}
        onReset={sheet.focusAfter(() => void sheet.send({ type: 'reset' }))}
      />
      <section aria-label="Menus, formats and formula">
        <MenuBar menus={menus} onChoose={choose} />
        <Toolbar sheet={sheet} />
        <FormulaBar sheet={sheet} functions={functions} />
      </section>
      {!isConnected && (
        <p className="notice" role="alert">
          The local sheet’s server does not answer. Start it with npm start; what is typed meanwhile is not kept.
        </p>
      )}
      {view.notices.map(({ id, text }) => (
        <p key={id} className="notice" role="alert">
          <span>{text}</span>
          <button type="button" onClick={() => void post('/notices', { dismiss: id })}>
            Dismiss
          </button>
        </p>
      ))}
      <div className="middle">
        <main className="sheet" aria-label="Spreadsheet">
          <Spreadsheet sheet={sheet} scroller={scroller} functions={functions} onNote={() => setNoteOpen(true)} />
        </main>
        {script.sidebar && (
          <Sidebar
            page={script.sidebar}
            onCall={script.call}
            onClose={sheet.focusAfter(script.closeSidebar)}
            onFocusSheet={sheet.focus}
          />
        )}
      </div>
      <StatusBar sheet={sheet} />
      <Messages {...messages} />
      {question && <QuestionDialog key={question.id} question={question.question} onAnswer={question.answer} />}
      {isNoteOpen && <NoteDialog sheet={sheet} onClose={sheet.focusAfter(() => setNoteOpen(false))} />}
    </>
  );
}
