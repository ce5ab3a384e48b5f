import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { bundleContract } from '../../scripts/contract/bundle-contract.ts';
import { SCRIPT_ID, startGoogleStandIn } from '../deploy/support/google-stand-in.ts';
import { openProject } from '../deploy/support/open-project.ts';

const page = await readFile(new URL('../../docs/platform.md', import.meta.url), 'utf8');
const fileText = /`(\{"scriptId": .*?\})`/.exec(page)?.[1] ?? '';
const [, inside = '', push = ''] = /cd (\S+)\s+npx clasp (push.*)/.exec(page) ?? [];

it('is pushed to the scratch sheet by the commands of docs/platform.md', { timeout: 60_000 }, async () => {
  const google = await startGoogleStandIn();
  const project = await openProject(google.port);
  try {
    const folder = join(project.folder, inside);
    await bundleContract(folder);
    await writeFile(join(folder, '.clasp.json'), fileText.replace('PUT-YOUR-SCRIPT-ID-HERE', SCRIPT_ID));
    const { exitCode, stderr } = await project.claspIn(inside, ...push.split(' '));
    expect(stderr).toBe('');
    expect(exitCode).toBe(0);
    expect(google.files.map(({ name, type }) => `${type} ${name}`).sort()).toEqual([
      'JSON appsscript',
      'SERVER_JS Code',
    ]);
    expect(google.files).toContainEqual(
      expect.objectContaining({ source: await readFile(join(folder, 'Code.js'), 'utf8') }),
    );
  } finally {
    await project.remove();
    await google.close();
  }
});
