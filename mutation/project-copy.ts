import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cp, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A copy of the project in which a fault can do no harm. */
export type ProjectCopy = Awaited<ReturnType<typeof copyProject>>;

/** Copies the files that git tracks; only the packages are shared. */
export async function copyProject(root: string) {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'maps-in-sheets-mutants-')));
  const paths = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root });
  for (const path of paths.toString().split('\0').filter(Boolean)) {
    await cp(join(root, path), join(folder, path)).catch(() => undefined);
  }
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return {
    folder,
    write: (path: string, text: string): Promise<void> => writeFile(join(folder, path), text),
    /** Whether the tests pass; a run that takes too long does not. The environment is what `vitest.config.ts` reads. */
    passes: (args: readonly string[], environment: Record<string, string>, seconds: number): Promise<boolean> =>
      run(folder, ['vitest/vitest.mjs', 'run', '--config', 'mutation/vitest.config.ts', ...args], environment, seconds),
    /** Whether TypeScript takes the source, which `npm test` checks, too. */
    compiles: (): Promise<boolean> =>
      run(folder, ['typescript/bin/tsc', '-p', 'tsconfig.json'], {}, SECONDS_TO_COMPILE),
    remove: (): Promise<void> => rm(folder, { recursive: true, force: true }),
  };
}

const SECONDS_TO_COMPILE = 300;

/** Runs a tool from `node_modules`, and tells whether it succeeds in time. */
function run(
  cwd: string,
  [tool = '', ...args]: readonly string[],
  environment: Record<string, string>,
  seconds: number,
): Promise<boolean> {
  const env = { ...process.env, ...environment };
  const child = spawn(process.execPath, [join('node_modules', tool), ...args], {
    cwd,
    env,
    stdio: 'ignore',
    detached: true,
  });
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), seconds * 1000);
    child.on('exit', (code) => {
      clearTimeout(timer);
      endGroup(child);
      resolve(code === 0);
    });
  });
}

/** Also ends the workers of a run, since one of them may hang. */
function endGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // They have ended by themselves.
  }
}
