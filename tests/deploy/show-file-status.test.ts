import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openProject } from './support/open-project.ts';

test('clasp would push only the manifest and the bundle', { timeout: 60_000 }, async () => {
  const project = await openProject();
  const { stdout } = await project.startClasp(['show-file-status', '--json']);
  await project.remove();
  const { filesToPush, untrackedFiles } = JSON.parse(stdout);
  expect(filesToPush.sort()).toEqual([join('build', 'Code.js'), join('build', 'appsscript.json')]);
  expect(untrackedFiles).toEqual([]);
});
