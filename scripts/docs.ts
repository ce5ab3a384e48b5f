/** Writes docs/functions.md from the bundle's help, with the local sheet's answers to the examples: `npm run docs`. */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { makeReference } from './reference/make-reference.ts';
import { showHelp } from './show-help.ts';

showHelp('Writes docs/functions.md. Takes no options.\n\nUsage: npm run docs');

const inRoot = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
await writeFile(inRoot('docs/functions.md'), makeReference(await readFile(inRoot('build/Code.js'), 'utf8')));
