import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { ClaspOutcome, StartClasp } from './run-clasp.ts';

/** A copy of this project, and the clasp that pushes it. */
export interface Project {
  readonly folder: string;
  readonly startClasp: StartClasp;
}

/** The copy that this file belongs to, with the clasp that is installed there. */
export const thisProject: Project = {
  folder: fileURLToPath(new URL('../../', import.meta.url)),
  startClasp: startInstalledClasp,
};

async function startInstalledClasp(args: readonly string[]): Promise<ClaspOutcome> {
  // The installed clasp runs on the same Node.js, without a shell and npx, so this also works on Windows and offline.
  const claspPath = fileURLToPath(import.meta.resolve('@google/clasp'));
  const child = spawn(process.execPath, [claspPath, ...args], {
    cwd: thisProject.folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = new Promise<number | null>((resolve, reject) => child.on('close', resolve).on('error', reject));
  const [exitCode, stdout, stderr] = await Promise.all([exited, text(child.stdout), text(child.stderr)]);
  return { exitCode, stdout, stderr };
}
