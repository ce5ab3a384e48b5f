import { execFileSync, spawn } from 'node:child_process';
import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SECONDS_PER_RUN = 180;

/** A copy of the project in which a fault can do no harm. */
export interface ProjectCopy {
  write(path: string, text: string): Promise<void>;
  /** Whether the tests of these files and folders pass; a run that hangs does not. */
  passes(tests: readonly string[], without?: readonly string[]): Promise<boolean>;
  remove(): Promise<void>;
}

/** Copies what git holds; only the packages are shared. */
export async function copyProject(root: string): Promise<ProjectCopy> {
  const folder = await mkdtemp(join(tmpdir(), 'maps-in-sheets-mutants-'));
  const paths = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root });
  for (const path of paths.toString().split('\0').filter(Boolean)) {
    await cp(join(root, path), join(folder, path)).catch(() => undefined);
  }
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return {
    write: (path, text) => writeFile(join(folder, path), text),
    passes: (tests, without = []) => runTests(folder, tests, without),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

function runTests(cwd: string, tests: readonly string[], without: readonly string[]): Promise<boolean> {
  const excluded = without.flatMap((pattern) => ['--exclude', pattern]);
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--bail=1', '--maxWorkers=1', ...excluded, ...tests];
  const child = spawn(process.execPath, args, { cwd, stdio: 'ignore', detached: true });
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      // The workers too, one of which hangs.
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    }, SECONDS_PER_RUN * 1000);
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve(code === 0);
    });
  });
}
