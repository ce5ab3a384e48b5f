import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ACCEPTED } from '../../mutation/accepted.ts';

it.each(ACCEPTED)('accepts faults only in lines that exist: $file $line', ({ file, line }) => {
  const lines = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8').split('\n');
  expect(lines.map((each) => each.trim())).toContain(line);
});
