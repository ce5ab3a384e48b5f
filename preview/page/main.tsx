import type { FunctionHelp } from '../../emulator/browser.ts';
import './page.css';
import './grid/grid.css';
import './script/script.css';
import { createRoot } from 'react-dom/client';
import { createBookClient } from './book/book-client.ts';
import { LocalSheet } from './local-sheet.tsx';

const element = document.getElementById('app');
if (element) {
  const client = createBookClient();
  const [functions, names, menus] = await Promise.all([
    ...['/functions', '/function-names', '/menus'].map(async (path) => (await fetch(path)).json()),
    client.refresh(),
  ]);
  createRoot(element).render(
    <LocalSheet client={client} functions={[...functions, ...names.map(unexplained)]} menus={menus} />,
  );
}

/** A function of Sheets, which is offered only by its name. */
function unexplained(name: string): FunctionHelp {
  return { name, description: '', params: [], declared: [], type: '', returns: '' };
}
