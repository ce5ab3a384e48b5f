/**
 * Builds the small script that asks Google about the emulator's assumptions into build-contract/, and writes
 * docs/contract.md: `npm run contract:build`.
 */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { allParts } from '../contract/cases/all-parts.ts';
import { outsideDocumentCases } from '../contract/cases/outside-document.ts';
import { keyCases } from '../contract/cases/with-key.ts';
import { bundleContract } from './contract/bundle-contract.ts';
import { contractPage } from './contract/contract-page.ts';
import { showHelp } from './show-help.ts';

showHelp(
  'Builds the contract into build-contract/, and writes docs/contract.md. Takes no options.\n\nUsage: npm run contract:build',
);

const inRoot = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

await bundleContract(inRoot('build-contract'));
await writeFile(inRoot('docs/contract.md'), contractPage([...allParts, keyCases, outsideDocumentCases]));
console.log('Built build-contract/. How to run it on Google: docs/platform.md');
