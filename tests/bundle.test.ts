import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const code = read('build/Code.js');
const entryPoints = read('src/entry-points.js');
const functions = [...entryPoints.matchAll(/^function (\w+)\(([^)]*)\) \{$/gm)].map(([, name = '', params = '']) => ({
  name,
  params: params.split(', ').filter(Boolean),
}));

const FAMILIES = ['DISTANCE', 'DURATION', 'DURATION_SECONDS'];
const PUBLISHED = FAMILIES.flatMap((family) =>
  ['GOOGLEMAPS', 'DRIVING', 'WALKING', 'BICYCLING', 'TRANSIT'].map((prefix) => `${prefix}_${family}`),
);

describe('the bundle', () => {
  it('has the documented functions at its head, byte for byte', () => {
    expect(code.startsWith(entryPoints)).toBe(true);
  });

  it('is a script of ES2020', async () => {
    const result = await build({
      stdin: { contents: code },
      target: 'es2020',
      write: false,
      format: undefined as never,
    });
    expect(result.warnings).toEqual([]);
    expect(code).not.toMatch(/^\s*(import|export) /m);
    expect(() => new vm.Script(code)).not.toThrow();
  });

  it('loads where there is nothing of Apps Script, and adds the functions and one namespace', () => {
    const before = new Set(Object.getOwnPropertyNames(vm.runInNewContext('globalThis')));
    const context = vm.createContext({});
    new vm.Script(code).runInContext(context);
    const names = vm.runInContext('Object.getOwnPropertyNames(globalThis)', context) as string[];
    const added = names.filter((name) => !before.has(name)).sort();
    expect(added).toEqual([...functions.map(({ name }) => name), 'mapsInSheets_'].sort());
  });

  it('names no service of Apps Script outside the adapters', () => {
    const globals =
      /\b(CacheService|PropertiesService|LockService|SpreadsheetApp|Utilities|Maps|Session|UrlFetchApp|HtmlService)\./;
    const modules = code.split(/^ {2}\/\/ src\//m).slice(1);
    const naming = modules.filter((module) => globals.test(module)).map((module) => module.split('/')[0]);
    expect(new Set(naming)).toEqual(new Set(['services']));
  });

  it('stays below 100 KB', () => {
    expect(Buffer.byteLength(code)).toBeLessThan(100_000);
  });
});

describe('the published functions', () => {
  it('are all there', () => {
    expect(functions.map(({ name }) => name)).toEqual(expect.arrayContaining(PUBLISHED));
  });

  it.each(functions)('$name documents each parameter in order, with a sample and a text', ({ name, params }) => {
    const comment =
      entryPoints
        .slice(0, entryPoints.indexOf(`function ${name}(`))
        .split('/**')
        .pop() ?? '';
    const documented = [...comment.matchAll(/^ \* @param \{"([^"]+)"\} (\w+) (\S.{10,})$/gm)];
    expect(documented.map(([, , param]) => param)).toEqual(params);
    expect(comment).toContain('* @customfunction');
    expect(comment).toMatch(/^\s*\* [A-Z].*\.$/m);
  });
});
