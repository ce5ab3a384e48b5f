import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deployBuild } from '../../scripts/clasp/deploy-build.ts';
import type { ClaspOutcome } from '../../scripts/clasp/run-clasp.ts';
import { type Project, thisProject } from '../../scripts/clasp/this-project.ts';

const built = (await readdir(new URL('../../build/', import.meta.url))).map((name) => join('build', name));
const answer = (value: unknown): ClaspOutcome => ({ exitCode: 0, stdout: JSON.stringify(value), stderr: '' });

const GOOD: Record<string, ClaspOutcome> = {
  'list-versions': answer([]),
  'list-deployments': answer([{ deploymentId: 'latest-code' }]),
  pull: answer({ pulledFiles: [] }),
  push: answer(built),
  'create-version': answer({ versionNumber: 7 }),
  'create-deployment': answer({ deploymentId: 'ours' }),
};

/** This project with a clasp that gives these answers, and the commands it got. */
function scriptedClasp(answers: Record<string, ClaspOutcome>): { project: Project; asked: string[] } {
  const asked: string[] = [];
  const startClasp: Project['startClasp'] = async ([command = '']) => {
    asked.push(command);
    return answers[command] ?? { exitCode: 1, stdout: '', stderr: `unexpected ${command}` };
  };
  return { project: { ...thisProject, startClasp }, asked };
}

describe('deployBuild', () => {
  beforeEach(() => void vi.spyOn(console, 'log').mockImplementation(() => {}));
  afterEach(() => void vi.restoreAllMocks());

  it('pushes, makes a version and deploys it', async () => {
    const { project, asked } = scriptedClasp(GOOD);
    await deployBuild(project, 'id');
    expect(asked).toEqual(['list-versions', 'list-deployments', 'pull', 'push', 'create-version', 'create-deployment']);
    expect(console.log).toHaveBeenLastCalledWith('Created deployment ours: version 7.');
  });

  it('changes nothing when the script is full of versions', async () => {
    const { project, asked } = scriptedClasp({ ...GOOD, 'list-versions': answer(Array(200).fill({})) });
    await expect(deployBuild(project, 'id')).rejects.toThrow(
      /^Not deployed: the script has 200 versions.*Project History/,
    );
    expect(asked).not.toContain('push');
  });

  it('warns, when it is done, about the last versions that fit', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    await deployBuild(scriptedClasp({ ...GOOD, 'list-versions': answer(Array(190).fill({})) }).project, 'id');
    expect(warn).toHaveBeenCalledWith(expect.stringMatching(/^Only 9 more versions fit/));
  });

  it('says what was done when Google refuses the deployment and clasp exits with 0', async () => {
    const words = 'Scripts may only have up to 20 versioned deployments at a time.';
    const refused = { exitCode: 0, stdout: '', stderr: words };
    await expect(deployBuild(scriptedClasp({ ...GOOD, 'create-deployment': refused }).project, 'id')).rejects.toThrow(
      /^Pushed, but not deployed \(version 7 was made\): .*Manage deployments.*up to 20 versioned/,
    );
  });

  it('does not count a push of other files as a success', async () => {
    const { project, asked } = scriptedClasp({ ...GOOD, push: answer(['build/Code.js']) });
    await expect(deployBuild(project, 'id')).rejects.toThrow(/^Not fully pushed: clasp took build\/Code\.js of /);
    expect(asked).not.toContain('create-version');
  });

  it('does not count an answer that is not JSON as a success', async () => {
    const { project } = scriptedClasp({ ...GOOD, push: { exitCode: 0, stdout: 'Skipping push.', stderr: '' } });
    await expect(deployBuild(project, 'id')).rejects.toThrow(
      /^Not pushed: clasp did not succeed\. \(clasp said: Skipping push/,
    );
  });
});
