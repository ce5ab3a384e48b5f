import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ClonedProject, cloneProject, type Outcome } from './support/clone-project.ts';
import { NO_PERMISSION } from './support/google-refusals.ts';
import { type GoogleStandIn, startGoogleStandIn } from './support/google-stand-in.ts';

// Each test starts the real clasp, which takes a second or more to load on a busy machine.
describe('npm run push', { timeout: 120_000 }, () => {
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

  test('builds, and uploads the manifest and the bundle and nothing else', async () => {
    google.files = [{ name: 'Code', type: 'SERVER_JS', source: 'function myFunction() {\n}\n' }];
    const { exitCode, stdout } = await project.npmRun('push');
    expect(stdout).toMatch(/^Pushed to Google:\n/);
    expect(stdout).toContain(join('build', 'Code.js'));
    expect(exitCode).toBe(0);
    expect([...google.files].sort((a, b) => (a.name > b.name ? 1 : -1))).toEqual([
      { name: 'Code', type: 'SERVER_JS', source: await readBuilt('Code.js') },
      { name: 'appsscript', type: 'JSON', source: await readBuilt('appsscript.json') },
    ]);
  });

  test('says so when Google already has this build, and pushes a manifest that changed since', async () => {
    await project.npmRun('push');
    const again = await project.npmRun('push');
    expect(again).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('Google already has this build') });
    expect(uploads()).toHaveLength(1);

    const manifest = JSON.parse(await readFile(join(project.folder, 'appsscript.json'), 'utf8'));
    await project.write('appsscript.json', JSON.stringify({ ...manifest, timeZone: 'Europe/Paris' }));
    const changed = await project.npmRun('push');
    expect(changed).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^Pushed to Google:/) });
    expect(google.files.find(({ name }) => name === 'appsscript')?.source).toContain('Europe/Paris');
  });

  test('renews an access token that has run out', async () => {
    await project.logIn({ expired: true });
    expect(await project.npmRun('push')).toMatchObject({ exitCode: 0 });
    expect(google.requests[0]).toBe('POST /oauth2.googleapis.com/token');
    expect(uploads()).toHaveLength(1);
  });

  test('explains a refusal of the upload itself and fails', async () => {
    google.refusal = { request: /^PUT/, reply: NO_PERMISSION };
    expectRefusal(await project.npmRun('push'), /edit access/);
  });

  test('explains a missing login and fails', async () => {
    await project.logOut();
    expectRefusal(await project.npmRun('push'), /not logged in.*npx clasp login.*clasp said: No credentials found/);
  });

  test('says where the script id is found while the placeholder stands, and asks Google nothing', async () => {
    await project.write('.clasp.json', await readFile(new URL('../../.clasp.json', import.meta.url), 'utf8'));
    expectRefusal(await project.npmRun('push'), /Extensions ▸ Apps Script ▸ Project settings .*▸ IDs ▸ Script ID/);
    expect(google.requests).toEqual([]);
  });

  test('explains a login file that is empty', async () => {
    await project.write('.clasprc.json', '');
    expectRefusal(await project.npmRun('push'), /\.clasprc\.json, is empty or damaged/);
  });

  test('deletes no file that others made unless told to', async () => {
    google.files = [{ name: 'notes/Page', type: 'HTML', source: '<p>' }];
    const { exitCode, stderr } = await project.npmRun('push');
    expect(stderr).toMatch(/^Not pushed: the script holds notes.Page\.html, which a push deletes\./);
    expect(exitCode).toBe(1);
    expect(uploads()).toEqual([]);
  });

  test('refuses a script file that the build did not make, which clasp would push too', async () => {
    await project.npmRun('build');
    await project.write(join('build', 'Old.js'), 'function DRIVING_DISTANCE() {}');
    expectRefusal(await project.npmRun('push'), /Old\.js does not come from the build/);
  });

  test('fails when an ignore file keeps the build from being pushed', async () => {
    await project.write('.claspignore', '**/**\n');
    expectRefusal(await project.npmRun('push'), /clasp took no file of .*Code\.js.*\.claspignore/);
  });

  function expectRefusal({ exitCode, stdout, stderr }: Outcome, message: RegExp) {
    expect(stderr).toMatch(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stdout).toBe('');
    expect(exitCode).toBe(1);
    expect(google.files).toEqual([]);
  }

  function uploads(): string[] {
    return google.requests.filter((request) => request === 'PUT /content');
  }

  function readBuilt(name: string): Promise<string> {
    return readFile(join(project.folder, 'build', name), 'utf8');
  }
});

test('npm run push explains a missing network and fails', { timeout: 120_000 }, async () => {
  const project = await cloneProject();
  const { exitCode, stderr } = await project.npmRun('push');
  await project.remove();
  expect(stderr).toMatch(/^Not pushed: Google cannot be reached.*clasp said: .*ENOTFOUND script\.googleapis\.com/);
  expect(exitCode).toBe(1);
});
