import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The local sheet's page, complete: it loads nothing else. */
export interface PageFiles {
  html: string;
  script: string;
  styles: string;
}

const inPage = (path: string): string => fileURLToPath(new URL(`./page/${path}`, import.meta.url));

/** Bundles the page in memory. */
export async function bundlePage(): Promise<PageFiles> {
  const { outputFiles } = await build({
    entryPoints: [inPage('main.tsx')],
    outdir: inPage('.'),
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
  });
  const text = (extension: string): string => outputFiles.find(({ path }) => path.endsWith(extension))?.text ?? '';
  return { html: await readFile(inPage('index.html'), 'utf8'), script: text('.js'), styles: text('.css') };
}
