import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname, extname } from 'node:path';
import { fromSaved, type SavedWorkbook, SavedWorkbookError, type Workbook } from '../../emulator/index.ts';
import { replaceFile } from './replace-file.ts';

// An occasional copy is enough, since each save leaves a complete file.
const COPY_EVERY_MS = 10 * 60_000;

/** The file at a path that keeps a book, and beside it the last copy that could be read. */
export function createBookFile(path: string) {
  const copy = beside(path, 'last-good');
  let copiedAt = 0;

  function readCopy(notices: string[]): Workbook | undefined {
    if (!existsSync(copy)) return undefined;
    try {
      const workbook = fromSaved(JSON.parse(readFileSync(copy, 'utf8')));
      notices.push(`The last good copy, from ${statSync(copy).mtime.toLocaleString()}, was opened instead.`);
      return workbook;
    } catch {
      return undefined;
    }
  }

  function keepCopy(): void {
    if (!existsSync(path) || Date.now() - copiedAt < COPY_EVERY_MS) return;
    copyFileSync(path, copy);
    copiedAt = Date.now();
  }

  return {
    /** The saved book, or the sample if there is none, and what its user should know about it. */
    open: (createSample: () => Workbook): { workbook: Workbook; notices: string[] } => {
      mkdirSync(dirname(path), { recursive: true });
      if (!existsSync(path)) return { workbook: createSample(), notices: [] };
      const text = readFileSync(path, 'utf8');
      try {
        const workbook = fromSaved(JSON.parse(text));
        keepCopy();
        return { workbook, notices: [] };
      } catch (error) {
        const aside = beside(path, `${kindOf(error)}-${stamp()}`);
        renameSync(path, aside);
        const notices = [`${sentenceOf(error)} The file is now ${aside}, with its content unchanged.`];
        const workbook = readCopy(notices);
        if (!workbook) notices.push('A new spreadsheet with the sample was opened instead.');
        return { workbook: workbook ?? createSample(), notices: [notices.join(' ')] };
      }
    },
    /** Replaces the file, completely or not at all; throws an Error with a sentence for the user. */
    save: (saved: SavedWorkbook): void => {
      try {
        mkdirSync(dirname(path), { recursive: true });
        keepCopy();
        replaceFile(path, JSON.stringify(saved));
      } catch (error) {
        throw new Error(saveProblem(error as NodeJS.ErrnoException, path), { cause: error });
      }
    },
  };
}

const beside = (path: string, word: string): string => {
  const extension = extname(path);
  return `${path.slice(0, path.length - extension.length)}.${word}${extension}`;
};

const stamp = (): string => new Date().toISOString().replaceAll(':', '-').slice(0, 19);

const isNewer = (error: unknown): boolean => error instanceof SavedWorkbookError && error.isNewer;

const kindOf = (error: unknown): string => (isNewer(error) ? 'newer' : 'damaged');

function sentenceOf(error: unknown): string {
  if (error instanceof SavedWorkbookError) return `The saved spreadsheet could not be opened. ${error.message}`;
  if (error instanceof SyntaxError) return 'The saved spreadsheet could not be opened. It is not JSON.';
  return `The saved spreadsheet could not be opened. ${(error as Error).message}`;
}

function saveProblem({ code, message }: NodeJS.ErrnoException, path: string): string {
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return `The disk is full, so the spreadsheet could not be saved to ${path}. Free some space; the next change saves it.`;
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return `The spreadsheet could not be saved, since you may not write to ${path}. Start the local sheet with --book and another file.`;
  }
  return `The spreadsheet could not be saved to ${path}: ${message}`;
}
