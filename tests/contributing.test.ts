import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createEmulator } from '../emulator/emulator.ts';
import { routeAnswer, scriptedMaps } from '../emulator/testing.ts';
import { cloneProject } from './deploy/support/clone-project.ts';

const page = await readFile(new URL('../CONTRIBUTING.md', import.meta.url), 'utf8');
const [family = '', entryPoint = ''] = [...page.matchAll(/^ {3}```(?:ts|js)\n([\s\S]*?)^ {3}```$/gm)].map(
  ([, block = '']) => block.replace(/^ {3}/gm, ''),
);
const exported = /`(export \{ speed \}.*?;)`/.exec(page)?.[1] ?? '';
const MENU = '/* The menu Maps in Sheets';

const project = await cloneProject();
afterAll(() => project.remove());
const inClone = (path: string) => readFile(join(project.folder, path), 'utf8');
const [formulas, menu] = (await inClone('src/entry-points.js')).split(MENU);
await project.write('src/functions/speed.ts', family);
// Whoever follows the page has these lines already.
const having = (text: string, part: string) => (text.includes(part) ? text : `${text}${part}\n`);
await project.write('src/index.ts', having(await inClone('src/index.ts'), exported));
await project.write('src/entry-points.js', `${having(formulas ?? '', entryPoint)}${MENU}${menu}`);
await project.write('tsconfig.json', await readFile(new URL('../tsconfig.json', import.meta.url), 'utf8'));

describe('the function that CONTRIBUTING.md adds', { timeout: 60_000 }, () => {
  it('has the right types', () => {
    const tsc = join(createRequire(import.meta.url).resolve('typescript/package.json'), '../bin/tsc');
    const { stdout, status } = spawnSync(process.execPath, [tsc, '-p', project.folder], { encoding: 'utf8' });
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });

  it('is in the bundle, and answers', async () => {
    expect(await project.npmRun('build')).toMatchObject({ exitCode: 0, stderr: '' });
    const maps = scriptedMaps(() => routeAnswer({ meters: 90_000, seconds: 3600 }));
    const emulator = createEmulator({ script: await inClone('build/Code.js'), maps });
    expect(emulator.runCustomFunction('DRIVING_SPEED', ['A', 'B'])).toBeCloseTo(90);
  });
});

it('names files and folders that exist', async () => {
  const table = page.slice(page.indexOf('## Where things are'), page.indexOf('## Working on it'));
  const paths = [...table.matchAll(/^\| (`.*?`) +\|/gm)].flatMap(([, cell = '']) => cell.match(/[\w./-]+/g) ?? []);
  expect(paths.length).toBeGreaterThan(10);
  expect(paths.filter((path) => !existsSync(new URL(`../${path}`, import.meta.url)))).toEqual([]);
});
