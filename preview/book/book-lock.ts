import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Prevents a second local sheet from writing the same file; returns a function that releases it.
 * @throws Error with one line if another process has it, or there can be no such file
 */
export function lockBook(path: string): () => void {
  const lock = `${path}.lock`;
  if (isFolder(path)) {
    throw new Error(`${path} is a folder. Give --book a file, such as ${join(path, 'book.json')}.`);
  }
  const holder = holderOf(lock);
  if (holder !== undefined && isRunning(holder)) {
    throw new Error(
      `${path} is open in another local sheet (process ${holder}). Use that one, or choose another file: npm start -- --book other.json. If that process is no local sheet, as after a power cut, delete ${lock}.`,
    );
  }
  try {
    mkdirSync(dirname(path), { recursive: true });
    rmSync(lock, { force: true });
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
  } catch (cause) {
    const { message } = cause as Error;
    throw new Error(`The spreadsheet can't be saved in ${path}. Give --book another file. (${message})`, { cause });
  }
  return () => rmSync(lock, { force: true });
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
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
