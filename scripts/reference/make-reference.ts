import { readFileSync } from 'node:fs';
import { readFunctionHelp } from '../../emulator/browser.ts';
import { createEmulator } from '../../emulator/index.ts';
import { answerSample } from './answer-sample.ts';
import { createExampleMaps } from './example-maps.ts';
import { renderFunctionReference } from './function-reference.ts';
import { workOut } from './work-out.ts';

/** Makes docs/functions.md from the built script. */
export function makeReference(script: string): string {
  const maps = createExampleMaps();
  const emulator = createEmulator({ script, maps });
  return renderFunctionReference({
    help: readFunctionHelp(script),
    answer: (help) => answerSample(emulator, help),
    workOut: (example) => workOut(example, script, maps),
    rules: readFileSync(new URL('rules.md', import.meta.url), 'utf8'),
  });
}
