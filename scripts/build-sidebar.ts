import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { FormulaList } from '../src/addon/protocol.ts';
import { type FunctionHelp, readFunctionHelp } from './function-help.ts';

const inPages = (path: string): string => fileURLToPath(new URL(`../src/addon/pages/${path}`, import.meta.url));

/** Builds the sidebar's page with its style, its program and the help of all formulas inside: it loads nothing else. */
export async function buildSidebar(entryPoints: string): Promise<string> {
  const [page, style, program] = await Promise.all([
    readFile(inPages('sidebar.html'), 'utf8'),
    buildText(inPages('sidebar.css'), {}),
    buildText(inPages('sidebar.ts'), {
      FORMULA_LIST: JSON.stringify(formulaList(readFunctionHelp(entryPoints))),
    }),
  ]);
  return page
    .replace(/\n\s*/g, '\n')
    .replace('/* style */', () => style)
    .replace('/* script */', () => program);
}

async function buildText(path: string, define: Record<string, string>): Promise<string> {
  const result = await build({
    entryPoints: [path],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    charset: 'utf8',
    minify: true,
    define,
    logLevel: 'warning',
  });
  return result.outputFiles[0]?.text.trim() ?? '';
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
