/**
 * Builds the small script that asks Google what the emulator rests on, into build-contract/, and brings the tables
 * in docs/platform.md up to date: `npm run contract:build`.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { allParts } from '../contract/cases/all-parts.ts';
import { outsideDocumentCases } from '../contract/cases/outside-document.ts';
import { bundleContract } from './contract/bundle-contract.ts';
import { contractTables } from './contract/contract-tables.ts';
import { withTables } from './contract/with-tables.ts';

const inRoot = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

await bundleContract(inRoot('build-contract'));
const page = await readFile(inRoot('docs/platform.md'), 'utf8');
await writeFile(inRoot('docs/platform.md'), withTables(page, contractTables([...allParts, outsideDocumentCases])));
console.log('Built build-contract/. How to run it on Google: docs/platform.md');
