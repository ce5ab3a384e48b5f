import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cloneProject } from './support/clone-project.ts';

test('clasp means to push the manifest and the bundle and nothing else', { timeout: 120_000 }, async () => {
  const project = await cloneProject();
  await project.npmRun('build');
  const { stdout } = await project.clasp('show-file-status', '--json');
  await project.remove();
  const { filesToPush, untrackedFiles } = JSON.parse(stdout);
  expect(filesToPush.sort()).toEqual([join('build', 'Code.js'), join('build', 'appsscript.json')]);
  expect(untrackedFiles).toEqual([]);
});
