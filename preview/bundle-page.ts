import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bundlePageProgram } from '../scripts/bundle-page-program.ts';

/** The complete page of the local sheet, which loads nothing else. */
export type PageFiles = Awaited<ReturnType<typeof bundlePage>>;

const inPreview = (path: string): string => fileURLToPath(new URL(`./${path}`, import.meta.url));

/** Bundles the page in memory. */
export async function bundlePage() {
  const [html, page, frame] = await Promise.all([
    readFile(inPreview('page/index.html'), 'utf8'),
    bundlePageProgram(inPreview('page/main.tsx'), {
      format: 'esm',
      target: 'es2022',
      jsx: 'automatic',
      define: { 'process.env.NODE_ENV': '"production"' },
    }),
    bundlePageProgram(inPreview('page/script/frame/google-script.ts'), { format: 'iife', target: 'es2022' }),
  ]);
  // The bridge is the program that a page of the script finds as `google.script`.
  return { html, script: page('.js'), styles: page('.css'), bridge: frame('.js') };
}
