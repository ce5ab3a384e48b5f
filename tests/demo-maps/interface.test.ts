import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../../', import.meta.url);

/** Lines that import something, with their file. */
function importsOf(folder: string): string[] {
  const files = readdirSync(new URL(`${folder}/`, root), { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const text = readFileSync(new URL(`${folder}/${file}`, root), 'utf8');
      return [...text.matchAll(/^(?:import|export) [^;]*? from '[^']+'/gms)].map(([line]) => `${file}: ${line}`);
    });
}

/** The names of an import that are more than types. */
function valuesIn(line: string): string[] {
  if (line.includes(': import type')) return [];
  const [, names = ''] = /\{([^}]*)\}/.exec(line) ?? [];
  return names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && !name.startsWith('type '));
}

test('the emulator does not depend on the demo Maps', () => {
  expect(importsOf('emulator').filter((line) => line.includes('demo-maps'))).toEqual([]);
});

test('the demo Maps use only types of the emulator, and how Google writes distances and durations', () => {
  const outside = importsOf('demo-maps').filter((line) => /from '(\.\.\/)+(emulator|src|preview|scripts)\//.test(line));
  expect(outside.length).toBeGreaterThan(0);
  const otherFiles = outside.filter((line) => !line.endsWith("/emulator/index.ts'"));
  expect(otherFiles).toEqual([]);
  expect([...new Set(outside.flatMap(valuesIn))].sort()).toEqual(['distanceValue', 'durationValue', 'usesMiles']);
});
