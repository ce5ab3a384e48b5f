import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DeployFailure } from './deploy-failure.ts';

/** What the build is meant to make: the manifest, the one script, and pages. */
const MEANT = /^(appsscript\.json|Code\.js|\w+\.html)$/;
/** What clasp would upload besides, wherever it lies in the folder. */
const UPLOADED = /\.(js|gs|ts|html)$/;

/** The files of a project's build/ that are to be pushed, as clasp names them; a stray one is refused, for it would be pushed too. */
export async function listBuiltFiles(folder: string): Promise<string[]> {
  const names = await readdir(join(folder, 'build'), { recursive: true });
  const stray = names.find((name) => UPLOADED.test(name) && !MEANT.test(name));
  if (stray !== undefined) {
    throw new DeployFailure(
      `Not pushed: ${join('build', stray)} does not come from the build. Remove it and try again.`,
    );
  }
  return names.filter((name) => MEANT.test(name)).map((name) => join('build', name));
}
