import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type GoogleStandIn, startGoogleStandIn } from './support/google-stand-in.ts';
import { type OpenProject, openProject } from './support/open-project.ts';

const page = await readRoot('docs/deploy.md');
const commands = [...page.matchAll(/^( *)```sh\n([\s\S]*?)^\1```$/gm)].flatMap(([, , block = '']) =>
  block
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean),
);

// The login needs a browser and a person, and the installation needs the network. Only their words are checked. Our own
// commands have their own tests.
const OURS = ['npm run push', 'npm run deploy'];
const NOT_OFFLINE = ['npm ci', 'npx clasp login'];

describe('the commands of docs/deploy.md', { timeout: 60_000 }, () => {
  let google: GoogleStandIn;
  let project: OpenProject;

  beforeAll(async () => {
    google = await startGoogleStandIn();
    project = await openProject(google.port);
  });
  afterAll(async () => {
    await project.remove();
    await google.close();
  });

  test('are found on the page', () => {
    expect(commands).toEqual(expect.arrayContaining([...NOT_OFFLINE, ...OURS]));
  });

  test.each(commands.filter((command) => ![...NOT_OFFLINE, ...OURS].includes(command)))('%s works', async (command) => {
    const [program, verb, ...args] = command.split(' ');
    expect([program, verb]).toEqual(['npx', 'clasp']);
    expect(await project.startClasp(args)).toMatchObject({ exitCode: 0, stderr: '' });
  });

  test('npx clasp login has the option that the page names', async () => {
    expect((await project.startClasp(['login', '--help'])).stdout).toContain('--no-localhost');
  });
});

test('every npm script that a workflow names exists', async () => {
  const { scripts } = JSON.parse(await readRoot('package.json'));
  const workflows = ['.github/workflows/ci.yml', '.github/workflows/release.yml', '.ci/run'];
  const texts = await Promise.all(workflows.map(readRoot));
  const named = texts.flatMap((text) => [...text.matchAll(/\bnpm run ([\w:-]+)/g)].map(([, script]) => script));
  expect(named).toContain('push');
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(named));
});

test('docs/deploy.md explains every permission of the manifest and no other', async () => {
  const { oauthScopes } = JSON.parse(await readRoot('appsscript.json'));
  const explained = [...page.matchAll(/^\| `(https:\/\/www\.googleapis\.com\/auth\/[\w.]+)` +\|/gm)].map(
    ([, scope]) => scope,
  );
  expect(explained.sort()).toEqual([...oauthScopes].sort());
});

function readRoot(path: string): Promise<string> {
  return readFile(new URL(`../../${path}`, import.meta.url), 'utf8');
}
