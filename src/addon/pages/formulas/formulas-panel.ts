import './formulas-panel.css';
import type { FormulaHelp, FormulaList } from '../../protocol.ts';
import { script } from '../call-script.ts';
import { byId, make } from '../elements.ts';
import { report } from '../report.ts';
import { searchFormulas } from './search-formulas.ts';

const NOTHING_FOUND =
  'No formula matches. Type what you want to know, such as distance, time, coordinates, address or best order. Any place can be an argument.';

/** Lists the formulas. Typing above narrows the list, and each formula has a button that writes it into the sheet. */
export function startFormulasPanel({ formulas, texts }: FormulaList): void {
  const items = new Map(formulas.map((formula) => [formula, entryOf(formula, texts)]));
  const list = byId('formula-list');
  list.append(...items.values());
  byId<HTMLInputElement>('formula-search').addEventListener('input', ({ target }) => {
    const found = searchFormulas(formulas, (target as HTMLInputElement).value);
    list.replaceChildren(...found.formulas.flatMap((formula) => items.get(formula) ?? []));
    byId('formula-hints').textContent = found.formulas.length === 0 ? NOTHING_FOUND : found.hints.join(' ');
  });
}

function entryOf(formula: FormulaHelp, texts: readonly string[]): HTMLLIElement {
  const required = formula.params.flatMap(({ name, sample }) => (sample === undefined ? [] : [{ name, sample }]));
  const insert = make('button', 'Insert', { type: 'button' });
  insert.setAttribute('aria-label', `Insert ${formula.name}`);
  insert.addEventListener(
    'click',
    () => void report(insert, byId('formula-status'), () => script.insertFormula(formula.name, required)),
  );
  const parameters = formula.params.flatMap(({ name, text }) => [
    make('dt', name),
    make('dd', texts[text], { className: 'secondary' }),
  ]);
  return make('li', [
    make('strong', formula.name),
    make('p', formula.description),
    make('code', `=${formula.name}(${required.map(({ sample }) => sample).join(', ')})`),
    make('details', [make('summary', 'Arguments'), make('dl', parameters)]),
    insert,
  ]);
}
