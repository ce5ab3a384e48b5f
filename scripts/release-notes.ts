/** Prints the notes of a release, from the changelog: `npx tsx scripts/release-notes.ts v1.0.0`. */
import { readFile } from 'node:fs/promises';
import { notesOf } from './release/notes-of.ts';
import { showHelp } from './show-help.ts';

showHelp('Prints the notes of a release, from the changelog.\n\nUsage: npx tsx scripts/release-notes.ts v1.0.0');

const read = (path: string): Promise<string> => readFile(new URL(`../${path}`, import.meta.url), 'utf8');
const { version } = JSON.parse(await read('package.json'));
try {
  process.stdout.write(notesOf(process.argv[2] ?? '', version, await read('CHANGELOG.md')));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
