import './page.css';
import './grid.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { readFormulasAsSheets } from './parse-formulas.ts';

const element = document.getElementById('app');
if (element) {
  readFormulasAsSheets();
  const functions = await (await fetch('/functions')).json();
  createRoot(element).render(<App functions={functions} />);
}
