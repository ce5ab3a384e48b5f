import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ClonedProject, cloneProject, type Outcome } from './support/clone-project.ts';
import { type GoogleStandIn, startGoogleStandIn } from './support/google-stand-in.ts';

const page = await readRoot('docs/deploy.md');
const commands = [...page.matchAll(/^( *)```sh\n([\s\S]*?)^\1```$/gm)].flatMap(([, , block = '']) =>
  block
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean),
);

// The login needs a browser and a person; the installation, the network. Of these only the words are checked.
const NOT_OFFLINE = ['npm ci', 'npx clasp login'];

describe('the commands of docs/deploy.md', { timeout: 240_000 }, () => {
  let google: GoogleStandIn;
  let project: ClonedProject;

  beforeAll(async () => {
    google = await startGoogleStandIn();
    project = await cloneProject(google.port);
  });
  afterAll(async () => {
    await project.remove();
    await google.close();
  });

  test('are found on the page', () => {
    expect(commands).toEqual(expect.arrayContaining([...NOT_OFFLINE, 'npm run push', 'npm run deploy']));
  });

  test.each(commands.filter((command) => !NOT_OFFLINE.includes(command)))('%s works', async (command) => {
    const { exitCode, stderr } = await run(command);
    expect(stderr).toBe('');
    expect(exitCode).toBe(0);
  });

  test('npx clasp login has the option the page names', async () => {
    expect((await project.clasp('login', '--help')).stdout).toContain('--no-localhost');
  });

  function run(command: string): Promise<Outcome> {
    const [program, verb, ...args] = command.split(' ');
    if (program === 'npm' && verb === 'run') return project.npmRun(args.join(' '));
    if (program === 'npx' && verb === 'clasp') return project.clasp(...args);
    throw new Error(`No test knows how to run "${command}".`);
  }
});

test('every npm script that a page or a workflow names exists', async () => {
  const { scripts } = JSON.parse(await readRoot('package.json'));
  const pages = [
    'docs/deploy.md',
    'CONTRIBUTING.md',
    '.github/workflows/ci.yml',
    '.github/workflows/release.yml',
    '.ci/run',
  ];
  const texts = await Promise.all(pages.map(readRoot));
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
