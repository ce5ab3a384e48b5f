import { readdirSync, readFileSync } from 'node:fs';
import vm from 'node:vm';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { readFunctionHelp } from '../emulator/browser.ts';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const code = read('build/Code.js');
const entryPoints = read('src/entry-points.js');
const functions = [...entryPoints.matchAll(/^function (\w+)/gm)].map(([, name]) => name);

// Sheets may call them, so none may be lost. New ones need not be added here before they are released.
const FAMILIES = ['DISTANCE', 'DURATION', 'DURATION_SECONDS', 'DIRECTIONS'];
const PUBLISHED = [
  ...FAMILIES.flatMap((family) =>
    ['GOOGLEMAPS', 'DRIVING', 'WALKING', 'BICYCLING', 'TRANSIT'].map((prefix) => `${prefix}_${family}`),
  ),
  ...['TRIP', 'MATCH', 'LINK', 'TRIP_LINK', 'LATLONG', 'ADDRESS', 'REVERSEGEOCODE', 'COUNTRY', 'ELEVATION'].map(
    (name) => `GOOGLEMAPS_${name}`,
  ),
];

// Functions that the menu and the sidebar run, and that Sheets runs when a spreadsheet is opened.
const ADDON = [
  ...['onOpen', 'onInstall', 'showMapsSidebar', 'recalculateMapsSelection', 'recalculateMapsSheet', 'fetchMapsAfresh'],
  ...['freezeMapsSelection', 'unfreezeMapsSelection', 'insertMapsSampleSheet', 'continueMapsTables'],
  'runForMapsSidebar',
];

// Tells of each call of what makes lists, tables and patterns.
const WATCH = `for (const [owner, names] of [
  [Array.prototype, ['map', 'filter', 'flatMap', 'forEach', 'join', 'concat']],
  [String.prototype, ['split', 'replace']], [Array, ['from']], [Object, ['keys', 'entries', 'fromEntries']],
  [globalThis, ['Map', 'Set', 'RegExp']],
]) for (const name of names) {
  const own = owner[name];
  const watched = function (...args) {
    called(name);
    return new.target ? Reflect.construct(own, args) : own.apply(this, args);
  };
  owner[name] = watched;
}`;

describe('the bundle', () => {
  it('has the documented functions at its top, byte for byte', () => {
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

  it('loads without Apps Script, and adds the functions and one namespace', () => {
    const before = new Set(Object.getOwnPropertyNames(vm.runInNewContext('globalThis')));
    const context = vm.createContext({});
    new vm.Script(code).runInContext(context);
    const names = vm.runInContext('Object.getOwnPropertyNames(globalThis)', context) as string[];
    const added = names.filter((name) => !before.has(name)).sort();
    expect(added).toEqual([...functions, 'mapsInSheets_'].sort());
  });

  // Every cell loads it.
  it('computes nothing when it is loaded', () => {
    const calls: string[] = [];
    const context = vm.createContext({ called: (name: string) => calls.push(name) });
    vm.runInContext(WATCH, context);
    new vm.Script(code).runInContext(context);
    expect(calls).toEqual([]);
  });

  it('names no service of Apps Script outside the adapters', () => {
    const globals =
      /\b(CacheService|ScriptApp|PropertiesService|LockService|SpreadsheetApp|Utilities|Maps|Session|UrlFetchApp|HtmlService)\./;
    // The page is a text, and the word Maps may end a sentence in it.
    const modules = code
      .replace(/<!doctype html>[\s\S]*<\/html>/, '')
      .split(/^ {2}\/\/ src\//m)
      .slice(1);
    const naming = modules.filter((module) => globals.test(module)).map((module) => module.split('/')[0]);
    expect(new Set(naming)).toEqual(new Set(['services']));
  });

  it('contains the page of the sidebar, so that it works as the only file', () => {
    expect(readdirSync(new URL('../build', import.meta.url)).sort()).toEqual(['Code.js', 'appsscript.json']);
    expect(code).toContain('<!doctype html>');
  });

  // Every cell loads all of it. A third is help that Sheets reads, and texts of the sidebar that need no parsing.
  it('stays below 410 KB', () => {
    expect(Buffer.byteLength(code)).toBeLessThan(410_000);
  });
});

describe('the published functions', () => {
  it('are all there', () => {
    expect(functions).toEqual(expect.arrayContaining(PUBLISHED));
  });

  it.each(readFunctionHelp(code))('$name documents each parameter in order, with a sample and a text', (help) => {
    expect(help.params.map(({ name }) => name)).toEqual(help.declared);
    expect(help.description).toMatch(/^[A-Z].*\.$/);
    expect(help.returns).not.toBe('');
    for (const { text } of help.params) expect(text).toMatch(/^(Optional\. )?[A-Z].*\.$/);
  });

  it('are documented, except those for the menu and the sidebar', () => {
    expect(functions).toEqual([...readFunctionHelp(code).map(({ name }) => name), ...ADDON]);
  });
});
