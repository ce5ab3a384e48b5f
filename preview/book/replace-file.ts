import { closeSync, existsSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/** Replaces the text of a file, completely or not at all. A link stays one, such as one into a folder that is synchronized. */
export function replaceFile(linkOrFile: string, text: string): void {
  const path = existsSync(linkOrFile) ? realpathSync(linkOrFile) : linkOrFile;
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    writeWhole(temporary, text);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true, recursive: true });
    throw error;
  }
}

function writeWhole(path: string, text: string): void {
  const file = openSync(path, 'w');
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
