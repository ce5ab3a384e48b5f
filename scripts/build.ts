/**
 * Builds what `clasp push` uploads and what people paste by hand: build/Code.js and the manifest.
 *
 * Sheets reads the help of a formula from the source text, which a bundler would drop. So the documented functions are
 * copied unchanged to the top of the file. The program that they call follows as one namespace. The sidebar's page is a
 * text in it, so that people need to paste only one file.
 */
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { buildSidebar } from './build-sidebar.ts';
import { generatedSources } from './generated-sources.ts';
import { showHelp } from './show-help.ts';

showHelp('Builds the script into build/, and src/generated/. Takes no options.\n\nUsage: npm run build');

const inRoot = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

const entryPoints = await readFile(inRoot('src/entry-points.js'), 'utf8');

for (const folder of ['build', 'src/generated']) await mkdir(inRoot(folder), { recursive: true });
for (const [path, text] of Object.entries(await generatedSources(entryPoints))) await writeFile(inRoot(path), text);
await build({
  entryPoints: [inRoot('src/generated/namespace.ts')],
  outfile: inRoot('build/Code.js'),
  bundle: true,
  format: 'iife',
  globalName: 'mapsInSheets_',
  banner: { js: entryPoints },
  define: { SIDEBAR_HTML: JSON.stringify(await buildSidebar(entryPoints)) },
  target: 'es2020',
  charset: 'utf8',
  absWorkingDir: inRoot('.'),
  logLevel: 'warning',
});
await copyFile(inRoot('appsscript.json'), inRoot('build/appsscript.json'));
