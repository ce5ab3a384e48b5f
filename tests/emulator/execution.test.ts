import { describe, expect, it } from 'vitest';
import { createEmulator } from '../../emulator/emulator.ts';
import { anyPlaceMaps } from '../../emulator/testing.ts';
import { setUp } from './set-up.ts';

const SERVICES = [
  'CacheService',
  'LockService',
  'Logger',
  'Maps',
  'PropertiesService',
  'Session',
  'SpreadsheetApp',
  'Utilities',
];

/** Runs the body of a function in its own script. */
function evaluate(body: string, options: Parameters<typeof setUp>[0] = {}) {
  return setUp({ ...options, script: `function main() { ${body} }` }).emulator.run('main');
}

describe('the globals of an execution', () => {
  it('are the built-ins of the language and the services', () => {
    expect(evaluate(`return [${SERVICES.map((name) => `typeof ${name}`)}, typeof console].join()`)).toBe(
      'object,'.repeat(8).concat('object'),
    );
    expect(evaluate('return [typeof Map, typeof JSON, typeof Intl, typeof BigInt].join()')).toBe(
      'function,object,object,function',
    );
  });

  it.each([
    'fetch',
    'URL',
    'URLSearchParams',
    'setTimeout',
    'setInterval',
    'queueMicrotask',
    'TextEncoder',
    'structuredClone',
    'performance',
    'crypto',
    'process',
    'require',
    'module',
    'Buffer',
    'global',
    'window',
    'atob',
    'emulatedCall_',
  ])('do not contain %s', (name) => {
    expect(evaluate(`return typeof ${name}`)).toBe('undefined');
  });

  it('are new in every execution', () => {
    const { emulator } = setUp({ script: 'var n = 0; function NEXT() { Array.prototype.x = ++n; return n + [].x; }' });
    expect([emulator.run('NEXT'), emulator.run('NEXT')]).toEqual([2, 2]);
    expect('x' in Array.prototype).toBe(false);
  });

  it('tell the time of the clock', () => {
    const { emulator, clock } = setUp({
      script: `function NOW() { return [Date.now(), new Date().getTime(), +new Date(5), new Date() instanceof Date,
        new Date().constructor === Date, Date.UTC(1970, 0), typeof Date()]; }`,
    });
    clock.set(1_800_000_000_000);
    expect(emulator.run('NOW')).toEqual([1_800_000_000_000, 1_800_000_000_000, 5, true, true, 0, 'string']);
  });
});

describe('local time in a script', () => {
  it.each([
    ['Etc/UTC', 'Thu Jan 01 1970 00:00:00 GMT+0000', '2026-07-04T00:00:00.000Z'],
    ['America/New_York', 'Wed Dec 31 1969 19:00:00 GMT-0500', '2026-07-04T04:00:00.000Z'],
    ['Asia/Kolkata', 'Thu Jan 01 1970 05:30:00 GMT+0530', '2026-07-03T18:30:00.000Z'],
  ])('is that of %s', (timeZone, epoch, day) => {
    const machine = new Date(0).toString();
    const body = 'return [new Date(0).toString().slice(0, 33), new Date(2026, 6, 4).toISOString()]';
    expect(evaluate(body, { timeZone })).toEqual([epoch, day]);
    expect(new Date(0).toString()).toBe(machine);
  });
});

describe('what services give a script', () => {
  it.each([
    ['arrays', "Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'a')", 'Array'],
    ['objects', "CacheService.getScriptCache().getAll(['a'])", 'Object'],
    ['dates', "Utilities.parseDate('2026', 'Etc/UTC', 'yyyy')", 'Date'],
    ['services', 'CacheService.getScriptCache()', 'Object'],
    ['functions', 'CacheService.getScriptCache().get', 'Function'],
    ['answers of Maps', "Maps.newDirectionFinder().setOrigin('a').getDirections().routes", 'Array'],
  ])('%s are made of its own built-ins', (_, expression, type) => {
    expect(evaluate(`return ${expression} instanceof ${type}`)).toBe(true);
  });

  it('is the same finder after every call', () => {
    expect(evaluate("const f = Maps.newDirectionFinder(); return f.setOrigin('a').setDestination('b') === f")).toBe(
      true,
    );
  });

  it('accepts enum values back', () => {
    expect(
      evaluate("return Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'é', Utilities.Charset.UTF_8).length"),
    ).toBe(16);
    expect(evaluate('return String(Utilities.Charset.UTF_8)')).toBe('UTF_8');
  });

  it('is an error named Exception when they fail', () => {
    expect(
      evaluate(
        "try { CacheService.getScriptCache().get('') } catch (e) { return [e instanceof Error, e.name, e.message, String(e)] }",
      ),
    ).toEqual([true, 'Exception', 'Invalid argument: key', 'Exception: Invalid argument: key']);
  });
});

describe('a script that fails', () => {
  it.each([
    ["throw new Error('No such mode')", 'Error: No such mode (line 2).', 'No such mode'],
    ["throw new TypeError('odd')", 'TypeError: odd (line 2).', 'odd'],
    ["CacheService.getScriptCache().get('')", 'Exception: Invalid argument: key (line 2).', 'Invalid argument: key'],
    ["throw 'text'", 'Error: text.', 'text'],
    ['throw null', 'Error: null.', 'null'],
  ])('by %s shows "%s"', (statement, message, scriptMessage) => {
    const { emulator } = setUp({ script: `function FAIL() {\n${statement}\n}` });
    expect(() => emulator.runCustomFunction('FAIL', [])).toThrow(
      expect.objectContaining({ cellError: '#ERROR!', message, scriptMessage }),
    );
  });

  it('names the line of the innermost frame, whatever the message looks like', () => {
    const { emulator } = setUp({
      script: "function deep() {\n  throw new Error('at Code.js:99');\n}\nfunction FAIL() {\n  deep();\n}",
    });
    expect(() => emulator.runCustomFunction('FAIL', [])).toThrow('Error: at Code.js:99 (line 2).');
  });

  it('while it loads fails in every function', () => {
    const { emulator } = setUp({ script: "function F() { return 1; }\nthrow new Error('top');" });
    expect(() => emulator.runCustomFunction('F', [])).toThrow('Error: top (line 2).');
  });

  it('with a syntax error cannot be emulated', () => {
    expect(() => createEmulator({ script: 'function (', maps: anyPlaceMaps() })).toThrow(SyntaxError);
  });
});

describe('run', () => {
  it('copies plain data in and out', () => {
    const { emulator } = setUp({
      script: 'function echo(e) { return { isOwn: e instanceof Object && e.list instanceof Array, e }; }',
    });
    const argument = JSON.parse('{ "list": [1, { "a": null }], "__proto__": { "b": 2 } }');
    expect(emulator.run('echo', [argument])).toStrictEqual({ isOwn: true, e: argument });
  });
});
