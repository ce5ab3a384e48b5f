import { spawn } from 'node:child_process';
import { readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { ClaspOutcome } from '../../../scripts/clasp/run-clasp.ts';
import { type OpenProject, openProject } from './open-project.ts';

/** A copy of this project's sources, whose commands run as their own processes. */
export interface ClonedProject extends OpenProject {
  /** Runs a script of package.json, as `npm run` does. */
  npmRun(script: string): Promise<ClaspOutcome>;
}

const root = fileURLToPath(new URL('../../../', import.meta.url));
const hook = new URL('./redirect-google.mjs', import.meta.url).href;
const SOURCES = [
  'src',
  'scripts',
  'emulator',
  'package.json',
  'appsscript.json',
  'tsconfig.base.json',
  'tsconfig.tools.json',
];

/** Copies the sources for a push, without files that git ignores. Only the packages are shared. */
export async function cloneProject(port?: number): Promise<ClonedProject> {
  const project = await openProject(port, SOURCES);
  const { folder } = project;
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return { ...project, npmRun };

  async function npmRun(script: string): Promise<ClaspOutcome> {
    const { scripts } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    const [, file] = /^tsx (\S+)$/.exec(scripts[script]) ?? [];
    if (file === undefined) throw new Error(`"${script}" is not one tsx script.`);
    const env = { ...process.env, ...project.env, NODE_OPTIONS: `--import ${hook}` };
    const child = spawn(process.execPath, ['--import', 'tsx', file], {
      cwd: folder,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const exited = new Promise<number | null>((resolve, reject) => child.on('close', resolve).on('error', reject));
    const [exitCode, stdout, stderr] = await Promise.all([exited, text(child.stdout), text(child.stderr)]);
    return { exitCode, stdout, stderr };
  }
}
