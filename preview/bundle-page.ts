import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The complete page of the local sheet, which loads nothing else. */
export type PageFiles = Awaited<ReturnType<typeof bundlePage>>;

const inPreview = (path: string): string => fileURLToPath(new URL(`./${path}`, import.meta.url));

/** Bundles the page in memory. */
export async function bundlePage() {
  const [html, page, frame] = await Promise.all([
    readFile(inPreview('page/index.html'), 'utf8'),
    bundle('page/main.tsx', 'esm'),
    bundle('page/script/frame/google-script.ts', 'iife'),
  ]);
  // The bridge is the program that a page of the script finds as `google.script`.
  return { html, script: page('.js'), styles: page('.css'), bridge: frame('.js') };
}

/** Bundles a program; the result has its parts by their extensions. */
async function bundle(path: string, format: 'esm' | 'iife'): Promise<(extension: string) => string> {
  const { outputFiles } = await build({
    entryPoints: [inPreview(path)],
    outdir: inPreview('.'),
    bundle: true,
    write: false,
    minify: true,
    format,
    target: 'es2022',
    charset: 'utf8',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
  });
  return (extension) => outputFiles.find((file) => file.path.endsWith(extension))?.text ?? '';
}
