import { useState } from 'react';
import type { FunctionHelp } from '../../scripts/function-help.ts';
import type { MenuState } from '../script/script-protocol.ts';
import { LocalSheet } from './local-sheet.tsx';
import { SAMPLE } from './sheet/sample-sheet.ts';
import { forgetSheets, loadSheets, type SavedSheets } from './sheet/saved-sheets.ts';

export interface AppProps {
  functions: FunctionHelp[];
  /** The menus that the script has registered. */
  menus: MenuState[];
}

const FIRST_VISIT: SavedSheets = { sheets: [SAMPLE], activeId: SAMPLE.id };

/** The sheets as they were left, or the sample; a reset begins anew. */
export function App({ functions, menus }: AppProps) {
  const [opened, setOpened] = useState(() => ({ count: 0, saved: loadSheets() ?? FIRST_VISIT }));

  function reset(): void {
    if (!window.confirm('Replace all sheets with the sample?')) return;
    forgetSheets();
    setOpened(({ count }) => ({ count: count + 1, saved: FIRST_VISIT }));
  }

  return <LocalSheet key={opened.count} functions={functions} menus={menus} saved={opened.saved} onReset={reset} />;
}
