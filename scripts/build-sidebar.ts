import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { FormulaList } from '../src/addon/protocol.ts';
import { type FunctionHelp, readFunctionHelp } from './function-help.ts';

const TAB = /<!-- tab (\w+): (.+) -->/g;

const inPages = (path: string): string => fileURLToPath(new URL(`../src/addon/pages/${path}`, import.meta.url));

/**
 * Builds the sidebar's page, which contains its style, its program and the help of all formulas, and loads nothing
 * else.
 */
export async function buildSidebar(entryPoints: string): Promise<string> {
  const formulas = JSON.stringify(formulaList(readFunctionHelp(entryPoints)));
  const [html, { style, program }] = await Promise.all([readHtml(), buildProgram(formulas)]);
  return html
    .replace(/\n\s*/g, '\n')
    .replace('/* style */', () => style)
    .replace('/* script */', () => program);
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
  return `<section role="tabpanel" id="${name}-panel" aria-labelledby="${name}-tab">\n${html.trim()}\n</section>`;
}

async function buildProgram(formulas: string): Promise<{ style: string; program: string }> {
  const { outputFiles } = await build({
    entryPoints: [inPages('sidebar.ts')],
    outdir: inPages('.'),
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    charset: 'utf8',
    minify: true,
    define: { FORMULA_LIST: formulas },
    logLevel: 'warning',
  });
  const textOf = (extension: string): string =>
    outputFiles.find(({ path }) => path.endsWith(extension))?.text.trim() ?? '';
  return { style: textOf('.css'), program: textOf('.js') };
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
