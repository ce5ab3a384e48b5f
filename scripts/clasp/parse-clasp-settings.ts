import { DeployFailure } from './deploy-failure.ts';

const PLACEHOLDER = 'PUT-YOUR-SCRIPT-ID-HERE';
const WHERE_OF = {
  push: 'in the spreadsheet, Extensions ▸ Apps Script ▸ Project settings (the gear) ▸ IDs ▸ Script ID',
  deploy: "in the add-on's script at https://script.google.com, Project settings (the gear) ▸ IDs ▸ Script ID",
};
const NOT_DONE = { push: 'Not pushed', deploy: 'Not deployed' };
const EDITOR_ADDRESS = /^https:\/\/script\.google\.com\/(?:\S*\/)?(?:d|projects)\/([\w-]+)/;

/** What will be done with the script. */
export type Purpose = keyof typeof NOT_DONE;

/** The settings in the text of .clasp.json. */
export interface ClaspSettings {
  readonly scriptId: string;
  /** The text as clasp understands it, if the given text needs tidying. */
  readonly tidied?: string;
}

/**
 * Reads the text of .clasp.json. A placeholder, or anything that is not a script ID, is refused. It tidies up a byte
 * order mark, spaces around the id, and the address of the editor in place of the id.
 */
export function parseClaspSettings(text: string, purpose: Purpose): ClaspSettings {
  const notDone = NOT_DONE[purpose];
  const settings = parse(text.replace(/^\uFEFF/, ''), notDone);
  if (settings.rootDir !== 'build') {
    throw new DeployFailure(`${notDone}: .clasp.json must say "rootDir": "build", the folder that is uploaded.`);
  }
  const where = `You find yours ${WHERE_OF[purpose]}.`;
  const entered = typeof settings.scriptId === 'string' ? settings.scriptId.trim() : '';
  if (entered === '' || entered === PLACEHOLDER) {
    throw new DeployFailure(`${notDone}: .clasp.json has no script ID yet. ${where}`);
  }
  const scriptId = EDITOR_ADDRESS.exec(entered)?.[1] ?? entered;
  if (!/^[\w-]+$/.test(scriptId)) {
    throw new DeployFailure(`${notDone}: "${entered}" in .clasp.json is not a script ID. ${where}`);
  }
  if (!text.startsWith('\uFEFF') && scriptId === settings.scriptId) return { scriptId };
  return { scriptId, tidied: `${JSON.stringify({ ...settings, scriptId }, null, 2)}\n` };
}

function parse(text: string, notDone: string): { readonly scriptId?: unknown; readonly rootDir?: unknown } {
  try {
    return Object(JSON.parse(text));
  } catch {
    throw new DeployFailure(
      `${notDone}: .clasp.json is missing or is not JSON. It should read {"scriptId": "…", "rootDir": "build"}.`,
    );
  }
}
