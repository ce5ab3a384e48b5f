/** Writes docs/functions.md from the bundle's help, with what the emulator answers to each example: `npm run docs`. */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createDemoMaps } from '../demo-maps/demo-maps.ts';
import { createEmulator } from '../emulator/index.ts';
import { answerSample } from './answer-sample.ts';
import { readFunctionHelp } from './function-help.ts';
import { renderFunctionReference } from './function-reference.ts';

const inRoot = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const script = await readFile(inRoot('build/Code.js'), 'utf8');
const emulator = createEmulator({ script, maps: createDemoMaps() });
const page = renderFunctionReference(readFunctionHelp(script), (help) => answerSample(emulator, help));
await writeFile(inRoot('docs/functions.md'), page);
