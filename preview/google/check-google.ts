/** Asks Google Maps Platform the questions of the contract that need a key: `npm run contract:key -- <file with the key>`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { showHelp } from '../../scripts/show-help.ts';
import { askWithKey } from './ask-with-key.ts';
import { createForward } from './forward-to-google.ts';
import { readGoogleKey } from './read-google-key.ts';

showHelp(`Asks Google Maps Platform the questions of the contract that need a key, and prints the report.
Google bills the owner of the key for about 30 routes and places.

Usage: npm run contract:key -- <file with the key>`);

const folder = mkdtempSync(join(tmpdir(), 'maps-in-sheets-contract-'));
try {
  const key = readGoogleKey(process.argv[2]);
  if (key === undefined) throw new Error('Name the file with your key: npm run contract:key -- key.txt');
  for (const row of await askWithKey(folder, createForward({ key }))) console.log(row.join(' | '));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}
