import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** The command of `npm start`, as its own process. */
export type StartedCommand = ReturnType<typeof startLocalSheet>;

/** Starts the local sheet on a free port with a new book, or with the given arguments. */
export function startLocalSheet(args: string[] = withBook(newBook())) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'preview/main.ts', ...args], { cwd: ROOT });
  let output = '';
  const exit = once(child, 'close').then(([code]) => code as number | null);
  const address = new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      output += chunk;
      const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(output)?.[0];
      if (found) resolve(found);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    exit.then(() => reject(new Error(`The local sheet ended: ${output}`)));
  });
  address.catch(() => {});
  return {
    process: child,
    /** Everything that it has printed so far. */
    output: (): string => output,
    /** Resolves with the address when the sheet is ready; rejects if the process ends before. */
    address,
    /** Resolves with the exit code. */
    exit,
  };
}

/** The arguments for a free port and a book of one's own. */
export const withBook = (book: string): string[] => ['--port', '0', '--no-open', '--book', book];

/** A path in an empty folder, so that no user's book is touched. */
export function newBook(): string {
  return join(mkdtempSync(join(tmpdir(), 'maps-in-sheets-')), 'book.json');
}
