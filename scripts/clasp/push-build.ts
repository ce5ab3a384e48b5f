import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileStatusAnswer, pushedFilesAnswer } from './answers.ts';
import { checkBundle } from './check-bundle.ts';
import { confirmReplacing } from './confirm-replacing.ts';
import { DeployFailure } from './deploy-failure.ts';
import { findForeignFiles } from './find-foreign-files.ts';
import { listBuiltFiles } from './list-built-files.ts';
import type { Purpose } from './parse-clasp-settings.ts';
import { readScriptId } from './read-script-id.ts';
import { runClasp, type StartClasp } from './run-clasp.ts';
import { type Project, thisProject } from './this-project.ts';

/** Builds this project, and checks that the result loads and is complete. Returns the id of the script to push to. */
export async function prepareBuild(purpose: Purpose): Promise<string> {
  await import('../build.ts');
  const { folder } = thisProject;
  const [bundle, entryPoints] = await Promise.all(
    ['build/Code.js', 'src/entry-points.js'].map((path) => readFile(join(folder, path), 'utf8')),
  );
  checkBundle(bundle ?? '', entryPoints ?? '');
  return readScriptId(folder, purpose);
}

/** Pushes the prepared build, and prints what Google has afterwards. Anything less than all of it is a failure. */
export async function pushBuild({ folder, startClasp: start }: Project, scriptId: string): Promise<void> {
  const built = await listBuiltFiles(folder);
  await confirmReplacing(await findForeignFiles(scriptId, start));
  const call = { args: ['push', '--force'], answer: pushedFilesAnswer, whenItFails: 'Not pushed' };
  const pushed = await runClasp(call, start);
  assertSameFiles(pushed.length > 0 ? pushed : await listUnchanged(start), built);
  console.log(pushed.length > 0 ? 'Pushed to Google:' : 'Nothing to push, Google already has this build:');
  for (const path of built) console.log(`  ${path}`);
}

/** The files that clasp compared; it also says "nothing to push" if it found no files at all. */
async function listUnchanged(start: StartClasp): Promise<readonly string[]> {
  const call = { args: ['show-file-status'], answer: fileStatusAnswer, whenItFails: 'Not pushed' };
  return (await runClasp(call, start)).filesToPush;
}

function assertSameFiles(onGoogle: readonly string[], built: readonly string[]): void {
  const [seen, expected] = [onGoogle, built].map((paths) => [...paths].sort().join(', '));
  if (seen !== expected) {
    throw new DeployFailure(
      `Not fully pushed: clasp took ${seen || 'no file'} of ${expected}. Is there a .claspignore?`,
    );
  }
}
