import './formulas-panel.css';
import type { FormulaHelp, FormulaList } from '../../protocol.ts';
import { script } from '../call-script.ts';
import { byId, make } from '../elements.ts';
import { report } from '../report.ts';

/** Lists the formulas; what is typed above narrows the list, and each has a button that writes it into the sheet. */
export function startFormulasPanel({ formulas, texts }: FormulaList): void {
  const list = byId('formula-list');
  const entries = formulas.map((formula) => ({ formula, item: entryOf(formula, texts) }));
  list.append(...entries.map(({ item }) => item));
  byId<HTMLInputElement>('formula-search').addEventListener('input', ({ target }) => {
    const words = (target as HTMLInputElement).value.toLowerCase().split(/\s+/);
    for (const { formula, item } of entries) item.hidden = !matches(formula, words);
    byId('formula-none').hidden = entries.some(({ item }) => !item.hidden);
  });
}

function matches({ name, description }: FormulaHelp, words: readonly string[]): boolean {
  const text = `${name} ${description}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

function entryOf(formula: FormulaHelp, texts: readonly string[]): HTMLLIElement {
  const item = make('li', '', { className: 'block' });
  const required = formula.params.flatMap(({ name, sample }) => (sample === undefined ? [] : [{ name, sample }]));
  const insert = make('button', 'Insert', { type: 'button' });
  insert.setAttribute('aria-label', `Insert ${formula.name}`);
  insert.addEventListener(
    'click',
    () => void report(insert, byId('formula-status'), () => script.insertFormula(formula.name, required)),
  );
  const details = make('details');
  const parameters = make('dl');
  for (const { name, text } of formula.params) parameters.append(make('dt', name), make('dd', texts[text]));
  details.append(make('summary', 'Arguments'), parameters);
  item.append(
    make('strong', formula.name),
    make('p', formula.description),
    make('code', `=${formula.name}(${required.map(({ sample }) => sample).join(', ')})`),
    details,
    insert,
  );
  return item;
}
