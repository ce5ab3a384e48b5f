import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DeployFailure } from './deploy-failure.ts';

/** The files that the build makes: the manifest, the script, and pages. */
const MEANT = /^(appsscript\.json|Code\.js|\w+\.html)$/;
/** Other files that clasp would upload, anywhere in the folder. */
const UPLOADED = /\.(js|gs|ts|html)$/;

/** The files of build/ to push, as clasp names them. A stray file is refused, since it would be pushed too. */
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
