import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createDemoMaps } from '../demo-maps/demo-maps.ts';
import { createEmulator } from '../emulator/index.ts';
import { answerSample } from '../scripts/answer-sample.ts';
import { readFunctionHelp } from '../scripts/function-help.ts';
import { renderFunctionReference } from '../scripts/function-reference.ts';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const script = read('build/Code.js');
const emulator = createEmulator({ script, maps: createDemoMaps() });
const help = readFunctionHelp(script);

describe('the function reference', () => {
  it('is what the help and the local sheet give (npm run docs makes it anew)', () => {
    expect(renderFunctionReference(help, (one) => answerSample(emulator, one))).toBe(read('docs/functions.md'));
  });

  it.each(help.filter(({ name }) => !name.startsWith('TRANSIT_')))('$name answers its example', (one) => {
    expect(answerSample(emulator, one)).toHaveProperty('value');
  });

  it.each(help.filter(({ name }) => name.startsWith('TRANSIT_')))(
    '$name says that there is no timetable here',
    (one) => {
      expect(answerSample(emulator, one)).toEqual({
        message: expect.stringMatching(/^No route found from .* by transit\./),
      });
    },
  );
});
