import { readFile } from 'node:fs/promises';
import { DeployFailure } from './deploy-failure.ts';
import { inRoot } from './project-root.ts';

const PLACEHOLDER = 'PUT-YOUR-SCRIPT-ID-HERE';
const WHERE = 'in the spreadsheet, Extensions ▸ Apps Script ▸ Project settings (the gear) ▸ IDs ▸ Script ID';

/** The id of the Apps Script project to push to, from .clasp.json; a placeholder or anything that is no id is refused. */
export async function readScriptId(): Promise<string> {
  const { scriptId, rootDir } = parseSettings(await readFile(inRoot('.clasp.json'), 'utf8').catch(() => ''));
  if (rootDir !== 'build') {
    throw new DeployFailure('Not pushed: .clasp.json must say "rootDir": "build", the folder that is uploaded.');
  }
  if (typeof scriptId !== 'string' || scriptId === '' || scriptId === PLACEHOLDER) {
    throw new DeployFailure(`Not pushed: .clasp.json holds no script id yet. You find yours ${WHERE}.`);
  }
  if (!/^[\w-]+$/.test(scriptId)) {
    throw new DeployFailure(`Not pushed: "${scriptId}" in .clasp.json is no script id. You find yours ${WHERE}.`);
  }
  return scriptId;
}

function parseSettings(text: string): { readonly scriptId?: unknown; readonly rootDir?: unknown } {
  try {
    return Object(JSON.parse(text));
  } catch {
    throw new DeployFailure(
      'Not pushed: .clasp.json is missing or is not JSON. It should read {"scriptId": "…", "rootDir": "build"}.',
    );
  }
}
