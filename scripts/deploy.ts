/** Pushes, makes a version and gives it to the one deployment, made the first time: `npm run deploy`. */
import { readFile } from 'node:fs/promises';
import { type Deployment, isDeployment, isDeployments, isList, isNewVersion } from './clasp/answers.ts';
import { DEPLOYMENT_NAME, findOurDeployment } from './clasp/find-our-deployment.ts';
import { inRoot } from './clasp/project-root.ts';
import { prepareBuild, pushBuild } from './clasp/push-build.ts';
import { runClasp } from './clasp/run-clasp.ts';
import { runCommand } from './clasp/run-command.ts';
import { versionRoom } from './clasp/version-room.ts';

await runCommand(async () => {
  await prepareBuild();
  // Asked before the push, so that a deployment that cannot succeed changes nothing.
  const [versions, deployments] = await Promise.all([listVersions(), listDeployments()]);
  const warning = versionRoom(versions.length);
  const current = findOurDeployment(deployments);
  await pushBuild();
  await deployVersion(current, `${DEPLOYMENT_NAME} ${await packageVersion()}`);
  if (warning !== undefined) console.warn(warning);
});

function listVersions(): Promise<readonly unknown[]> {
  return runClasp({ args: ['list-versions'], isAnswer: isList, whenItFails: 'Not deployed' });
}

function listDeployments(): Promise<readonly Deployment[]> {
  return runClasp({ args: ['list-deployments'], isAnswer: isDeployments, whenItFails: 'Not deployed' });
}

async function deployVersion(current: Deployment | undefined, description: string): Promise<void> {
  const whenItFails = 'Pushed, but not deployed';
  const { versionNumber } = await runClasp({
    args: ['create-version', description],
    isAnswer: isNewVersion,
    whenItFails,
  });
  const command = current === undefined ? ['create-deployment'] : ['update-deployment', current.deploymentId];
  const { deploymentId } = await runClasp({
    args: [...command, '--versionNumber', String(versionNumber), '--description', description],
    isAnswer: isDeployment,
    whenItFails: `${whenItFails} (version ${versionNumber} was made)`,
  });
  console.log(`${current === undefined ? 'Created' : 'Updated'} deployment ${deploymentId}: version ${versionNumber}.`);
}

async function packageVersion(): Promise<string> {
  return JSON.parse(await readFile(inRoot('package.json'), 'utf8')).version;
}
