import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ClonedProject, cloneProject } from './support/clone-project.ts';
import { TOO_MANY_DEPLOYMENTS } from './support/google-refusals.ts';
import { type GoogleStandIn, startGoogleStandIn } from './support/google-stand-in.ts';

// One deployment starts the real clasp five times.
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

  test('changes nothing when the script is full of versions', async () => {
    google.versions = versions(200);
    const { exitCode, stderr } = await project.npmRun('deploy');
    expect(stderr).toMatch(/^Not deployed: the script has 200 versions.*Project History/);
    expect(exitCode).toBe(1);
    expect(google.requests.filter((request) => !request.startsWith('GET'))).toEqual([]);
  });

  test('fails, and says what was done, when Google refuses the deployment and clasp exits with 0', async () => {
    google.refusal = { request: /^POST \/deployments/, reply: TOO_MANY_DEPLOYMENTS };
    const { exitCode, stderr } = await project.npmRun('deploy');
    expect(stderr).toMatch(
      /^Pushed, but not deployed \(version 1 was made\): .*Manage deployments.*up to 20 versioned/,
    );
    expect(exitCode).toBe(1);
  });
});

function versions(count: number): GoogleStandIn['versions'] {
  return Array.from({ length: count }, (_, index) => ({ versionNumber: index + 1, description: '' }));
}
