import { readFile, writeFile } from 'node:fs/promises';
import { type Purpose, parseClaspSettings } from './parse-clasp-settings.ts';
import { inRoot } from './project-root.ts';

/** The id of the Apps Script project to push to, from .clasp.json, which is tidied up where clasp would not understand it. */
export async function readScriptId(purpose: Purpose): Promise<string> {
  const path = inRoot('.clasp.json');
  const { scriptId, tidied } = parseClaspSettings(await readFile(path, 'utf8').catch(() => ''), purpose);
  if (tidied !== undefined) await writeFile(path, tidied);
  return scriptId;
}
