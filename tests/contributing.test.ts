import { spawnSync } from 'node:child_process';
import { cp, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { openDocument } from './addon/support/open-document.ts';
import { cloneProject } from './deploy/support/clone-project.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const page = await readFile(join(root, 'CONTRIBUTING.md'), 'utf8');
const [family = '', entryPoint = '', test = ''] = [...page.matchAll(/^ {3}```(?:ts|js)\n([\s\S]*?)^ {3}```$/gm)].map(
  ([, block = '']) => block.replace(/^ {3}/gm, ''),
);
const MENU = '/* The menu Maps in Sheets';
// The tests that hold for every function, old or new.
const SUITES = ['bundle', 'function-reference', 'paste', 'readme', 'functions/speed'];

const project = await cloneProject();
afterAll(() => project.remove());
for (const path of [
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'README.md',
  'LICENSE',
  'SECURITY.md',
  'biome.json',
  'tsconfig.json',
])
  await cp(join(root, path), join(project.folder, path));
for (const folder of ['demo-maps', 'docs', 'emulator', 'tests', 'vitest.config.ts'])
  await cp(join(root, folder), join(project.folder, folder), { recursive: true });

const formulas = await readFile(join(project.folder, 'src/entry-points.js'), 'utf8');
// Someone who follows the page already has these lines.
const added = formulas.includes(entryPoint) ? formulas : formulas.replace(MENU, () => `${entryPoint}\n${MENU}`);
await project.write('src/functions/speed.ts', family);
await project.write('src/entry-points.js', added);
await project.write('tests/functions/speed.test.ts', test);
const built = await project.npmRun('build');

function run(command: string, ...args: string[]): { status: number | null; output: string } {
  const installed = createRequire(import.meta.url);
  const file = join(installed.resolve(`${command}/package.json`), '..', BINARIES[command] ?? '');
  const env = { ...process.env, VITEST: undefined, NODE_ENV: undefined };
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], {
    cwd: project.folder,
    encoding: 'utf8',
    env,
  });
  return { status, output: stdout + stderr };
}

const BINARIES: Record<string, string> = {
  typescript: 'bin/tsc',
  tsx: 'dist/cli.mjs',
  vitest: 'vitest.mjs',
  '@biomejs/biome': 'bin/biome',
};

describe('the function that CONTRIBUTING.md adds in three files', { timeout: 180_000 }, () => {
  it('is built without an edit elsewhere', () => {
    expect(built).toMatchObject({ exitCode: 0, stderr: '' });
  });

  it('has the right types and format', () => {
    expect(run('typescript', '-p', project.folder)).toEqual({ status: 0, output: '' });
    const format = run(
      '@biomejs/biome',
      'check',
      '--vcs-enabled=false',
      '--colors=off',
      'src',
      'tests/functions/speed.test.ts',
    );
    expect(format).toEqual({ status: 0, output: expect.stringMatching(/^Checked \d+ files/) });
  });

  it('passes its own test, and those that hold for every function', () => {
    expect(run('tsx', 'scripts/docs.ts')).toMatchObject({ status: 0 });
    const files = SUITES.map((name) => `tests/${name}.test.ts`);
    const { status, output } = run('vitest', 'run', '--maxWorkers=1', ...files);
    expect(status, output).toBe(0);
  });

  it('is known to the menus', async () => {
    const script = await readFile(join(project.folder, 'build/Code.js'), 'utf8');
    const document = openDocument([['Lyon', 'Turin', '=DRIVING_SPEED(A1,B1)']], { script });
    document.select('C1');
    expect(document.choose('Freeze the selection')).toBe('Froze 1 cell.');
    expect(document.formulas('C1')).toEqual([['']]);
    expect(document.values('C1')[0]?.[0]).toBeTypeOf('number');
  });
});
