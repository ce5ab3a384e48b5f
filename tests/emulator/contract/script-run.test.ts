import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setUp } from '../set-up.ts';

const { emulator } = setUp({
  script: `
    function same(value) { return value; }
    function isOwn(value) { return value instanceof Array || value instanceof Object; }
    function count() { return arguments.length; }
    function nothing() {}
    function give(name) {
      const circle = {}; circle.self = circle;
      return { date: new Date(0), dateInside: [{ at: new Date(0) }], method: () => 1, map: new Map(), circle, symbol: Symbol('x'),
        holes: [1, undefined, 3], missing: { a: 1, b: undefined }, notANumber: [NaN], big: 1n }[name];
    }
    function fail(message) { throw new Error(message); }
    function failService() { CacheService.getScriptCache().get(''); }
    function slow(seconds) { for (let i = 0; i < seconds; i++) Utilities.sleep(1000); return 'done'; }
    function write() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue('written'); }
    function private_() { return 1; }
    var notAFunction = 1;`,
});

describe('google.script.run', () => {
  it('passes plain data, as a copy', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(emulator.scriptRun('same', [value])).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { numRuns: 50 },
    );
    expect(emulator.scriptRun('isOwn', [[1]])).toBe(true);
    expect(emulator.scriptRun('count', [1, undefined, null])).toBe(3);
  });

  it('leaves undefined out of objects and makes it null in arrays', () => {
    expect(emulator.scriptRun('same', [{ a: undefined, b: [undefined, 1] }])).toEqual({ b: [null, 1] });
    expect(emulator.scriptRun('give', ['holes'])).toEqual([1, null, 3]);
    expect(emulator.scriptRun('give', ['missing'])).toEqual({ a: 1 });
    expect(emulator.scriptRun('nothing')).toBeNull();
  });

  it.each([
    [new Date(0), '0'],
    [{ when: new Date(0) }, 'when'],
    [[1, () => 1], '1'],
    [new Map(), '0'],
    [Symbol('x'), '0'],
  ])('refuses to send %s', (value, property) => {
    expect(() => emulator.scriptRun('same', [value])).toThrow(
      expect.objectContaining({ name: 'TypeError', message: `Failed due to illegal value in property: ${property}` }),
    );
  });

  it.each(['date', 'dateInside', 'method', 'map', 'circle', 'symbol', 'big'])('loses a result with a %s', (name) => {
    expect(emulator.scriptRun('give', [name])).toBeNull();
  });

  it.each(['private_', 'missing', 'notAFunction', 'toString'])('has no method %s', (name) => {
    expect(() => emulator.scriptRun(name)).toThrow(
      expect.objectContaining({ name: 'TypeError', message: `google.script.run.${name} is not a function` }),
    );
  });

  it.each([
    ['fail', ['No such mode'], 'Error: No such mode'],
    ['failService', [], 'Exception: Invalid argument: key'],
  ])('passes what %s threw to the failure handler', (name, args, message) => {
    expect(() => emulator.scriptRun(name, args)).toThrow(expect.objectContaining({ name: 'ScriptError', message }));
  });

  it('may take 6 minutes', () => {
    expect(emulator.scriptRun('slow', [359])).toBe('done');
    expect(() => emulator.scriptRun('slow', [361])).toThrow(
      expect.objectContaining({ message: 'Exceeded maximum execution time' }),
    );
  });

  it('may write cells', () => {
    emulator.scriptRun('write');
    expect(emulator.workbook.shown(emulator.workbook.sheet(), 1, 1)).toBe('written');
  });
});
