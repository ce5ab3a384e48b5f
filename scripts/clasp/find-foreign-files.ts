import { mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pulledFilesAnswer } from './answers.ts';
import { runClasp, type StartClasp } from './run-clasp.ts';

const MANIFEST = 'appsscript.json';
const NEW_SCRIPT = /^\s*(function myFunction\(\)\s*\{\s*\})?\s*$/;

/**
 * The files of the script that a push would delete and that are not ours: all but the manifest, an earlier build, and a
 * new script's empty function.
 */
export async function findForeignFiles(scriptId: string, start: StartClasp): Promise<string[]> {
  // clasp refuses folders behind a symbolic link, such as the temporary folder on macOS.
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'maps-in-sheets-')));
  try {
    await mkdir(join(folder, 'files'));
    await writeFile(join(folder, '.clasp.json'), JSON.stringify({ scriptId, rootDir: 'files' }));
    const args = ['pull', '--project', folder];
    await runClasp({ args, answer: pulledFilesAnswer, whenItFails: 'Not pushed' }, start);
    return await listForeign(join(folder, 'files'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function listForeign(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const checked = await Promise.all(
    paths.map(async (path) => ({ path, isForeign: isForeign(path, await readFile(path, 'utf8')) })),
  );
  return checked
    .filter(({ path, isForeign }) => isForeign && path !== join(folder, MANIFEST))
    .map(({ path }) => path.slice(folder.length + 1));
}

/** Code that someone added before or after a build of ours is foreign, too. */
function isForeign(path: string, source: string): boolean {
  if (!path.endsWith('.js')) return true;
  const isOurs = source.startsWith('/**\n * Maps in Sheets:') && source.trimEnd().endsWith('})();');
  return !isOurs && !NEW_SCRIPT.test(source);
}
