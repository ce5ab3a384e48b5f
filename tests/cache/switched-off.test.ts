import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openSheet } from '../support/sheet.ts';

const bundle = readFileSync(new URL('../../build/Code.js', import.meta.url), 'utf8');

it('the cache that an administrator has switched off is not touched, and no cell waits for others', () => {
  const script = bundle.replace('CACHE_ANSWERS = true', 'CACHE_ANSWERS = false');
  expect(script).not.toBe(bundle);
  const sheet = openSheet({ script });
  for (const name of ['DRIVING_DISTANCE', 'DRIVING_DURATION', 'DRIVING_DURATION_SECONDS'])
    sheet.formula(name, 'A', 'B');
  sheet.formula('DRIVING_DISTANCE', [['A'], ['C'], ['A']], 'B');
  expect(sheet.mapsCalls()).toBe(5);
  const counts = sheet.emulator.calls.counts();
  expect(Object.keys(counts).filter((method) => /^(Cache|Lock)\.|sleep$/.test(method))).toEqual([]);
});
