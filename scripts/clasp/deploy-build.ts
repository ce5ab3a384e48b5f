import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Deployment, deploymentAnswer, deploymentsAnswer, newVersionAnswer, versionsAnswer } from './answers.ts';
import { DEPLOYMENT_NAME, findOurDeployment } from './find-our-deployment.ts';
import { pushBuild } from './push-build.ts';
import { runClasp, type StartClasp } from './run-clasp.ts';
import type { Project } from './this-project.ts';
import { versionRoom } from './version-room.ts';

/** Pushes the prepared build, makes a version of it, and assigns it to our deployment, which the first run creates. */
export async function deployBuild(project: Project, scriptId: string): Promise<void> {
  const { folder, startClasp: start } = project;
  // Asked before the push, so that a deployment that can't succeed changes nothing.
  const whenItFails = 'Not deployed';
  const [versions, deployments] = await Promise.all([
    runClasp({ args: ['list-versions'], answer: versionsAnswer, whenItFails }, start),
    runClasp({ args: ['list-deployments'], answer: deploymentsAnswer, whenItFails }, start),
  ]);
  const warning = versionRoom(versions.length);
  const current = findOurDeployment(deployments);
  await pushBuild(project, scriptId);
  await deployVersion(start, current, `${DEPLOYMENT_NAME} ${await packageVersion(folder)}`);
  if (warning !== undefined) console.warn(warning);
}

async function deployVersion(start: StartClasp, current: Deployment | undefined, description: string): Promise<void> {
  const whenItFails = 'Pushed, but not deployed';
  const { versionNumber } = await runClasp(
    { args: ['create-version', description], answer: newVersionAnswer, whenItFails },
    start,
  );
  const command = current === undefined ? ['create-deployment'] : ['update-deployment', current.deploymentId];
  const { deploymentId } = await runClasp(
    {
      args: [...command, '--versionNumber', String(versionNumber), '--description', description],
      answer: deploymentAnswer,
      whenItFails: `${whenItFails} (version ${versionNumber} was made)`,
    },
    start,
  );
  console.log(`${current === undefined ? 'Created' : 'Updated'} deployment ${deploymentId}: version ${versionNumber}.`);
}

async function packageVersion(folder: string): Promise<string> {
  return JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')).version;
}
