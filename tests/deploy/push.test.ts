import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { pushBuild } from '../../scripts/clasp/push-build.ts';
import { readScriptId } from '../../scripts/clasp/read-script-id.ts';
import { cloneProject } from './support/clone-project.ts';
import { NO_PERMISSION } from './support/google-refusals.ts';
import { type GoogleStandIn, startGoogleStandIn } from './support/google-stand-in.ts';
import { type OpenProject, openProject } from './support/open-project.ts';

let google: GoogleStandIn;

beforeEach(async () => {
  google = await startGoogleStandIn();
});
afterEach(() => google.close());

// The real clasp takes seconds to load on a busy machine.
describe('npm run push', { timeout: 120_000 }, () => {
  test('builds, and uploads only the manifest and the bundle', async () => {
    google.files = [{ name: 'Code', type: 'SERVER_JS', source: 'function myFunction() {\n}\n' }];
    const project = await cloneProject(google.port);
    const { exitCode, stdout } = await project.npmRun('push');
    expect(stdout).toMatch(/^Pushed to Google:\n/);
    expect(stdout).toContain(join('build', 'Code.js'));
    expect(exitCode).toBe(0);
    const readBuilt = (name: string) => readFile(join(project.folder, 'build', name), 'utf8');
    expect([...google.files].sort((a, b) => (a.name > b.name ? 1 : -1))).toEqual([
      { name: 'Code', type: 'SERVER_JS', source: await readBuilt('Code.js') },
      { name: 'appsscript', type: 'JSON', source: await readBuilt('appsscript.json') },
    ]);
    await project.remove();
  });

  test('fails with one line if the script ID is still the placeholder, and asks Google nothing', async () => {
    const project = await cloneProject(google.port);
    await project.write('.clasp.json', await readFile(new URL('../../.clasp.json', import.meta.url), 'utf8'));
    const { exitCode, stdout, stderr } = await project.npmRun('push');
    expect(stderr).toMatch(/^Not pushed: .*Extensions ▸ Apps Script ▸ Project settings .*▸ IDs ▸ Script ID.*\n$/);
    expect(stdout).toBe('');
    expect(exitCode).toBe(1);
    expect(google.requests).toEqual([]);
    await project.remove();
  });
});

describe('a push by the real clasp', { timeout: 60_000 }, () => {
  let project: OpenProject;
  let printed: string[];

  beforeEach(async () => {
    project = await openProject(google.port);
    printed = [];
    vi.spyOn(console, 'log').mockImplementation((line) => void printed.push(line));
  });
  afterEach(() => project.remove());

  test('says so when Google already has this build, and pushes a manifest that changed since', async () => {
    await push();
    expect(await push()).toMatch(/^Nothing to push, Google already has this build:/);
    expect(uploads()).toHaveLength(1);

    const manifest = JSON.parse(await readFile(join(project.folder, 'build/appsscript.json'), 'utf8'));
    await project.write('build/appsscript.json', JSON.stringify({ ...manifest, timeZone: 'Europe/Paris' }));
    expect(await push()).toMatch(/^Pushed to Google:/);
    expect(google.files.find(({ name }) => name === 'appsscript')?.source).toContain('Europe/Paris');
  });

  test('renews an access token that has run out', async () => {
    await project.logIn({ expired: true });
    await push();
    expect(google.requests[0]).toBe('POST /oauth2.googleapis.com/token');
    expect(uploads()).toHaveLength(1);
  });

  test('explains a refusal of the upload itself', async () => {
    google.refusal = { request: /^PUT/, reply: NO_PERMISSION };
    await expectRefusal(/edit access/);
  });

  test('explains a missing login', async () => {
    await project.logOut();
    await expectRefusal(/not logged in.*npx clasp login.*clasp said: No credentials found/);
  });

  test('explains a login file that is empty', async () => {
    await project.write('.clasprc.json', '');
    await expectRefusal(/\.clasprc\.json, is empty or damaged/);
  });

  test('explains a missing network', async () => {
    await project.remove();
    project = await openProject();
    await expectRefusal(/Google cannot be reached.*clasp said: .*ENOTFOUND script\.googleapis\.com/);
  });

  test('deletes no file of others unless told to', async () => {
    google.files = [{ name: 'notes/Page', type: 'HTML', source: '<p>' }];
    await expectRefusal(/the script contains notes.Page\.html, which a push deletes\./);
  });

  test('refuses a script file that the build did not make, which clasp would push too', async () => {
    await project.write('build/Old.js', 'function DRIVING_DISTANCE() {}');
    await expectRefusal(/Old\.js does not come from the build/);
  });

  test('fails when an ignore file keeps the build from being pushed', async () => {
    await project.write('.claspignore', '**/**\n');
    await expectRefusal(/clasp took no file of .*Code\.js.*\.claspignore/);
  });

  /** Pushes the build, and returns what that prints. */
  async function push(): Promise<string> {
    printed = [];
    await pushBuild(project, await readScriptId(project.folder, 'push'));
    return printed.join('\n');
  }

  async function expectRefusal(message: RegExp): Promise<void> {
    const before = google.files;
    await expect(push()).rejects.toThrow(new RegExp(`^Not (fully )?pushed: [^\\n]*${message.source}[^\\n]*$`));
    expect(printed).toEqual([]);
    expect(google.files).toBe(before);
  }

  function uploads(): string[] {
    return google.requests.filter((request) => request === 'PUT /content');
  }
});
