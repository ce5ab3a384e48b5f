import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Builds the bundle before any test runs, so that the tests never see an old one. Ends what they leave running. */
export async function setup(): Promise<() => void> {
  await import('../../scripts/build.ts');
  // Each file in it is named after a process. Vitest may end its own processes before they can end theirs.
  const folder = mkdtempSync(join(tmpdir(), 'maps-in-sheets-left-'));
  process.env.LEFT_RUNNING = folder;
  return () => {
    for (const pid of readdirSync(folder)) end(Number(pid));
    rmSync(folder, { recursive: true });
  };
}

function end(pid: number): void {
  try {
    process.kill(pid);
  } catch {
    // It has ended already.
  }
}
