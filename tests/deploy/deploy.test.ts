import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ClonedProject, cloneProject } from './support/clone-project.ts';
import { type GoogleStandIn, startGoogleStandIn } from './support/google-stand-in.ts';

// One deployment starts the real clasp six times.
describe('npm run deploy', { timeout: 240_000 }, () => {
  let google: GoogleStandIn;
  let project: ClonedProject;

  beforeEach(async () => {
    google = await startGoogleStandIn();
    project = await cloneProject(google.port);
  });
  afterEach(async () => {
    await project.remove();
    await google.close();
  });

  test('makes a deployment the first time and gives it the next version from then on', async () => {
    const byHand = { deploymentId: 'by-hand', deploymentConfig: { versionNumber: 1, description: 'My own test' } };
    google.versions = [{ versionNumber: 1, description: 'My own test' }];
    google.deployments.push(byHand);

    const first = await project.npmRun('deploy');
    expect(first.stdout).toMatch(/Created deployment new-deployment: version 2\.\n$/);
    expect(first.exitCode).toBe(0);
    expect(google.files.map(({ name }) => name).sort()).toEqual(['Code', 'appsscript']);

    const second = await project.npmRun('deploy');
    expect(second.stdout).toMatch(/Updated deployment new-deployment: version 3\.\n$/);
    expect(second.exitCode).toBe(0);
    expect(google.deployments).toHaveLength(3);
    expect(google.deployments[1]).toEqual(byHand);
    expect(google.deployments[2]?.deploymentConfig).toMatchObject({
      versionNumber: 3,
      description: expect.stringMatching(/^Maps in Sheets \d+\.\d+\.\d+/),
    });
  });
});
