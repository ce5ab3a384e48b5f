import './page.css';
import './grid/grid.css';
import './script/script.css';
import { createRoot } from 'react-dom/client';
import { createBookClient } from './book/book-client.ts';
import { LocalSheet } from './local-sheet.tsx';

const element = document.getElementById('app');
if (element) {
  const client = createBookClient();
  const [functions, menus] = await Promise.all([
    ...['/functions', '/menus'].map(async (path) => (await fetch(path)).json()),
    client.refresh(),
  ]);
  createRoot(element).render(<LocalSheet client={client} functions={functions} menus={menus} />);
}
