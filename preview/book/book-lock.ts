import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Prevents a second local sheet from writing the same file; returns a function that releases it.
 * @throws Error with one line if another process has it
 */
export function lockBook(path: string): () => void {
  const lock = `${path}.lock`;
  mkdirSync(dirname(path), { recursive: true });
  const holder = holderOf(lock);
  if (holder !== undefined && isRunning(holder)) {
    throw new Error(
      `${path} is open in another local sheet (process ${holder}). Use that one, or choose another file: npm start -- --book other.json. If that process is no local sheet, as after a power cut, delete ${lock}.`,
    );
  }
  rmSync(lock, { force: true });
  writeFileSync(lock, String(process.pid), { flag: 'wx' });
  return () => rmSync(lock, { force: true });
}

function holderOf(lock: string): number | undefined {
  try {
    return Number(readFileSync(lock, 'utf8'));
  } catch {
    return undefined;
  }
}

function isRunning(processId: number): boolean {
  if (processId === process.pid) return false;
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
