import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { deployBuild } from '../../scripts/clasp/deploy-build.ts';
import { readScriptId } from '../../scripts/clasp/read-script-id.ts';
import { cloneProject } from './support/clone-project.ts';
import { type GoogleStandIn, startGoogleStandIn } from './support/google-stand-in.ts';
import { openProject } from './support/open-project.ts';

let google: GoogleStandIn;

beforeEach(async () => {
  google = await startGoogleStandIn();
});
afterEach(() => google.close());

// The real clasp takes seconds to load on a busy machine.
describe('npm run deploy', { timeout: 120_000 }, () => {
  test('fails with one line if no version fits into the script any more, and changes nothing', async () => {
    google.versions = Array.from({ length: 200 }, (_, index) => ({ versionNumber: index + 1, description: '' }));
    const project = await cloneProject(google.port);
    const { exitCode, stdout, stderr } = await project.npmRun('deploy');
    expect(stderr).toMatch(/^Not deployed: the script has 200 versions, .*Project History.*\n$/);
    expect(stdout).toBe('');
    expect(exitCode).toBe(1);
    expect([...google.requests].sort()).toEqual(['GET /deployments', 'GET /versions']);
    await project.remove();
  });
});

test('the first run makes a deployment, and later runs give it the next version', { timeout: 60_000 }, async () => {
  const byHand = { deploymentId: 'by-hand', deploymentConfig: { versionNumber: 1, description: 'My own test' } };
  google.versions = [{ versionNumber: 1, description: 'My own test' }];
  google.deployments.push(byHand);
  const project = await openProject(google.port);
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  const deploy = async () => deployBuild(project, await readScriptId(project.folder, 'deploy'));

  await deploy();
  expect(log).toHaveBeenLastCalledWith('Created deployment new-deployment: version 2.');
  expect(google.files.map(({ name }) => name).sort()).toEqual(['Code', 'appsscript']);

  await deploy();
  expect(log).toHaveBeenLastCalledWith('Updated deployment new-deployment: version 3.');
  expect(google.deployments).toHaveLength(3);
  expect(google.deployments[1]).toEqual(byHand);
  expect(google.deployments[2]?.deploymentConfig).toMatchObject({
    versionNumber: 3,
    description: expect.stringMatching(/^Maps in Sheets \d+\.\d+\.\d+/),
  });
  await project.remove();
});
