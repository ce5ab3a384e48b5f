import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type FunctionHelp, readFunctionHelp } from '../emulator/browser.ts';
import type { FormulaList } from '../src/addon/protocol.ts';
import { PRICE_GROUPS } from '../src/own-key/price-groups.ts';
import { TRAVEL_MODES } from '../src/routes/route-request.ts';
import { bundlePageProgram } from './bundle-page-program.ts';

/** What the panels repeat for each item of a list of the script. */
const LISTS: Readonly<Record<string, string>> = {
  '<!-- travel modes -->': TRAVEL_MODES.map(
    (mode) => `<option value="${mode}">${mode}${mode === 'two-wheeler' ? ' (needs a key)' : ''}</option>`,
  ).join(''),
  '<!-- price groups -->': PRICE_GROUPS.map((group) => {
    const name = group.charAt(0).toUpperCase() + group.slice(1);
    const limit = `<input id="settings-limit-${group}" inputmode="numeric" autocomplete="off" aria-label="Limit a month for ${name}">`;
    return `<tr><th scope="row">${name}</th><td id="settings-today-${group}"></td><td id="settings-month-${group}"></td><td>${limit}</td></tr>`;
  }).join(''),
};

const TAB = /<!-- tab (\w+): (.+) -->/g;

const inPages = (path: string): string => fileURLToPath(new URL(`../src/addon/pages/${path}`, import.meta.url));

/**
 * Builds the sidebar's page, which contains its style, its program and the help of all formulas, and loads nothing
 * else.
 */
export async function buildSidebar(entryPoints: string): Promise<string> {
  const formulas = JSON.stringify(formulaList(readFunctionHelp(entryPoints)));
  const [html, program] = await Promise.all([
    readHtml(),
    bundlePageProgram(inPages('sidebar.ts'), {
      format: 'iife',
      target: 'es2020',
      define: { FORMULA_LIST: formulas },
    }),
  ]);
  return html
    .replace(/\n\s*/g, '\n')
    .replace('/* style */', () => program('.css'))
    .replace('/* script */', () => program('.js'));
}

/** The page's skeleton, with a button and a panel for each of its tabs. */
async function readHtml(): Promise<string> {
  const skeleton = await readFile(inPages('sidebar.html'), 'utf8');
  const names = [...skeleton.matchAll(TAB)].map(([, name = '']) => name);
  const panels = await Promise.all(names.map(readPanel));
  return skeleton
    .replace(TAB, '<button type="button" role="tab" id="$1-tab" aria-controls="$1-panel">$2</button>')
    .replace('<!-- panels -->', () => panels.join('\n'));
}

async function readPanel(name: string): Promise<string> {
  const html = await readFile(inPages(`${name}/${name}-panel.html`), 'utf8');
  return `<section role="tabpanel" id="${name}-panel" aria-labelledby="${name}-tab">\n${html.trim().replace(/<!-- .+ -->/g, (list) => LISTS[list] ?? list)}\n</section>`;
}

function formulaList(functions: readonly FunctionHelp[]): FormulaList {
  const texts = [...new Set(functions.flatMap(({ params }) => params.map(({ text }) => text)))];
  const formulas = functions.map((help) => ({
    name: help.name,
    description: help.description,
    params: help.params.map(({ name, text, sample, optional }) => ({
      name,
      text: texts.indexOf(text),
      ...(optional ? {} : { sample }),
    })),
  }));
  return { formulas, texts };
}
