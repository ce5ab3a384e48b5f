import { useState } from 'react';
import type { FunctionHelp } from '../../scripts/function-help.ts';
import { LocalSheet } from './local-sheet.tsx';
import { SAMPLE } from './sample-sheet.ts';
import { forgetSheet, loadSheet } from './saved-sheet.ts';

/** The local sheet as it was left, or the sample; a reset begins it anew. */
export function App({ functions }: { functions: FunctionHelp[] }) {
  const [opened, setOpened] = useState(() => ({ count: 0, contents: loadSheet() ?? SAMPLE }));

  function reset(): void {
    if (!window.confirm('Replace everything on this sheet with the sample?')) return;
    forgetSheet();
    setOpened(({ count }) => ({ count: count + 1, contents: SAMPLE }));
  }

  return <LocalSheet key={opened.count} functions={functions} contents={opened.contents} onReset={reset} />;
}
