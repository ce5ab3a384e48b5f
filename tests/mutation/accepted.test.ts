import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ACCEPTED } from '../../mutation/accepted.ts';

it.each(Object.entries(ACCEPTED))('accepts faults only in lines that exist: %s', (file, reasons) => {
  const lines = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8').split('\n');
  expect(lines.map((each) => each.trim())).toEqual(expect.arrayContaining(Object.keys(reasons)));
});
