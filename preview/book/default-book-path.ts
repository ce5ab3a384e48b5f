import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * The path of the book if the user names no file: in the system's folder for the data of programs. Google's answers and
 * estimates are in separate books, so that nobody confuses them.
 */
export function defaultBookPath(
  asksGoogle = false,
  platform: NodeJS.Platform = process.platform,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string {
  return join(
    dataFolder(platform, environment),
    'maps-in-sheets',
    asksGoogle ? 'local-sheet-google.json' : 'local-sheet.json',
  );
}

function dataFolder(platform: NodeJS.Platform, { APPDATA, XDG_DATA_HOME }: Record<string, string | undefined>): string {
  if (platform === 'win32') return APPDATA || join(homedir(), 'AppData', 'Roaming');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support');
  return XDG_DATA_HOME || join(homedir(), '.local', 'share');
}
