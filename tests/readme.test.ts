import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCalls } from './support/read-formulas.ts';
import { openSheet } from './support/sheet.ts';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const readme = read('README.md');
const formulas = [...readme.matchAll(/`(=[^`]+)`/g)].map(([, formula = '']) => formula);

describe('the README', () => {
  it.each(formulas)('%s works', (formula) => {
    const calls = readCalls(formula);
    expect(calls).toHaveLength(1);
    for (const { name, args } of calls) {
      const result = openSheet().formula(name, ...args);
      expect(JSON.stringify(result)).not.toMatch(/⚠|⏳|null/);
    }
  });

  it('names files that exist', () => {
    const paths = [...readme.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path = '']) => path);
    expect(paths.filter((path) => !existsSync(new URL(`../${path}`, import.meta.url)))).toEqual([]);
  });

  it('names npm commands that exist', () => {
    const { scripts } = JSON.parse(read('package.json'));
    const names = [...readme.matchAll(/npm (?:run )?(\w+)/g)]
      .map(([, name = '']) => name)
      .filter((name) => name !== 'ci');
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(names));
  });
});
