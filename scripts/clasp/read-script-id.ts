import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Purpose, parseClaspSettings } from './parse-clasp-settings.ts';

/** The id of the script to push to, from .clasp.json, which is tidied up if clasp would not understand it. */
export async function readScriptId(folder: string, purpose: Purpose): Promise<string> {
  const path = join(folder, '.clasp.json');
  const { scriptId, tidied } = parseClaspSettings(await readFile(path, 'utf8').catch(() => ''), purpose);
  if (tidied !== undefined) await writeFile(path, tidied);
  return scriptId;
}
