import './page.css';
import './sheet/grid.css';
import './script/script.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { readFormulasAsSheets } from './formulas/parse-formulas.ts';

const element = document.getElementById('app');
if (element) {
  readFormulasAsSheets();
  const [functions, menus] = await Promise.all(
    ['/functions', '/menus'].map(async (path) => (await fetch(path)).json()),
  );
  createRoot(element).render(<App functions={functions} menus={menus} />);
}
